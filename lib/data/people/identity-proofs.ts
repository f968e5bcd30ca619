// Fresh sign-ins at the identity provider, from the request until they are used.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { type IdentityProof, IdentityProofPurpose } from '@/lib/domain/people/identity-proof'

/** With what is sent to the provider, or must come back from it. */
export type SentProof = IdentityProof & { secret: string; codeVerifier: string }

/** Stores a request, and removes those that have expired. */
export async function insertIdentityProof(
  proof: Omit<SentProof, 'answeredAt' | 'provedAt'> & { stateSha256: string },
  now: Date,
): Promise<void> {
  await database().identityProof.deleteMany({ where: { expiresAt: { lte: now } } })
  await database().identityProof.create({ data: proof })
}

type Row = Omit<SentProof, 'purpose'> & { purpose: string }
const PROOF = Prisma.sql`"id", "purpose", "userId", "sessionId", "subject", "releaseId", "role", "contentHash", "secret",
  "codeVerifier", "startedAt", "expiresAt", "answeredAt", "provedAt"`
const read = <R extends Row>(row: R): R & { purpose: IdentityProofPurpose } => ({
  ...row,
  purpose: IdentityProofPurpose.parse(row.purpose),
})

/** The request that this state was sent with; null when its answer has arrived before. */
export async function takeProofAnswer(stateSha256: string, now: Date): Promise<SentProof | null> {
  const [row] = await database().$queryRaw<Row[]>`UPDATE "IdentityProof" SET "answeredAt" = ${now}
    WHERE "stateSha256" = ${stateSha256} AND "answeredAt" IS NULL RETURNING ${PROOF}`
  return row ? read(row) : null
}

/** The provider's answer was right. */
export async function markProved(id: string, now: Date): Promise<void> {
  await database().identityProof.update({ where: { id }, data: { provedAt: now } })
}

/** A proof of this person, to be shown what it is for, or null. */
export async function findIdentityProof(id: string, userId: string): Promise<IdentityProof | null> {
  const row = await database().identityProof.findFirst({ where: { id, userId } })
  return row && read(row)
}

/** Takes a proof out, so that nobody uses it again; null when it is not there. */
export async function takeIdentityProof(id: string): Promise<IdentityProof | null> {
  const [row] = await database().$queryRaw<Row[]>`DELETE FROM "IdentityProof" WHERE "id" = ${id}::uuid
    RETURNING ${PROOF}`
  return row ? read(row) : null
}
