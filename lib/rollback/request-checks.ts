// The probes of the checks after a rollback run by themselves. One that may change something at its target waits for a person.
import type { Tx } from '@/lib/data/change'
import { readPlaces } from '@/lib/data/project/projects'
import { enqueueRun } from '@/lib/data/runs/enqueue-run'
import { enqueueFrom } from '@/lib/data/runs/group-runs'
import { insertGroup, moveGroup, runnableProbe } from '@/lib/data/runs/groups'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { mayChange } from '@/lib/domain/probe/definition/may-change'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { RollbackOption } from '@/lib/domain/rollback/option'
import { newId } from '@/lib/platform/ids'

type Requested = { events: AuditEvent[]; items: string[] }

/** One after the other, as those of a section; each by itself where other probes of the release are being run and would have to be waited for. */
export async function requestChecks(
  tx: Tx,
  actor: Actor,
  release: FullRelease,
  title: string,
  { checks }: Pick<RollbackOption, 'checks'>,
): Promise<Requested> {
  const { id: releaseId, projectId } = release
  const { commands } = await readPlaces(tx, releaseId)
  const itemIds = checks
    .filter(({ probe }) => probe && probe.kind !== 'report' && !mayChange(parseDefinition(probe), { commands }))
    .map(({ id }) => id)
  if (itemIds.length === 0) return { events: [], items: [] }
  const by = { requestedById: actor.kind === 'person' ? actor.id : null, requestedBy: actorName(actor) }
  const group = {
    id: newId(),
    projectId,
    releaseId,
    title: `Checks after ${title}`.slice(0, 300),
    itemIds,
    stopAtFailure: false,
    ...by,
  }
  const event: AuditEvent = {
    action: 'group.requested',
    projectId,
    releaseId,
    groupId: group.id,
    title: group.title,
    probes: itemIds.length,
  }
  if (await insertGroup(tx, group)) {
    const first = await enqueueFrom(tx, { ...group, at: 0, notPassed: 0 }, 0)
    await moveGroup(tx, group.id, { state: first.itemId ? 'running' : 'done', at: first.at, notPassed: 0 })
    return { events: first.itemId ? [event] : [], items: first.itemId ? [first.itemId] : [] }
  }
  const events: AuditEvent[] = []
  const items: string[] = []
  for (const itemId of itemIds) {
    const definition = await runnableProbe(tx, itemId)
    if (!definition) continue
    const runId = newId()
    const number = await enqueueRun(tx, { id: runId, projectId, releaseId, itemId, trial: false, definition, ...by })
    events.push({ action: 'run.requested', projectId, releaseId, itemId, runId, number, trial: false })
    items.push(itemId)
  }
  return { events, items }
}
