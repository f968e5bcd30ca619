// Waivers: asked for by one, granted by another, ended by taking them back. The database refuses one that its asker grants.
import type { Tx } from '@/lib/data/change'

export type NewWaiver = {
  id: string
  projectId: string
  releaseId: string
  itemId: string
  reason: string
  scope: string
  requestedById: string
  requestedBy: string
  expiresAt: Date
}

export async function insertWaiver(tx: Tx, waiver: NewWaiver): Promise<void> {
  await tx.waiver.create({ data: waiver })
}

/** The item of a waiver, or null. */
export async function findWaiverItem(tx: Tx, waiverId: string): Promise<string | null> {
  const row = await tx.waiver.findUnique({ where: { id: waiverId }, select: { itemId: true } })
  return row?.itemId ?? null
}

export async function grantWaiver(
  tx: Tx,
  waiverId: string,
  by: { grantedById: string; grantedBy: string; itemSha256: string },
): Promise<void> {
  await tx.waiver.update({
    where: { id: waiverId },
    data: { ...by, grantedAt: new Date(), revision: { increment: 1 } },
  })
}

export async function endWaiver(tx: Tx, waiverId: string, revokedBy: string): Promise<void> {
  await tx.waiver.update({
    where: { id: waiverId },
    data: { revokedAt: new Date(), revokedBy, revision: { increment: 1 } },
  })
}

export async function insertSoakWaiver(tx: Tx, waiver: Omit<NewWaiver, 'itemId'>): Promise<void> {
  await tx.soakWaiver.create({ data: waiver })
}

/** The release of a waiver of its soak, or null. */
export async function findSoakWaiverRelease(tx: Tx, waiverId: string): Promise<string | null> {
  const row = await tx.soakWaiver.findUnique({ where: { id: waiverId }, select: { releaseId: true } })
  return row?.releaseId ?? null
}

/** `requiredSeconds` and `restartedAt`: the soak that it is granted for. */
export async function grantSoakWaiver(
  tx: Tx,
  waiverId: string,
  by: { grantedById: string; grantedBy: string; requiredSeconds: number; restartedAt: string | null },
): Promise<void> {
  await tx.soakWaiver.update({
    where: { id: waiverId },
    data: { ...by, grantedAt: new Date(), revision: { increment: 1 } },
  })
}

export async function endSoakWaiver(tx: Tx, waiverId: string, revokedBy: string): Promise<void> {
  await tx.soakWaiver.update({
    where: { id: waiverId },
    data: { revokedAt: new Date(), revokedBy, revision: { increment: 1 } },
  })
}
