// Granting a waiver of the soak that another person requested, refusing it, or taking it back. An attempt to grant one's own is recorded.

import type { z } from 'zod'
import { type Changed, change, type Tx, type Unchanged } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { endSoakWaiver, findSoakWaiverRelease, grantSoakWaiver } from '@/lib/data/release/waivers'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { SOAK_TITLE } from '@/lib/decision/request-soak-waiver'
import { ResolveWaiver } from '@/lib/decision/resolve-waiver'
import { authorize, can, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease, FullSoakWaiver } from '@/lib/domain/release/snapshot/full'
import { permissionTexts } from '@/lib/domain/text/en/permissions'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ResolveSoakWaiver = ResolveWaiver
type Resolved = { waiverId: string }
type Found = { grant: Grant; release: FullRelease; waiver: FullSoakWaiver }

/** Locks the release. The right to ask for waivers is what everybody needs who settles one. */
async function lockWaiver(tx: Tx, actor: Actor, waiverId: string, now: Date): Promise<Found> {
  const releaseId = await findSoakWaiverRelease(tx, waiverId)
  const locked = releaseId && (await lockRelease(tx, releaseId))
  const release = locked ? await readFullRelease(locked.id, tx, now) : null
  const waiver = release?.soakWaivers.find(({ id }) => id === waiverId)
  if (!release || !waiver) throw new Refusal('not-found', commonRefusals.noWaiver())
  return { grant: authorize(actor, 'waiver.request', release), release, waiver }
}

/** Why this person may not grant it now; null when they may. */
function refusalOf({ release, waiver }: Found, actor: Person, now: Date): string | null {
  const permit = can(actor, 'waiver.grant', { projectId: release.projectId })
  if (!permit.allowed) return permit.reason
  if (waiver.requestedById === actor.id) return permissionTexts.ownWaiver()
  if (Date.parse(waiver.expiresAt) <= now.getTime()) return 'This waiver would be over already. Ask for another.'
  if (release.soak === null) return 'This release has no soak any more.'
  return null
}

const factsOf = ({ release: { projectId, id: releaseId }, waiver }: Found) => ({
  ...{ projectId, releaseId, waiverId: waiver.id, title: SOAK_TITLE },
})

async function saved(
  tx: Tx,
  found: Found,
  actor: Person,
  event: Changed<Resolved>['event'],
): Promise<Changed<Resolved>> {
  const releaseId = found.release.id
  const revision = await reviseRelease(tx, releaseId)
  const announce = { kind: 'release' as const, releaseId, revision, by: actor.name }
  return { grant: found.grant, event, result: { waiverId: found.waiver.id }, announce }
}

async function saveGrant(tx: Tx, found: Found, actor: Person): Promise<Changed<Resolved>> {
  const { release, waiver } = found
  await assertAcknowledged(tx, actor, { projectId: release.projectId, releaseId: release.id })
  await grantSoakWaiver(tx, waiver.id, {
    ...{ grantedById: actor.id, grantedBy: actor.name },
    requiredSeconds: release.soak?.requiredSeconds ?? 0,
    restartedAt: release.soak?.restartedAt ?? null,
  })
  const { requestedBy, expiresAt } = waiver
  return saved(tx, found, actor, { action: 'waiver.granted', ...factsOf(found), requestedBy, expiresAt })
}

async function saveEnd(tx: Tx, found: Found, actor: Person): Promise<Changed<Resolved>> {
  const { release, waiver } = found
  const own = waiver.requestedById === actor.id
  if (!own || waiver.grantedAt !== null) authorize(actor, 'waiver.grant', { projectId: release.projectId })
  await endSoakWaiver(tx, waiver.id, actor.name)
  const how = waiver.grantedAt !== null ? 'taken back' : own ? 'withdrawn' : 'refused'
  return saved(tx, found, actor, { action: 'waiver.ended', ...factsOf(found), how })
}

/** Whoever asked for it does not grant it: refused, and the attempt is written down. */
export async function resolveSoakWaiver(
  actor: Actor,
  input: z.infer<typeof ResolveSoakWaiver>,
  now: Date,
): Promise<Resolved> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personGrants())
  const refused: { why: string | null } = { why: null }
  const resolved = await change<Resolved>(actor, async (tx): Promise<Changed<Resolved> | Unchanged<Resolved>> => {
    const found = await lockWaiver(tx, actor, input.waiverId, now)
    const { release, waiver } = found
    assertOpen(release.state)
    if (waiver.revokedAt !== null) throw new Refusal('conflict', decisionRefusals.waiverEnded())
    if (!input.grant) return saveEnd(tx, found, actor)
    if (waiver.grantedAt !== null) return { event: null, result: { waiverId: waiver.id } }
    refused.why = refusalOf(found, actor, now)
    if (refused.why === null) return saveGrant(tx, found, actor)
    return {
      grant: found.grant,
      event: { action: 'waiver.grant-refused', ...factsOf(found), why: refused.why },
      result: { waiverId: waiver.id },
    }
  })
  if (refused.why !== null) throw new Refusal('forbidden', refused.why)
  return resolved
}
