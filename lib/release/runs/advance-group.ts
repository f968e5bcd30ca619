// What follows in a group of probes when one of its runs has ended: the next run, or the end of the group. Part of the change that ended the run.
import type { Tx } from '@/lib/data/change'
import { enqueueFrom } from '@/lib/data/runs/group-runs'
import { lockGroup, moveGroup } from '@/lib/data/runs/groups'
import type { RunStatus } from '@/lib/domain/enums'
import { nextStep } from '@/lib/domain/release/run/group'

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
