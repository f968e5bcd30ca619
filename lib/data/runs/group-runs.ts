// The runs of a group, one after the other. Every story that has several probes run begins its group here.
import type { Tx } from '@/lib/data/change'
import { enqueueRun } from '@/lib/data/runs/enqueue-run'
import { type LockedGroup, runnableProbe } from '@/lib/data/runs/groups'
import { newId } from '@/lib/platform/ids'

/** Enqueues the first probe at or after a place that can run; those whose probe is gone or under way are passed over. Yields the place, or the end. */
export async function enqueueFrom(
  tx: Tx,
  group: Omit<LockedGroup, 'state'>,
  from: number,
): Promise<{ at: number; itemId: string | null }> {
  const { projectId, releaseId, requestedById, requestedBy, itemIds } = group
  for (let at = from; at < itemIds.length; at++) {
    const itemId = itemIds[at]
    const definition = itemId ? await runnableProbe(tx, itemId) : null
    if (!itemId || !definition) continue
    await enqueueRun(tx, {
      id: newId(),
      projectId,
      releaseId,
      itemId,
      trial: false,
      definition,
      requestedById,
      requestedBy,
      groupId: group.id,
    })
    return { at, itemId }
  }
  return { at: itemIds.length, itemId: null }
}
