'use client'
// A rollback plan: when it is for, how long it may take, what it does. Started in earnest or as a rehearsal.
import { useState } from 'react'
import { StartDialog } from '@/components/rollback/start-dialog'
import { StepParts } from '@/components/rollback/step-parts'
import { rollbackText } from '@/components/rollback/text'
import { Button } from '@/components/ui/button'
import type { DeskOption, RollbackDesk } from '@/lib/domain/rollback/view'
import { formatClock } from '@/lib/domain/time/format-clock'

type Props = {
  releaseId: string
  release: string
  option: DeskOption
  may: RollbackDesk['may']
  onToast(message: string): void
}

const STATES: Partial<Record<DeskOption['state'], string>> = {
  running: rollbackText.optionRow.inProgress,
  'rolled-back': rollbackText.optionRow.rolledBack,
  resumed: rollbackText.optionRow.startedThenResumed,
}

function countOf(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`
}

export function OptionRow({ releaseId, release, option, may, onToast }: Props) {
  const [starting, setStarting] = useState<'earnest' | 'rehearsal' | null>(null)
  const { title, triggers, budgetSeconds, steps, workIds, checkIds, state } = option
  const facts = [
    budgetSeconds === undefined
      ? rollbackText.optionRow.noTimeBudget
      : rollbackText.optionRow.within(formatClock(budgetSeconds)),
    countOf(steps.length + workIds.length, 'step'),
    countOf(checkIds.length, 'check'),
  ]
  return (
    <li aria-label={title} className="border-line border-b py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-strong wrap-anywhere" dir="auto">
            {title}
          </h3>
          {triggers.length === 1 && (
            <p className="wrap-anywhere" dir="auto">
              {triggers[0]}
            </p>
          )}
          {triggers.length > 1 && (
            <ul aria-label={rollbackText.optionRow.triggersOf(title)} className="list-disc ps-5">
              {triggers.map((trigger) => (
                <li key={trigger} className="wrap-anywhere" dir="auto">
                  {trigger}
                </li>
              ))}
            </ul>
          )}
          <p className="text-small text-soft">
            {facts.join(' · ')}
            {STATES[state] && ` · ${STATES[state]}`}
          </p>
        </div>
        <div className="no-print flex gap-2">
          <Button
            small
            because={may.rehearse.allowed ? undefined : may.rehearse.reason}
            onClick={() => setStarting('rehearsal')}
            aria-label={rollbackText.optionRow.rehearseFor(title)}
          >
            {rollbackText.optionRow.rehearse}
          </Button>
          <Button
            small
            tone="danger"
            because={may.start.allowed ? undefined : may.start.reason}
            onClick={() => setStarting('earnest')}
            aria-label={rollbackText.optionRow.startRollbackFor(title)}
          >
            {rollbackText.optionRow.startRollback}
          </Button>
        </div>
      </div>
      {steps.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-6 text-accent text-small leading-6">{rollbackText.optionRow.whatItDoes}</summary>
          <ol className="mt-1 flex list-decimal flex-col gap-2 ps-5">
            {steps.map((step) => (
              <li key={step.id}>
                <p dir="auto" className="wrap-anywhere">
                  {step.title}
                </p>
                <StepParts title={step.title} parts={step.parts} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {starting && (
        <StartDialog
          releaseId={releaseId}
          release={release}
          option={option}
          rehearsal={starting === 'rehearsal'}
          onClose={() => setStarting(null)}
          onToast={onToast}
        />
      )}
    </li>
  )
}
