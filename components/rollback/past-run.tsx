'use client'
// A rollback or rehearsal that is over: how it ended and how long it took. A rehearsal can back an item.
import { useState } from 'react'
import { rollbackText } from '@/components/rollback/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { Permission } from '@/lib/domain/release/view/view'
import { clockOf } from '@/lib/domain/rollback/clock'
import type { PastRun } from '@/lib/domain/rollback/view'
import { saveRehearsalAction } from '@/lib/rollback/actions'

type Backed = { id: string; title: string }

const ENDS: Record<PastRun['outcome'], string> = {
  'rolled-back': rollbackText.pastRun.rolledBack,
  resumed: rollbackText.pastRun.resumed,
  rehearsed: rollbackText.pastRun.rehearsed,
  abandoned: rollbackText.pastRun.stopped,
}

function SaveAsEvidence({
  releaseId,
  runId,
  items,
  may,
}: {
  releaseId: string
  runId: string
  items: Backed[]
  may: Permission
}) {
  const suggested = items.find(({ title }) => /rollback|roll back/i.test(title))
  const [itemId, setItemId] = useState(suggested?.id ?? '')
  const [retained, setSaved] = useState<string | null>(null)
  const { error, busy, run } = useServerAction(() => setSaved(items.find(({ id }) => id === itemId)?.title ?? ''))
  if (retained !== null) return <p className="text-small">{rollbackText.pastRun.usedAsEvidence(retained)}</p>
  const because = may.allowed ? undefined : may.reason
  return (
    <form
      className="no-print flex max-w-xl flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        run(() => saveRehearsalAction({ releaseId, runId, itemId }))
      }}
    >
      <div className="min-w-48 flex-1">
        <SelectField
          label={rollbackText.pastRun.evidenceForTheItem}
          required
          disabled={because !== undefined}
          value={itemId}
          options={[{ value: '', label: '–' }, ...items.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(event) => setItemId(event.target.value)}
        />
      </div>
      <Button type="submit" disabled={busy || itemId === ''} because={because}>
        {rollbackText.pastRun.useAsEvidence}
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </form>
  )
}

export function PastRunRow({
  releaseId,
  run,
  items,
  may,
}: {
  releaseId: string
  run: PastRun
  items: Backed[]
  may: Permission
}) {
  const { words, over } = clockOf(run.seconds, run.budgetSeconds ?? null)
  return (
    <li aria-label={`${run.title}, ${ENDS[run.outcome]}`} className="flex flex-col gap-1 border-line border-b py-2">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-strong">{ENDS[run.outcome]}</span>
        <bdi className="min-w-0 wrap-anywhere">{run.title}</bdi>
        <span className={over ? 'text-no-go' : ''}>
          {over && <span aria-hidden>▲ </span>}
          {words}
        </span>
      </p>
      <p className="text-small text-soft wrap-anywhere">
        <Moment at={run.startedAt} />{' '}
        {rollbackText.pastRun.byEndedBy({ startedBy: run.startedBy, reason: run.reason, finishedBy: run.finishedBy })}
        {run.words && `: “${run.words}”`}
      </p>
      {run.steps.length > 0 && (
        <details>
          <summary className="min-h-6 text-accent text-small leading-6">
            {rollbackText.pastRun.steps(run.steps.length)}
          </summary>
          <ol className="list-decimal ps-5 text-small">
            {run.steps.map((step) => (
              <li key={`${step.title} ${step.at}`} className="wrap-anywhere">
                <bdi>{step.title}</bdi>{' '}
                <span className="text-soft">
                  {rollbackText.pastRun.byUtc({
                    value: step.skipped === undefined ? 'done' : rollbackText.pastRun.skipped(step.skipped),
                    stepBy: step.by,
                    stepAt: step.at.slice(11, 19),
                  })}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {run.outcome === 'rehearsed' && <SaveAsEvidence releaseId={releaseId} runId={run.id} items={items} may={may} />}
    </li>
  )
}
