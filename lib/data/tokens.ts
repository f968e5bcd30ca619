// API tokens: found by their hash, never by their text.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import type { Machine } from '@/lib/domain/actor'
import type { TokenScope } from '@/lib/domain/words'

/** The machine that holds the token with this SHA-256, when it is neither revoked nor over; or null. */
export async function findMachine(tokenSha256: string): Promise<Machine | null> {
  const [row] = await database().$queryRaw<
    { id: string; name: string; scope: TokenScope; projectId: string | null }[]
  >`UPDATE "ApiToken"
    SET "lastUsedAt" = now() WHERE "tokenSha256" = ${tokenSha256} AND "revokedAt" IS NULL AND ("expiresAt" IS NULL OR "expiresAt" > now())
    RETURNING "id", "name", "scope", "projectId"`
  return row
    ? {
        kind: 'machine',
        id: row.id,
        name: row.name,
        scope: row.scope,
        ...(row.projectId && { projectId: row.projectId }),
      }
    : null
}

export type NewToken = {
  id: string
  name: string
  tokenSha256: string
  prefix: string
  scope: TokenScope
  projectId: string | null
  expiresAt: Date | null
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.apiToken.create({ data: token })
}
