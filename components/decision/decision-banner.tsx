// What was decided, in one line that stays in sight. A decision against the verdict is said for ever.
import { CALLS } from '@/components/decision/decision-labels'
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
          <span className="font-strong">Decided: {CALLS[last.call]}</span> by {last.by}
          {last.second && ` and ${last.second}`}, <Moment at={last.at} />. Frozen: nothing changes before a new round.
        </p>
      )}
      {broken.map((decision) => (
        <p key={decision.round} className="border-line border-t px-4 py-1 font-strong text-no-go text-small">
          <span aria-hidden>✕ </span>
          Round {decision.round} was called {CALLS[decision.call]} against the verdict {LEVEL_LABELS[decision.level]} by{' '}
          {decision.by} and {decision.second}: “{decision.reason}”
        </p>
      ))}
    </>
  )
}
