// Asking for a waiver: that somebody else accepts an item as it is, for a time. Until it is granted it changes nothing.

import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockItem, reviseItem } from '@/lib/data/release/items'
import { insertWaiver } from '@/lib/data/release/waivers'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { assertExpiry } from '@/lib/domain/decision/waiver-expiry'
import { plainName, plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { newId } from '@/lib/platform/ids'

export const RequestWaiver = z.strictObject({
  itemId: z.uuid(),
  /** Where given, the item is one of this release, or it is not found. */
  releaseId: z.uuid().optional(),
  reason: plainStatement(2000).min(1, 'say why it may be accepted'),
  scope: z.string().overwrite(plainName).max(500).default(''),
  expiresAt: z.iso.datetime({ offset: true, error: 'say until when: a waiver ends' }),
})

export async function requestWaiver(
  actor: Actor,
  { itemId, releaseId: within, reason, scope, expiresAt }: z.infer<typeof RequestWaiver>,
  now: Date,
): Promise<{ waiverId: string }> {
  const ends = assertExpiry(expiresAt, now)
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personWaives())
  const waiverId = newId()
  return change(actor, async (tx) => {
    const item = await lockItem(tx, itemId, within)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId, id: releaseId, state } = item.release
    const grant = authorize(actor, 'waiver.request', { projectId })
    assertOpen(state)
    if (OUTCOMES[item.outcome].isSatisfied) throw new Refusal('conflict', decisionRefusals.itemNeedsNoWaiver())
    if (
      item.waivers.some(
        (waiver) =>
          waiver.revokedAt === null && waiver.grantedAt === null && Date.parse(waiver.expiresAt) > now.getTime(),
      )
    )
      throw new Refusal('conflict', decisionRefusals.itemWaiverRequested())
    await assertAcknowledged(tx, actor, { projectId, releaseId, itemId })
    await insertWaiver(tx, {
      id: waiverId,
      projectId,
      releaseId,
      itemId,
      reason,
      scope,
      requestedById: actor.id,
      requestedBy: actor.name,
      expiresAt: ends,
    })
    const revision = await reviseItem(tx, item)
    return {
      grant,
      event: {
        action: 'waiver.requested',
        projectId,
        releaseId,
        itemId,
        waiverId,
        title: item.title,
        reason,
        scope,
        expiresAt: ends.toISOString(),
      },
      result: { waiverId },
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: actor.name },
    }
  })
}
