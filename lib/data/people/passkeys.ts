// Passkeys, and the challenges that they answer.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { type PasskeyChallengeState, PasskeyPurpose } from '@/lib/domain/people/passkey'
import type { PasskeyView } from '@/lib/domain/people/view'

/** The passkeys of a person, newest first. */
export async function listPasskeys(userId: string): Promise<PasskeyView[]> {
  const rows = await database().passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  })
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }))
}

/** The credential ids of a person, as browsers name them. */
export async function listCredentialIds(userId: string): Promise<string[]> {
  const rows = await database().passkey.findMany({ where: { userId }, select: { credentialId: true } })
  return rows.map(({ credentialId }) => credentialId)
}

export type PasskeyRow = {
  id: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: bigint
  user: { id: string; name: string; email: string }
}

/** The passkey with this credential id of somebody whose account is not disabled, or null. */
export async function findPasskey(credentialId: string): Promise<PasskeyRow | null> {
  return database().passkey.findFirst({
    where: { credentialId, user: { disabledAt: null } },
    select: {
      ...{ id: true, credentialId: true, publicKey: true, counter: true },
      user: { select: { id: true, name: true, email: true } },
    },
  })
}

/**
 * Notes a use of a passkey. Not a change of the product's state: what it was used for has its own event. False: the counter was moved on
 * meanwhile, so that two uses of one count are one too many. An authenticator that does not count says 0 always.
 */
export async function notePasskeyUse(id: string, was: bigint, counter: number, now: Date): Promise<boolean> {
  const { count } = await database().passkey.updateMany({
    where: { id, counter: was },
    data: { counter, lastUsedAt: now },
  })
  return count === 1
}

export type NewPasskey = {
  id: string
  userId: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  name: string
}

export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx.passkey.create({ data: passkey })
}

/** Removes a passkey of a person. Yields its name, or null when they have none with this id. */
export async function deletePasskey(tx: Tx, id: string, userId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`DELETE FROM "Passkey"
    WHERE "id" = ${id}::uuid AND "userId" = ${userId}::uuid RETURNING "name"`
  return row?.name ?? null
}

/** Stores a challenge, and removes those that have expired. */
export async function insertPasskeyChallenge(
  challenge: PasskeyChallengeState & { challenge: string },
  now: Date,
): Promise<void> {
  await database().passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } })
  await database().passkeyChallenge.create({ data: challenge })
}

/** Takes a challenge out, so that nobody answers it again; null when it is not there. */
export async function takePasskeyChallenge(challenge: string): Promise<PasskeyChallengeState | null> {
  const [row] = await database().$queryRaw<
    (Omit<PasskeyChallengeState, 'purpose'> & { purpose: string })[]
  >`DELETE FROM "PasskeyChallenge" WHERE "challenge" = ${challenge} RETURNING "purpose", "userId", "subject", "expiresAt"`
  return row ? { ...row, purpose: PasskeyPurpose.parse(row.purpose) } : null
}

/** When the session of a person started, or null. */
export async function findSessionStart(sessionId: string): Promise<Date | null> {
  const session = await database().session.findUnique({ where: { id: sessionId }, select: { createdAt: true } })
  return session?.createdAt ?? null
}
