// Challenges and signatures. The database refuses to change a signature, to slot a person for two roles, and to use a challenge twice.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { SignatureMethod, SignoffDecision } from '@/lib/domain/enums'

export type NewChallenge = {
  id: string
  projectId: string
  releaseId: string
  round: number
  userId: string
  role: string
  contentHash: string
  expiresAt: Date
}
export type Challenge = NewChallenge & { usedAt: Date | null }

export async function insertChallenge(challenge: NewChallenge): Promise<void> {
  await database().signoffChallenge.create({ data: challenge })
}

/** A challenge, whosever it is and whether it still works or not, or null. */
export async function findChallenge(challengeId: string): Promise<Challenge | null> {
  return database().signoffChallenge.findUnique({ where: { id: challengeId } })
}

/** Uses a challenge up. False: it was used, or is over. */
export async function spendChallenge(tx: Tx, challengeId: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await tx.signoffChallenge.updateMany({
    where: { id: challengeId, userId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

export type NewSignature = {
  id: string
  projectId: string
  releaseId: string
  round: number
  role: string
  signerId: string
  forId: string | null
  printedName: string
  decision: SignoffDecision
  comment: string | null
  contentHash: string
  content: object
  challengeId: string
  /** How the signer confirmed who they are. */
  method: SignatureMethod
  /** Ids of the go/no-go lines that it answers. */
  answers: string[]
}

/** Takes the signer's one slot of the round, if it is free or theirs for this role. False: they sit for another role. */
export async function claimSignerSlot(
  tx: Tx,
  slot: { projectId: string; releaseId: string; round: number; signerId: string; role: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ role: string }[]>`WITH taken AS (
      INSERT INTO "SignerSlot" ("projectId", "releaseId", "round", "signerId", "role")
      VALUES (${slot.projectId}::uuid, ${slot.releaseId}::uuid, ${slot.round}, ${slot.signerId}::uuid, ${slot.role}) ON CONFLICT DO NOTHING RETURNING "role"
    ) SELECT "role" FROM taken UNION ALL
      SELECT "role" FROM "SignerSlot" WHERE "releaseId" = ${slot.releaseId}::uuid AND "round" = ${slot.round} AND "signerId" = ${slot.signerId}::uuid`
  return rows.every((row) => row.role === slot.role)
}

export type ConditionRow = {
  id: string
  text: string
  ownerId: string
  owner: string
  dueAt: Date
  itemId: string | null
}

export async function insertSignature(tx: Tx, signature: NewSignature, conditions: ConditionRow[]): Promise<void> {
  await tx.signoff.create({ data: signature })
  const { projectId, releaseId, id: signoffId } = signature
  await tx.condition.createMany({
    data: conditions.map((condition) => ({ ...condition, projectId, releaseId, signoffId })),
  })
}

export type LastSignature = {
  id: string
  role: string
  round: number
  decision: string
  comment: string | null
  signedAt: Date
  content: unknown
  withdrawal: { withdrawnAt: Date } | null
}

/** The last signature that this person gave in this release, with the content that they saw, or null. */
export async function findLastSignature(releaseId: string, signerId: string): Promise<LastSignature | null> {
  return database().signoff.findFirst({
    where: { releaseId, signerId },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      role: true,
      round: true,
      decision: true,
      comment: true,
      signedAt: true,
      content: true,
      withdrawal: { select: { withdrawnAt: true } },
    },
  })
}

/** What signatures were given for, by the id of the signature. */
export async function findSignedContents(signatureIds: string[]): Promise<Map<string, unknown>> {
  const rows = await database().signoff.findMany({
    where: { id: { in: signatureIds } },
    select: { id: true, content: true },
  })
  return new Map(rows.map(({ id, content }) => [id, content]))
}

export type SignatureRow = {
  id: string
  releaseId: string
  role: string
  round: number
  signerId: string
  contentHash: string
}

export async function findSignature(signatureId: string): Promise<SignatureRow | null> {
  return database().signoff.findUnique({
    where: { id: signatureId },
    select: { id: true, releaseId: true, role: true, round: true, signerId: true, contentHash: true },
  })
}

/** Takes a signature back, or supersedes that of a leaver (then `by` is who does). False: it was taken back or superseded before. */
export async function insertWithdrawal(
  tx: Tx,
  signoffId: string,
  reason: string,
  by: { id: string; name: string } | null = null,
): Promise<boolean> {
  const row = { signoffId, reason, ...(by && { byId: by.id, by: by.name }) }
  const { count } = await tx.signoffWithdrawal.createMany({ data: [row], skipDuplicates: true })
  return count === 1
}

export type OpenCondition = { id: string; releaseId: string; projectId: string }

export async function findCondition(conditionId: string): Promise<OpenCondition | null> {
  return database().condition.findUnique({
    where: { id: conditionId },
    select: { id: true, releaseId: true, projectId: true },
  })
}

/** Closes a condition of a locked release. False: it was closed before. */
export async function closeCondition(
  tx: Tx,
  conditionId: string,
  closed: { resolvedById: string; resolvedBy: string; resolution: string; resolvedAt: Date },
): Promise<boolean> {
  const { count } = await tx.condition.updateMany({
    where: { id: conditionId, resolvedAt: null },
    data: { ...closed, revision: { increment: 1 } },
  })
  return count === 1
}

export type ReminderRow = { role: string; by: string; note: string | null; at: Date }

/** The newest reminder of each role, of each of these releases. */
export async function findReminders(
  releaseIds: string[],
  reader: Reader = database(),
): Promise<(ReminderRow & { releaseId: string })[]> {
  return reader.signoffReminder.findMany({
    where: { releaseId: { in: releaseIds } },
    orderBy: { at: 'desc' },
    distinct: ['releaseId', 'role'],
    select: { releaseId: true, role: true, by: true, note: true, at: true },
  })
}

export async function insertReminder(
  tx: Tx,
  reminder: {
    id: string
    projectId: string
    releaseId: string
    role: string
    byId: string
    by: string
    note: string | null
    at: Date
  },
): Promise<void> {
  await tx.signoffReminder.create({ data: reminder })
}
