'use client'
// The probe of an item and what it last saw.
import { Pencil, Play, Plus } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { RunResult } from '@/components/probe/run-result'
import { ScheduleControl } from '@/components/probe/schedule-control'
import { Button } from '@/components/ui/button'
import type { ItemView, Permission, RunDetail } from '@/lib/domain/release/view'
import { cancelRunAction, readRunAction } from '@/lib/release/actions'

type Props = { item: ItemView; may: { request: Permission; editProbe: Permission }; commands: RowCommands }

/** The whole of the last finished run, read when it is looked at. */
function useLastRun(item: ItemView): RunDetail | null {
  const [run, setRun] = useState<RunDetail | null>(null)
  const { lastRun } = item
  const finished = lastRun?.finishedAt ? lastRun.id : null
  useEffect(() => {
    if (!finished) return
    let gone = false
    void readRunAction({ runId: finished }).then((answer) => !gone && answer.ok && setRun(answer.result))
    return () => {
      gone = true
    }
  }, [finished])
  return run
}

function targetOf(definition: Record<string, unknown>): string {
  const { kind, method, url, database, query, host, command, path, via } = definition
  if (kind === 'sql') return `sql on ${String(database)}: ${String(query)}`
  if (host !== undefined) return `${String(kind)} on ${String(host)}: ${String(command ?? path ?? '')}`
  if (url === undefined) return String(kind)
  return `${String(method ?? 'GET')} ${String(url)}${via === undefined ? '' : ` via ${String(via)}`}`
}

export function ProbePanel({ item, may, commands }: Props) {
  const run = useLastRun(item)
  const cannotEdit = may.editProbe.allowed ? undefined : may.editProbe.reason
  if (!item.probe) {
    return (
      <div className="no-print">
        <Button small because={cannotEdit} onClick={() => commands.editProbe(item)}>
          <Plus size={13} aria-hidden /> {item.offer ? 'Add the offered probe' : 'Add a probe'}
        </Button>
      </div>
    )
  }
  const underWay = item.lastRun && !item.lastRun.finishedAt ? item.lastRun : null
  return (
    <section aria-label={`Probe of ${item.title}`} className="flex max-w-3xl flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 truncate text-small" title={targetOf(item.probe)}>
          {targetOf(item.probe)}
        </code>
        <Button small because={may.request.allowed ? undefined : may.request.reason} disabled={underWay !== null} onClick={() => commands.run(item)} aria-label="Run now">
          <Play size={13} aria-hidden /> {underWay ? 'Running…' : 'Run'}
        </Button>
        {underWay && (
          <Button small onClick={() => void cancelRunAction({ runId: underWay.id })}>
            Cancel
          </Button>
        )}
        <Button small because={cannotEdit} onClick={() => commands.editProbe(item)}>
          <Pencil size={13} aria-hidden /> Edit probe
        </Button>
      </div>
      <ScheduleControl item={item} may={may.request} />
      {run && <RunResult run={run} />}
      {item.lastRun && (
        <Link href={`/releases/${commands.releaseId}/items/${item.id}/runs`} className="text-accent text-small hover:underline">
          All runs, and what changed
        </Link>
      )}
    </section>
  )
}
