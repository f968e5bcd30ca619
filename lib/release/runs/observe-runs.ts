// What finished runs say besides the outcome of their item: a check-in was done, a metric has a value.
import type { Tx } from '@/lib/data/change'
import { insertCheckIn, readWatched } from '@/lib/data/monitor/check-ins'
import { listFed } from '@/lib/data/monitor/metrics'
import { followRuns } from '@/lib/data/monitor/soak'
import { takeSamples } from '@/lib/data/monitor/take-samples'
import type { ClaimedRun } from '@/lib/data/runs/run-queue'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { slotAt, watchesOf } from '@/lib/domain/monitor/check-ins'
import { fedValue } from '@/lib/domain/monitor/feed'
import type { RunResult } from '@/lib/release/runs/result-digest'

type Ended = { run: ClaimedRun; result: RunResult }

/** Did it look at all? A run that could not be made says nothing of what it was to look at. */
const EXAMINED: ReadonlySet<string> = new Set(['passed', 'warned', 'failed'])

const WELL: ReadonlySet<string> = new Set(['passed', 'warned'])
/** Who asked for a run that nobody asked for. */
const SCHEDULE = 'schedule'

/** Each run does the check-in of the slot that it ended in. Their releases must be locked. */
export async function checkInRuns(tx: Tx, ended: readonly Ended[], now: Date): Promise<void> {
  const examined = ended.filter(({ result }) => EXAMINED.has(result.status))
  if (examined.length === 0) return
  const monitored = await readWatched([...new Set(examined.map(({ run }) => run.releaseId))], tx)
  const watches = new Map(
    monitored
      .flatMap(({ sections, items, deployedAt }) => watchesOf(sections, items, deployedAt))
      .map((watch) => [watch.itemId, watch]),
  )
  for (const { run, result } of examined) {
    const watch = watches.get(run.itemId)
    const at = watch ? slotAt(watch, now.getTime()) : null
    if (at === null) continue
    const { projectId, releaseId, itemId, id: runId } = run
    const outcome = result.status === 'failed' ? 'problem' : 'ok'
    const done = { doneById: null, doneBy: `run ${run.number}`, doneAt: now, via: 'probe' as const }
    await insertCheckIn(tx, {
      projectId,
      releaseId,
      itemId,
      slotAt: new Date(at),
      outcome,
      note: result.summary || null,
      runId,
      ...done,
    })
  }
}

/** Each run writes a sample of the metrics that its probe feeds, with an event of its own. One that gives no number leaves a gap. */
export async function sampleRuns(tx: Tx, ended: readonly Ended[], now: Date): Promise<AuditEvent[]> {
  if (ended.length === 0) return []
  const fed = await listFed(tx, [...new Set(ended.map(({ run }) => run.itemId))])
  const events: AuditEvent[] = []
  for (const { run, result } of ended) {
    const { projectId, releaseId } = run
    for (const metric of fed.filter(({ itemId }) => itemId === run.itemId)) {
      const value = fedValue(metric.expression, result)
      if (value === null) continue
      const { action, latest } = await takeSamples(tx, releaseId, metric, 'probe', [{ at: now.getTime(), value }])
      events.push({
        action,
        projectId,
        releaseId,
        metricId: metric.id,
        name: metric.name,
        value: latest.value,
        sampledAt: new Date(latest.at).toISOString(),
      })
    }
  }
  return events
}

/** Each scheduled run vouches for the time around it, or ends what the one before vouched for. Of several of one item only the last is taken. */
export async function coverByRuns(tx: Tx, ended: readonly Ended[], now: Date): Promise<void> {
  const last = new Map(
    ended
      .filter(({ run }) => run.requestedBy === SCHEDULE)
      .map(({ run, result }) => [run.itemId, WELL.has(result.status)]),
  )
  if (last.size === 0) return
  await followRuns(
    tx,
    Array.from(last, ([itemId, ok]) => ({ itemId, ok })),
    now,
  )
}
