// Granting a waiver that another asked for, refusing it, or taking it back. An attempt to grant one's own stands in the history.
import { z } from 'zod'
import { type Changed, change, type Tx } from '@/lib/data/change'
import { waivedSha256 } from '@/lib/data/release/item-tree'
import { type LockedItem, lockItem, reviseItem } from '@/lib/data/release/items'
import { endWaiver, findWaiverItem, grantWaiver } from '@/lib/data/release/waivers'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorize, can, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { grantHindrance } from '@/lib/domain/decision/may-grant'
import { Refusal } from '@/lib/domain/refusal'
import type { FullWaiver } from '@/lib/domain/release/snapshot/full'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ResolveWaiver = z.strictObject({ waiverId: z.uuid(), grant: z.boolean() })
type Resolved = { waiverId: string }
type Found = { grant: Grant; item: LockedItem; waiver: FullWaiver }

/** Locks the item. The right to ask for waivers is what everybody needs who settles one. */
async function lockWaiver(tx: Tx, actor: Actor, waiverId: string): Promise<Found> {
  const itemId = await findWaiverItem(tx, waiverId)
  const item = itemId ? await lockItem(tx, itemId) : null
  const waiver = item?.waivers.find((candidate) => candidate.id === waiverId)
  if (!item || !waiver) throw new Refusal('not-found', commonRefusals.noWaiver())
  return { grant: authorize(actor, 'waiver.request', item.release), item, waiver }
}

/** Why this person may not grant it now; null when they may. */
function refusalOf(
  { item, waiver }: { item: LockedItem; waiver: FullWaiver },
  actor: Person,
  now: Date,
): string | null {
  const permit = can(actor, 'waiver.grant', { projectId: item.release.projectId })
  if (!permit.allowed) return permit.reason
  const hindrance = grantHindrance({ item, requestedById: waiver.requestedById }, actor.id)
  if (hindrance) return hindrance
  if (Date.parse(waiver.expiresAt) <= now.getTime()) return 'This waiver would be over already. Ask for another.'
  return null
}

async function saveGrant(tx: Tx, found: Found, actor: Person): Promise<Changed<Resolved>> {
  const { grant, item, waiver } = found
  const { projectId, id: releaseId } = item.release
  await assertAcknowledged(tx, actor, { projectId, releaseId, itemId: item.id })
  await grantWaiver(tx, waiver.id, { grantedById: actor.id, grantedBy: actor.name, itemSha256: waivedSha256(item) })
  const revision = await reviseItem(tx, item)
  const { requestedBy, expiresAt } = waiver
  return {
    grant,
    event: {
      action: 'waiver.granted',
      projectId,
      releaseId,
      itemId: item.id,
      waiverId: waiver.id,
      title: item.title,
      requestedBy,
      expiresAt,
    },
    result: { waiverId: waiver.id },
    announce: { kind: 'release', releaseId, revision, items: [item.id], by: actor.name },
  }
}

async function saveEnd(tx: Tx, { grant, item, waiver }: Found, actor: Person): Promise<Changed<Resolved>> {
  const { projectId, id: releaseId } = item.release
  const own = waiver.requestedById === actor.id
  if (!own || waiver.grantedAt !== null) authorize(actor, 'waiver.grant', { projectId })
  await endWaiver(tx, waiver.id, actor.name)
  const revision = await reviseItem(tx, item)
  const how = waiver.grantedAt !== null ? 'taken back' : own ? 'withdrawn' : 'refused'
  return {
    grant,
    event: {
      action: 'waiver.ended',
      projectId,
      releaseId,
      itemId: item.id,
      waiverId: waiver.id,
      title: item.title,
      how,
    },
    result: { waiverId: waiver.id },
    announce: { kind: 'release', releaseId, revision, items: [item.id], by: actor.name },
  }
}

/** Whoever asked for it, or decided the item, does not grant it: refused, and the attempt is written down. */
export async function resolveWaiver(actor: Actor, input: z.infer<typeof ResolveWaiver>, now: Date): Promise<Resolved> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personGrants())
  const refused: { why: string | null } = { why: null }
  const resolved = await change<Resolved>(actor, async (tx) => {
    const found = await lockWaiver(tx, actor, input.waiverId)
    const { grant, item, waiver } = found
    const { projectId, id: releaseId, state } = item.release
    assertOpen(state)
    if (waiver.revokedAt !== null) throw new Refusal('conflict', decisionRefusals.waiverEnded())
    if (!input.grant) return saveEnd(tx, found, actor)
    if (waiver.grantedAt !== null) return { event: null, result: { waiverId: waiver.id } }
    refused.why = refusalOf(found, actor, now)
    if (refused.why === null) return saveGrant(tx, found, actor)
    return {
      grant,
      event: {
        action: 'waiver.grant-refused',
        projectId,
        releaseId,
        itemId: item.id,
        waiverId: waiver.id,
        title: item.title,
        why: refused.why,
      },
      result: { waiverId: waiver.id },
    }
  })
  if (refused.why !== null) throw new Refusal('forbidden', refused.why)
  return resolved
}
