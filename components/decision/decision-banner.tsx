// What was decided, in one line that stays in sight. A decision against the verdict is said for ever.

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
          <span className="font-strong">Decided: {DECISION_CALLS[last.call].label}</span> by {last.by}
          {last.second && ` and ${last.second}`}, <Moment at={last.at} />. Frozen: nothing changes before a new round.
        </p>
      )}
      {broken.map((decision) => (
        <p key={decision.round} className="border-line border-t px-4 py-1 font-strong text-no-go text-small">
          <span aria-hidden>✕ </span>
          Round {decision.round} was called {DECISION_CALLS[decision.call].label} against the verdict{' '}
          {VERDICT_LEVELS[decision.level].label} by {decision.by} and {decision.second}: “{decision.reason}”
        </p>
      ))}
    </>
  )
}
