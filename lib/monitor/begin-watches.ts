// What the worker does when a monitoring window begins: has the probes of its items run in their cadence, until it ends or somebody stops them.

import { change, type Tx } from '@/lib/data/change'
import { listUnwatched, markWatched, readMonitored } from '@/lib/data/monitor/check-ins'
import { findEnvironment, readPlaces } from '@/lib/data/project/projects'
import { lockItem, reviseItem } from '@/lib/data/release/items'
import { startSchedule } from '@/lib/data/runs/run-schedule'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type Watch, watchesOf } from '@/lib/domain/monitor/check-ins'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { hostOf } from '@/lib/domain/probe/definition/host-of'
import { mayChange } from '@/lib/domain/probe/definition/may-change'

const BY = { kind: 'system', name: 'the monitoring window' } as const satisfies Actor
const MOST = 200

/** Whether it was started. What may change something is never run by itself. */
async function begin(
  tx: Tx,
  watch: Watch,
  everySeconds: number,
): Promise<{ title: string; projectId: string; releaseId: string; revision: number } | null> {
  const item = await lockItem(tx, watch.itemId)
  if (!item?.probe) return null
  if (!(await markWatched(tx, item.id, new Date(watch.from))) || item.schedule) return null
  const { id: releaseId, projectId } = item.release
  const definition = parseDefinition(item.probe)
  const { environmentId, variables } = await readPlaces(tx, releaseId)
  const environment = await findEnvironment(projectId, environmentId, tx)
  if (environment && mayChange(definition, environment)) return null
  const until = new Date(watch.to)
  await startSchedule(tx, {
    itemId: item.id,
    everySeconds,
    until,
    host: `${environmentId} ${hostOf(definition, variables)}`,
    startedById: null,
    startedBy: BY.name,
  })
  return { title: item.title, projectId, releaseId, revision: await reviseItem(tx, item) }
}

async function beginWatch(watch: Watch, everySeconds: number): Promise<boolean> {
  return change<boolean>(BY, async (tx) => {
    const started = await begin(tx, watch, everySeconds)
    if (!started) return { event: null, result: false }
    const { title, projectId, releaseId, revision } = started
    const { itemId } = watch
    return {
      grant: authorize(BY, 'system.work', { projectId }),
      event: {
        action: 'schedule.started',
        projectId,
        releaseId,
        itemId,
        title,
        everySeconds,
        until: new Date(watch.to).toISOString(),
      },
      result: true,
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: BY.name },
    }
  })
}

/** Starts the probes whose window has begun and is not over, each once. Safe to call from every worker at once. Yields how many. */
export async function beginWatches(now: Date): Promise<number> {
  const releases = await readMonitored(await listUnwatched(MOST))
  let started = 0
  for (const { sections, items, deployedAt } of releases) {
    const probed = items.filter((item) => item.hasProbe)
    for (const watch of watchesOf(sections, probed, deployedAt)) {
      const running = watch.from <= now.getTime() && now.getTime() < watch.to
      if (running && watch.cadenceSeconds !== null && (await beginWatch(watch, watch.cadenceSeconds))) started += 1
    }
  }
  return started
}
