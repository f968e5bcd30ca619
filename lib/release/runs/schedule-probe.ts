// The schedule of a probe: started by somebody, for as long as its definition says, and stopped.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { findEnvironment, readPlaces } from '@/lib/data/project/projects'
import { type LockedItem, lockItem, reviseItem } from '@/lib/data/release/items'
import { startSchedule, stopSchedule } from '@/lib/data/runs/run-schedule'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { hostOf } from '@/lib/domain/probe/definition/host-of'
import { mayChange } from '@/lib/domain/probe/definition/may-change'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

export const ScheduleProbe = z.strictObject({ itemId: z.uuid(), releaseId: z.uuid().optional(), on: z.boolean() })

type Scheduled = { on: boolean; until?: string }

async function start(
  tx: Tx,
  item: LockedItem,
  actor: Actor,
  now: Date,
): Promise<{ everySeconds: number; until: Date | null }> {
  if (!item.probe) throw new Refusal('conflict', releaseRefusals.noProbe())
  assertOpen(item.release.state, item.counts)
  const definition = parseDefinition(item.probe)
  const { everySeconds, forSeconds } = definition
  if (everySeconds === undefined) throw new Refusal('conflict', releaseRefusals.noInterval())
  const { environmentId, variables } = await readPlaces(tx, item.release.id)
  const environment = await findEnvironment(item.release.projectId, environmentId, tx)
  if (environment && mayChange(definition, environment)) {
    throw new Refusal('conflict', releaseRefusals.sideEffects())
  }
  const until = forSeconds === undefined ? null : new Date(now.getTime() + forSeconds * 1000)
  const by = { startedById: actor.kind === 'person' ? actor.id : null, startedBy: actorName(actor) }
  await startSchedule(tx, {
    itemId: item.id,
    everySeconds,
    until,
    host: `${environmentId} ${hostOf(definition, variables)}`,
    ...by,
  })
  return { everySeconds, until }
}

/** Turns the schedule on or off; on, the probe is due at once. Doing it twice changes nothing. */
export async function scheduleProbe(
  actor: Actor,
  { itemId, releaseId: given, on }: z.infer<typeof ScheduleProbe>,
  now: Date,
): Promise<Scheduled> {
  return change<Scheduled>(actor, async (tx) => {
    const item = await lockItem(tx, itemId, given)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId, id: releaseId } = item.release
    const grant = authorize(actor, 'run.request', { projectId })
    const was = item.schedule
    if ((was !== null) === on) return { event: null, result: { on, ...(was?.until && { until: was.until }) } }
    const place = { projectId, releaseId, itemId, title: item.title }
    const started = on ? await start(tx, item, actor, now) : null
    if (!on) await stopSchedule(tx, itemId)
    const revision = await reviseItem(tx, item)
    const until = started?.until?.toISOString()
    return {
      grant,
      event: started
        ? { action: 'schedule.started', ...place, everySeconds: started.everySeconds, until: until ?? null }
        : { action: 'schedule.stopped', ...place },
      result: { on, ...(until && { until }) },
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: actorName(actor) },
    }
  })
}
