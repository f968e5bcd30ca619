// What was decided, in one line that stays in sight. A decision against the verdict is said for ever.
import { decisionText } from '@/components/decision/text'
import { Moment } from '@/components/ui/moment'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import type { ReleaseHead } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

export function DecisionBanner({ head }: { head: ReleaseHead }) {
  const last = head.decisions.at(-1)
  const broken = head.decisions.filter((decision) => decision.breakGlass)
  return (
    <>
      {head.state === 'decided' && last && (
        <p className="border-line border-t px-4 py-1 text-small">
          <span className="font-strong">{decisionText.banner.decided(DECISION_CALLS[last.call].label)}</span>{' '}
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
            call: DECISION_CALLS[decision.call].label,
            level: VERDICT_LEVELS[decision.level].label,
            decisionBy: decision.by,
            second: decision.second,
            reason: decision.reason,
          })}
        </p>
      ))}
    </>
  )
}
