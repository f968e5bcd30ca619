// What was decided, in one line that stays in sight. A decision against the verdict is said for ever.
import { CALLS } from '@/components/decision/decision-labels'
import { decisionText } from '@/components/decision/text'
import { Moment } from '@/components/ui/moment'
import { LEVEL_LABELS } from '@/components/verdict/verdict-mark'
import type { ReleaseHead } from '@/lib/domain/release/view/view'

export function DecisionBanner({ head }: { head: ReleaseHead }) {
  const last = head.decisions.at(-1)
  const broken = head.decisions.filter((decision) => decision.breakGlass)
  return (
    <>
      {head.state === 'decided' && last && (
        <p className="border-line border-t px-4 py-1 text-small">
          <span className="font-strong">{decisionText.banner.decided(CALLS[last.call])}</span>{' '}
          {decisionText.banner.by(last.by)}
          {last.second && decisionText.banner.and(last.second)}, <Moment at={last.at} />
          {decisionText.banner.frozen}
        </p>
      )}
      {broken.map((decision) => (
        <p key={decision.round} className="border-line border-t px-4 py-1 font-strong text-no-go text-small">
          <span aria-hidden>✕ </span>
          {decisionText.banner.overridden({
            round: decision.round,
            call: CALLS[decision.call],
            level: LEVEL_LABELS[decision.level],
            decisionBy: decision.by,
            second: decision.second,
            reason: decision.reason,
          })}
        </p>
      ))}
    </>
  )
}
