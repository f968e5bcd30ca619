// Challenges and signatures. The database refuses to change a signature, to seat a person for two roles, and to use a challenge twice.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import type { SignoffDecision } from '@/lib/domain/words'

export type Challenge = { id: string; projectId: string; releaseId: string; round: number; userId: string; role: string; contentHash: string; expiresAt: Date }

export async function insertChallenge(challenge: Challenge): Promise<void> {
  await database().signoffChallenge.create({ data: challenge })
}

/** A person's own challenge that was not used and is not over, or null. */
export async function findChallenge(challengeId: string, userId: string, now: Date): Promise<Challenge | null> {
  return database().signoffChallenge.findFirst({ where: { id: challengeId, userId, usedAt: null, expiresAt: { gt: now } } })
}

/** Uses a challenge up. False: it was used, or is over. */
export async function spendChallenge(tx: Tx, challengeId: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await tx.signoffChallenge.updateMany({ where: { id: challengeId, userId, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
  return count === 1
}

export type NewSignature = {
  id: string
  projectId: string
  releaseId: string
  round: number
  role: string
  signerId: string
  printedName: string
  decision: SignoffDecision
  comment: string | null
  contentHash: string
  content: object
  challengeId: string
}

/** Takes the signer's one seat of the round, if it is free or theirs for this role. False: they sit for another role. */
export async function takeSeat(tx: Tx, seat: { projectId: string; releaseId: string; round: number; signerId: string; role: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ role: string }[]>`WITH taken AS (
      INSERT INTO "SignoffSeat" ("projectId", "releaseId", "round", "signerId", "role")
      VALUES (${seat.projectId}::uuid, ${seat.releaseId}::uuid, ${seat.round}, ${seat.signerId}::uuid, ${seat.role}) ON CONFLICT DO NOTHING RETURNING "role"
    ) SELECT "role" FROM taken UNION ALL
      SELECT "role" FROM "SignoffSeat" WHERE "releaseId" = ${seat.releaseId}::uuid AND "round" = ${seat.round} AND "signerId" = ${seat.signerId}::uuid`
  return rows.every((row) => row.role === seat.role)
}

export async function insertSignature(tx: Tx, signature: NewSignature, conditions: { id: string; text: string }[]): Promise<void> {
  await tx.signoff.create({ data: signature })
  const { projectId, releaseId, id: signoffId } = signature
  await tx.condition.createMany({ data: conditions.map((condition) => ({ ...condition, projectId, releaseId, signoffId })) })
}

/** The content of the last signature that this person gave in this release, or null: what they saw when they last looked. */
export async function findLastSignedContent(releaseId: string, signerId: string): Promise<unknown> {
  const row = await database().signoff.findFirst({ where: { releaseId, signerId }, orderBy: { signedAt: 'desc' }, select: { content: true } })
  return row?.content ?? null
}
