// A lead says who does a check-in.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { assignCheckIn as assign } from '@/lib/data/monitor/check-ins'
import { listMembers } from '@/lib/data/project/projects'
import { lockItem, reviseItem } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { slotAt } from '@/lib/domain/monitor/check-ins'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'
import { minuteOf } from '@/lib/domain/verdict/reasons'
import { assertWatch } from '@/lib/monitor/do-check-in'

/** `assigneeId` null: to nobody any more. */
export const AssignCheckIn = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid(),
  slotAt: z.iso.datetime({ offset: true }),
  assigneeId: z.uuid().nullable(),
})

export async function assignCheckIn(actor: Actor, input: z.infer<typeof AssignCheckIn>): Promise<{ itemId: string }> {
  const { releaseId, itemId, assigneeId } = input
  return change(actor, async (tx) => {
    const item = await lockItem(tx, itemId, releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId } = item.release
    const grant = authorize(actor, 'monitor.plan', { projectId })
    const { watch } = await assertWatch(tx, item)
    const at = slotAt(watch, Date.parse(input.slotAt))
    if (at === null)
      throw new Refusal('invalid', monitorRefusals.noCheckInThen(), {
        fields: { slotAt: 'outside of its window' },
      })
    const member =
      assigneeId === null ? null : (await listMembers(projectId)).find(({ userId }) => userId === assigneeId)
    if (member === undefined)
      throw new Refusal('invalid', monitorRefusals.notMember(), {
        fields: { assigneeId: 'no member' },
      })
    const slot = new Date(at)
    const to = member && { id: member.userId, name: member.name }
    if (!(await assign(tx, { projectId, releaseId, itemId, slotAt: slot }, to)))
      throw new Refusal('conflict', monitorRefusals.nothingToAssign({ at: minuteOf(slot.toISOString()) }))
    const revision = await reviseItem(tx, item)
    return {
      grant,
      event: {
        ...{ action: 'check-in.assigned', projectId, releaseId, itemId, title: item.title, slotAt: slot.toISOString() },
        ...{ assigneeId: to?.id ?? null, assignee: to?.name ?? null },
      },
      result: { itemId },
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: actorName(actor) },
    }
  })
}
