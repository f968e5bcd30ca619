// The soak: how much is over, what is left, and why it stands or began again.
import { SoakWaiver, type SoakWaiverProps } from '@/components/monitor/soak-waiver'
import { monitorText } from '@/components/monitor/text'
import { Meter } from '@/components/ui/meter'
import { Moment } from '@/components/ui/moment'
import type { SoakView } from '@/lib/domain/release/view/view'
import { spokenDuration } from '@/lib/domain/time/duration'

const LABELS: Record<SoakView['state'], { sign: string; label: string; ink: string }> = {
  'not-deployed': { sign: '○', label: monitorText.soakClock.notStarted, ink: 'text-hold' },
  running: { sign: '◷', label: monitorText.soakClock.running, ink: 'text-running' },
  interrupted: { sign: '‖', label: monitorText.soakClock.paused, ink: 'text-hold' },
  completed: { sign: '●', label: monitorText.soakClock.completed, ink: 'text-go' },
}

const HOUR = 3600

/** What is left, as a line in a head. */
export function soakLeft({ state, requiredSeconds, coveredSeconds }: SoakView): string {
  if (state === 'completed') return monitorText.soakClock.soakCompleted
  const left = monitorText.soakClock.left(spokenDuration(requiredSeconds - coveredSeconds))
  return state === 'running' ? monitorText.soakClock.soakFor(left) : monitorText.soakClock.soakPaused(left)
}

export function SoakClock({ releaseId, soak, may }: SoakWaiverProps) {
  const { state, requiredSeconds, coveredSeconds, because, resume, belongsTo, endsAt } = soak
  const { sign, label, ink } = LABELS[state]
  return (
    <section aria-label={monitorText.soakClock.soak} className="flex flex-col gap-1 border-line border-y py-3">
      <h2 className="font-strong">
        {monitorText.soakClock.healthyForOf({
          spokenDuration: spokenDuration(Math.min(coveredSeconds, requiredSeconds)),
          spokenDuration2: spokenDuration(requiredSeconds),
        })}{' '}
        <span className={`font-normal ${ink}`} data-soak={state}>
          <span aria-hidden>{sign} </span>
          {label}
        </span>
      </h2>
      <Meter
        label={monitorText.soakClock.completedHours}
        value={Math.floor(Math.min(coveredSeconds, requiredSeconds) / HOUR)}
        of={Math.ceil(requiredSeconds / HOUR)}
        shape="wide"
      />
      {because && (
        <p className="prose-text">
          {state === 'running' && monitorText.soakClock.restarted}
          {because}
        </p>
      )}
      {resume && <p className="prose-text">{resume}</p>}
      {belongsTo && (
        <p className="text-small text-soft">
          {monitorText.soakClock.aPreconditionOf}
          <bdi>{belongsTo.title}</bdi>
          {monitorText.soakClock.doesNotHold}
        </p>
      )}
      <SoakWaiver {...{ releaseId, soak, may }} />
      {endsAt && (
        <p className="text-small text-soft">
          {monitorText.soakClock.completesAt} <Moment at={endsAt} /> {monitorText.soakClock.withoutInterruption}
        </p>
      )}
    </section>
  )
}
