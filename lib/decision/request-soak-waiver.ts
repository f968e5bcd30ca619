// Requesting a waiver of the soak: that another person accepts the release before the time is over. Until it is granted it changes nothing.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { insertSoakWaiver } from '@/lib/data/release/waivers'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { RequestWaiver } from '@/lib/decision/request-waiver'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { assertExpiry } from '@/lib/domain/decision/waiver-expiry'
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { countedSoak } from '@/lib/domain/verdict/scope/after-decision'
import { newId } from '@/lib/platform/ids'

export const RequestSoakWaiver = RequestWaiver.omit({ itemId: true }).extend({ releaseId: z.uuid() })

/** What the soak is called where items are called by their titles. */
export const SOAK_TITLE = 'the soak'

/** Throws a refusal where there is nothing to waive, or another request is open. */
async function assertNeeded(tx: Tx, releaseId: string, now: Date): Promise<void> {
  const release = await readFullRelease(releaseId, tx, now)
  const soak = release && countedSoak(release)
  if (!soak || soak.coveredSeconds >= soak.requiredSeconds)
    throw new Refusal('conflict', decisionRefusals.soakNeedsNoWaiver())
  const isOpen = release.soakWaivers.some(
    ({ grantedAt, revokedAt, expiresAt }) =>
      grantedAt === null && revokedAt === null && Date.parse(expiresAt) > now.getTime(),
  )
  if (isOpen) throw new Refusal('conflict', decisionRefusals.soakWaiverRequested())
}

export async function requestSoakWaiver(
  actor: Actor,
  { releaseId, reason, scope, expiresAt }: z.infer<typeof RequestSoakWaiver>,
  now: Date,
): Promise<{ waiverId: string }> {
  const ends = assertExpiry(expiresAt, now)
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personWaives())
  const waiverId = newId()
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'waiver.request', await lockRelease(tx, releaseId))
    const { projectId, state } = release
    assertOpen(state)
    await assertNeeded(tx, releaseId, now)
    await assertAcknowledged(tx, actor, { projectId, releaseId })
    const by = { requestedById: actor.id, requestedBy: actor.name }
    await insertSoakWaiver(tx, { id: waiverId, projectId, releaseId, reason, scope, ...by, expiresAt: ends })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        ...{ action: 'waiver.requested', projectId, releaseId, waiverId, title: SOAK_TITLE },
        ...{ reason, scope, expiresAt: ends.toISOString() },
      },
      result: { waiverId },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}
