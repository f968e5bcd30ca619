'use client'
// What is under way: its clock, its steps in order, and the checks that show whether it worked.
import { EndButtons } from '@/components/rollback/end-buttons'
import { RollbackClock } from '@/components/rollback/rollback-clock'
import { StepRow } from '@/components/rollback/step-row'
import { rollbackText } from '@/components/rollback/text'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'
import type { DeskOption, DeskRunning, RollbackDesk } from '@/lib/domain/rollback/view'

type Props = {
  releaseId: string
  running: DeskRunning
  option: DeskOption
  work: ItemView[]
  checks: ItemView[]
  may: RollbackDesk['may']
  row(item: ItemView): React.ReactNode
}

export function RunningView({ releaseId, running, option, work, checks, may, row }: Props) {
  const done =
    option.steps.filter((step) => step.done).length + work.filter(({ outcome }) => OUTCOMES[outcome].isDecided).length
  const steps = option.steps.length + work.length
  return (
    <>
      <section aria-label={rollbackText.running.inProgress} className="flex flex-col gap-2 border-line border-y py-3">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <RollbackClock large elapsedSeconds={running.elapsedSeconds} budgetSeconds={running.budgetSeconds} />
          <span className="text-soft">{rollbackText.running.ofSteps({ done, steps })}</span>
        </div>
        <p className="wrap-anywhere">
          {rollbackText.running.startedAt(running.startedBy)}{' '}
          <time dateTime={running.startedAt}>{rollbackText.running.utc(running.startedAt.slice(11, 19))}</time>: “
          {running.reason}”
        </p>
        <EndButtons releaseId={releaseId} running={running} checks={[...work, ...checks]} may={may.work} />
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps" className="border-line border-b pb-1 font-strong text-title">
          {rollbackText.running.steps}
        </h2>
        {steps === 0 && <p className="py-2 text-soft">{rollbackText.running.noSteps}</p>}
        <ol>
          {option.steps.map((step, at) => (
            <StepRow
              key={step.id}
              place={{ releaseId, planId: option.id }}
              step={step}
              number={at + 1}
              may={may.work}
            />
          ))}
        </ol>
        {work.map(row)}
      </section>
      {checks.length > 0 && (
        <section aria-labelledby="checks">
          <h2 id="checks" className="border-line border-b pb-1 font-strong text-title">
            {rollbackText.running.checksAfterTheRollback}
          </h2>
          <p className="py-1 text-small text-soft">{rollbackText.running.checksExplained(running.through)}</p>
          {checks.map(row)}
        </section>
      )}
    </>
  )
}
