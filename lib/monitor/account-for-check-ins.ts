// Accounting for check-ins after their time: a lead says how it was in the slots that nobody looked in, and why it is said only now.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { insertLateCheckIns, readMonitored } from '@/lib/data/monitor/check-ins'
import { type LockedItem, lockItem } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { slotAt, slotsOf, watchesOf } from '@/lib/domain/monitor/check-ins'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'
import { recordCheckIn } from '@/lib/monitor/do-check-in'

export const AccountForCheckIns = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid(),
  /** Any time in the slot that it is about; without it all of the item that were missed. */
  slotAt: z.iso.datetime({ offset: true }).optional(),
  outcome: z.enum(['ok', 'problem']),
  reason: z.string().trim().min(1, 'say why nobody looked in time, and how it is known now').max(2000),
})
export type AccountForCheckIns = z.infer<typeof AccountForCheckIns>
type Accounted = { itemId: string; slots: string[] }

/** The slots of an item that were missed, or the one of them that was asked for. */
async function missedSlots(tx: Tx, item: LockedItem, requested: string | undefined, now: Date): Promise<number[]> {
  const [monitored] = await readMonitored([item.release.id], tx)
  const watch =
    monitored &&
    watchesOf(monitored.sections, monitored.items, monitored.deployedAt).find(({ itemId }) => itemId === item.id)
  if (!watch) throw new Refusal('conflict', monitorRefusals.windowNotStarted())
  const slots = slotsOf(watch, monitored.checkIns, now.getTime())
  if (requested === undefined) return slots.filter(({ state }) => state === 'missed').map(({ at }) => at)
  const at = slotAt(watch, Date.parse(requested))
  const slot = slots.find((candidate) => candidate.at === at)
  if (!slot) throw new Refusal('conflict', monitorRefusals.outsideWindow())
  if (slot.state === 'done') throw new Refusal('stale', monitorRefusals.checkInDone())
  if (slot.state !== 'missed') throw new Refusal('conflict', monitorRefusals.notMissed())
  return [slot.at]
}

/** One event, however many slots. A problem fails the item. */
export async function accountForCheckIns(actor: Actor, input: AccountForCheckIns, now: Date): Promise<Accounted> {
  const { releaseId, itemId, outcome, reason } = input
  if (actor.kind !== 'person') throw new Refusal('forbidden', monitorRefusals.personAccounts())
  return change<Accounted>(actor, async (tx) => {
    const item = await lockItem(tx, itemId, releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId } = item.release
    const grant = authorize(actor, 'checkin.account', { projectId })
    assertOpen(item.release.state, item.counts)
    const missed = await missedSlots(tx, item, input.slotAt, now)
    const [first] = missed
    if (first === undefined) throw new Refusal('conflict', monitorRefusals.noneMissed())
    const slots = missed.map((at) => new Date(at).toISOString())
    await insertLateCheckIns(tx, slots, {
      ...{ projectId, releaseId, itemId, outcome, lateReason: reason, doneById: actor.id, doneBy: actor.name },
      doneAt: now,
    })
    const settled = await recordCheckIn(tx, item, { outcome, note: reason }, actor, now)
    return {
      grant,
      event: {
        ...{ action: 'check-in.accounted', projectId, releaseId, itemId, title: item.title },
        ...{ slotAt: new Date(first).toISOString(), slots: slots.length, outcome, reason },
        ...(settled.is !== item.outcome && { was: item.outcome, is: settled.is }),
      },
      result: { itemId, slots },
      announce: { kind: 'release', releaseId, revision: settled.revision, items: [itemId], by: actor.name },
    }
  })
}
