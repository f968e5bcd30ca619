'use client'
// A step of the rollback under way: ticked by whoever did it, or left out for a reason.
import { useState } from 'react'
import { TextDialog } from '@/components/decision/text-dialog'
import { StepParts } from '@/components/rollback/step-parts'
import { rollbackText } from '@/components/rollback/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import type { Permission } from '@/lib/domain/release/view/view'
import type { DeskStep } from '@/lib/domain/rollback/view'
import { tickStepAction } from '@/lib/rollback/actions'

type Props = { place: { releaseId: string; planId: string }; step: DeskStep; number: number; may: Permission }

export function StepRow({ place, step, number, may }: Props) {
  const [skipping, setSkipping] = useState(false)
  const { error, busy, run } = useServerAction(() => {})
  const { done } = step
  const because = !may.allowed
    ? may.reason
    : done && !done.mine
      ? rollbackText.stepRow.onlyTheyCanUndo(done.by)
      : undefined
  const tick = () => !busy && run(() => tickStepAction({ ...place, stepId: step.id, done: !done }))
  return (
    <li aria-label={step.title} className="flex gap-3 border-line border-b py-2">
      <span className="w-5 shrink-0 text-end text-soft">{number}</span>
      <input
        type="checkbox"
        className="tick mt-0.5"
        aria-label={step.title}
        data-outcome={done ? (done.skipped === undefined ? 'passed' : 'not-applicable') : 'pending'}
        aria-busy={busy || undefined}
        checked={(done !== undefined) !== busy}
        disabled={because !== undefined}
        title={because}
        onChange={tick}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-strong wrap-anywhere" dir="auto">
            {step.title}
          </span>
          {done ? (
            <span className="text-small text-soft">
              {rollbackText.stepRow.doneBy({ isDone: done.skipped === undefined, doneBy: done.by })}{' '}
              <time dateTime={done.at}>{rollbackText.stepRow.utc(done.at.slice(11, 19))}</time>
              {done.skipped !== undefined && `: ${done.skipped}`}
            </span>
          ) : (
            may.allowed && (
              <Button
                small
                tone="quiet"
                onClick={() => setSkipping(true)}
                aria-label={rollbackText.stepRow.skipFor(step.title)}
              >
                {rollbackText.stepRow.skip}
              </Button>
            )
          )}
        </div>
        <StepParts title={step.title} parts={step.parts} />
        {error && (
          <p role="alert" className="text-no-go text-small">
            {error}
          </p>
        )}
      </div>
      {skipping && (
        <TextDialog
          title={rollbackText.stepRow.skipTitle(step.title)}
          explain={rollbackText.stepRow.skipExplained}
          label={rollbackText.stepRow.reason}
          submit={rollbackText.stepRow.skipStep}
          onClose={() => setSkipping(false)}
          onSay={(words) => tickStepAction({ ...place, stepId: step.id, done: true, skipped: words })}
        />
      )}
    </li>
  )
}
