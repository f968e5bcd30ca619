'use client'
// The runs of an item before the last, read when somebody asks for them.
import { useState } from 'react'
import { RUNS } from '@/components/probe/run-mark'
import { Moment } from '@/components/ui/moment'
import type { RunDetail } from '@/lib/domain/release/view'
import { listRunsAction } from '@/lib/release/actions'

export function RunHistory({ itemId, latest }: { itemId: string; latest: string }) {
  const [runs, setRuns] = useState<RunDetail[] | null>(null)
  const read = async () => {
    const answer = await listRunsAction({ itemId })
    if (answer.ok) setRuns(answer.result.filter((run) => run.id !== latest))
  }
  return (
    <details onToggle={(event) => event.currentTarget.open && void read()}>
      <summary className="text-accent text-small">Earlier runs</summary>
      <ul className="text-small">
        {runs?.map((run) => (
          <li key={run.id} className="flex gap-3 border-line border-b py-0.5">
            <span className="w-12 text-soft">run {run.number}</span>
            <span className={`w-28 ${RUNS[run.status].ink}`}>
              <span aria-hidden>{RUNS[run.status].sign} </span>
              {RUNS[run.status].word}
            </span>
            <span className="min-w-0 flex-1 truncate" title={run.summary}>
              {run.summary}
            </span>
            <span className="text-soft">{run.finishedAt && <Moment at={run.finishedAt} />}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
