'use client'
// The probe of an item and what it last saw.
import { Pencil, Play, Plus } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { RunPreviewView } from '@/components/probe/run-preview'
import { RunResult } from '@/components/probe/run-result'
import { ScheduleControl } from '@/components/probe/schedule-control'
import { probeText } from '@/components/probe/text'
import { useReview } from '@/components/probe/use-review'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isPushed, lineOf } from '@/lib/domain/probe/kinds/index'
import type { ItemView, Permission, RunDetail } from '@/lib/domain/release/view/view'
import { cancelRunAction, readRunAction } from '@/lib/release/actions'

type Props = { item: ItemView; may: { request: Permission; editProbe: Permission }; commands: RowCommands }

const WAIT_MS = 10_000

/**
 * Why the run does not start. Nothing announces that the last worker ended, so it is read again while the run is
 * queued.
 */
function useWaitReason({ lastRun }: ItemView): string | null {
  const [read, setRead] = useState<{ runId: string; reason: string | null } | null>(null)
  const queued = lastRun?.status === 'queued' ? lastRun.id : null
  useEffect(() => {
    if (!queued) return
    const timer = setInterval(async () => {
      const answer = await readRunAction({ runId: queued })
      if (answer.ok) setRead({ runId: queued, reason: answer.result.waitReason ?? null })
    }, WAIT_MS)
    return () => clearInterval(timer)
  }, [queued])
  if (!queued) return null
  return read?.runId === queued ? read.reason : (lastRun?.waitReason ?? null)
}

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

/** Open for as long as the probe has never run: whoever runs it first has seen what it does. */
function Preview({ item }: { item: ItemView }) {
  const [wanted, setWanted] = useState(item.lastRun === undefined)
  return (
    <details
      aria-label={probeText.panel.preview}
      open={item.lastRun === undefined}
      onToggle={(event) => event.currentTarget.open && setWanted(true)}
    >
      <summary className="text-accent text-small">{probeText.panel.preview}</summary>
      {wanted && <SavedCase item={item} />}
    </details>
  )
}

function SavedCase({ item }: { item: ItemView }) {
  const review = useReview(item.id)
  return <div className="min-h-40 pt-1">{review?.preview && <RunPreviewView preview={review.preview} />}</div>
}

export function ProbePanel({ item, may, commands }: Props) {
  const run = useLastRun(item)
  const waitReason = useWaitReason(item)
  const cannotEdit = may.editProbe.allowed ? undefined : may.editProbe.reason
  if (!item.probe) {
    return (
      <div className="no-print">
        <Button small because={cannotEdit} onClick={() => commands.editProbe(item)}>
          <Plus size={13} aria-hidden /> {item.offer ? probeText.panel.addSuggestedProbe : probeText.panel.addProbe}
        </Button>
      </div>
    )
  }
  const pushed = isPushed(item.probe)
  const underWay = item.lastRun && !item.lastRun.finishedAt ? item.lastRun : null
  return (
    <section aria-label={probeText.panel.probeOf(item.title)} className="flex max-w-3xl flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 truncate text-small" title={lineOf(item.probe)}>
          {lineOf(item.probe)}
        </code>
        <Button
          small
          because={pushed ? probeText.panel.waitingForReport : may.request.allowed ? undefined : may.request.reason}
          disabled={underWay !== null}
          onClick={() => commands.run(item)}
          aria-label={probeText.panel.runNow}
        >
          <Play size={13} aria-hidden />{' '}
          {underWay
            ? underWay.status === 'queued'
              ? probeText.panel.queued
              : probeText.panel.running
            : probeText.panel.run}
        </Button>
        {underWay && (
          <Button small onClick={() => void cancelRunAction({ runId: underWay.id })}>
            {probeText.panel.cancel}
          </Button>
        )}
        <Button small because={cannotEdit} onClick={() => commands.editProbe(item)}>
          <Pencil size={13} aria-hidden /> {probeText.panel.editProbe}
        </Button>
      </div>
      {waitReason && (
        <Notice tone="hold">
          <p>{waitReason}</p>
        </Notice>
      )}
      <Preview item={item} key={JSON.stringify(item.probe)} />
      <ScheduleControl item={item} may={may.request} />
      {run && <RunResult run={run} />}
      {item.lastRun && (
        <Link
          href={`/releases/${commands.releaseId}/items/${item.id}/runs`}
          className="text-accent text-small hover:underline"
        >
          {probeText.panel.allRuns}
        </Link>
      )}
    </section>
  )
}
