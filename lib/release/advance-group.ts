// What follows in a group of probes when one of its runs has ended: the next run, or the end of the group. Part of the change that ended the run.
import type { Tx } from '@/lib/data/change'
import { type LockedGroup, lockGroup, moveGroup, runnableProbe } from '@/lib/data/groups'
import { nextStep } from '@/lib/domain/release/group'
import type { RunStatus } from '@/lib/domain/words'
import { newId } from '@/lib/platform/ids'
import { enqueueRun } from '@/lib/release/enqueue-run'

/** Enqueues the first probe at or after a place that can run; those whose probe is gone or under way are passed over. Yields the place, or the end. */
export async function enqueueFrom(tx: Tx, group: Omit<LockedGroup, 'state'>, from: number): Promise<{ at: number; itemId: string | null }> {
  const { projectId, releaseId, requestedById, requestedBy, itemIds } = group
  for (let at = from; at < itemIds.length; at++) {
    const itemId = itemIds[at]
    const definition = itemId ? await runnableProbe(tx, itemId) : null
    if (!itemId || !definition) continue
    await enqueueRun(tx, { id: newId(), projectId, releaseId, itemId, trial: false, definition, requestedById, requestedBy, groupId: group.id })
    return { at, itemId }
  }
  return { at: itemIds.length, itemId: null }
}

/** Moves the group of an ended run on. Yields the item whose probe runs next, or null. */
export async function advanceGroup(tx: Tx, groupId: string, ended: RunStatus): Promise<string | null> {
  const group = await lockGroup(tx, groupId)
  if (group?.state !== 'running') return null
  const step = nextStep({ ...group, total: group.itemIds.length }, ended)
  if (step.state !== 'running') {
    await moveGroup(tx, groupId, step)
    return null
  }
  const next = await enqueueFrom(tx, group, step.at)
  await moveGroup(tx, groupId, { ...step, at: next.at, state: next.itemId ? 'running' : 'done' })
  return next.itemId
}
