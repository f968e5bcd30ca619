// The soak: how much is over, what is left, and why it stands or began again.
import { SoakWaiver, type SoakWaiverProps } from '@/components/monitor/soak-waiver'
import { Meter } from '@/components/ui/meter'
import { Moment } from '@/components/ui/moment'
import type { SoakView } from '@/lib/domain/release/view/view'
import { spokenDuration } from '@/lib/domain/time/duration'

const LABELS: Record<SoakView['state'], { sign: string; label: string; ink: string }> = {
  'not-deployed': { sign: '○', label: 'not started', ink: 'text-hold' },
  running: { sign: '◷', label: 'running', ink: 'text-running' },
  interrupted: { sign: '‖', label: 'paused', ink: 'text-hold' },
  completed: { sign: '●', label: 'completed', ink: 'text-go' },
}

const HOUR = 3600

/** What is left, as a line in a head. */
export function soakLeft({ state, requiredSeconds, coveredSeconds }: SoakView): string {
  if (state === 'completed') return 'soak completed'
  const left = `${spokenDuration(requiredSeconds - coveredSeconds)} left`
  return state === 'running' ? `soak ${left}` : `soak paused, ${left}`
}

export function SoakClock({ releaseId, soak, may }: SoakWaiverProps) {
  const { state, requiredSeconds, coveredSeconds, because, resume, belongsTo, endsAt } = soak
  const { sign, label, ink } = LABELS[state]
  return (
    <section aria-label="Soak" className="flex flex-col gap-1 border-line border-y py-3">
      <h2 className="font-strong">
        Healthy for {spokenDuration(Math.min(coveredSeconds, requiredSeconds))} of {spokenDuration(requiredSeconds)}{' '}
        <span className={`font-normal ${ink}`} data-soak={state}>
          <span aria-hidden>{sign} </span>
          {label}
        </span>
      </h2>
      <Meter
        label="Hours of the soak that are over"
        value={Math.floor(Math.min(coveredSeconds, requiredSeconds) / HOUR)}
        of={Math.ceil(requiredSeconds / HOUR)}
        shape="wide"
      />
      {because && (
        <p className="prose-text">
          {state === 'running' && 'It began again: '}
          {because}
        </p>
      )}
      {resume && <p className="prose-text">{resume}</p>}
      {belongsTo && (
        <p className="text-small text-soft">
          A precondition of “<bdi>{belongsTo.title}</bdi>”: it does not hold the decision of this release.
        </p>
      )}
      <SoakWaiver {...{ releaseId, soak, may }} />
      {endsAt && (
        <p className="text-small text-soft">
          Over at <Moment at={endsAt} /> UTC, if it goes on without a gap.
        </p>
      )}
    </section>
  )
}
