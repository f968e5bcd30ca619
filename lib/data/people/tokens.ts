// API tokens: found by their hash, never by their text.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { findPersonByEmail } from '@/lib/data/people/people'
import type { Machine } from '@/lib/domain/actor'
import { TokenScope } from '@/lib/domain/enums'
import { tokenState } from '@/lib/domain/people/token'
import type { TokenView } from '@/lib/domain/people/view'

type MachineRow = {
  id: string
  name: string
  scope: TokenScope
  projectId: string | null
  ownerEmail: string | null
  separated: boolean
}

/** The machine that holds the token with this SHA-256, when it works now: not revoked or expired, its owner not disabled; or null. */
export async function findMachine(tokenSha256: string): Promise<Machine | null> {
  const [row] = await database().$queryRaw<MachineRow[]>`UPDATE "ApiToken" t SET "lastUsedAt" = now()
    WHERE t."tokenSha256" = ${tokenSha256} AND t."revokedAt" IS NULL AND (t."expiresAt" IS NULL OR t."expiresAt" > now())
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = t."ownerId" AND u."disabledAt" IS NOT NULL)
    RETURNING t."id", t."name", t."scope", t."projectId", (SELECT "email" FROM "User" u WHERE u."id" = t."ownerId") AS "ownerEmail",
      t."ownerId" IS NULL AND projects_separated() AS "separated"`
  if (!row) return null
  const { ownerEmail, projectId, separated, ...facts } = row
  const owner = ownerEmail === null ? undefined : await findPersonByEmail(ownerEmail)
  if (owner === null) return null
  return {
    ...{ kind: 'machine', ...facts },
    ...(projectId && { projectId }),
    ...(separated && { separated }),
    ...(owner && { owner }),
  }
}

export type NewToken = {
  id: string
  name: string
  tokenSha256: string
  prefix: string
  scope: TokenScope
  projectId: string | null
  ownerId: string | null
  createdBy: string
  expiresAt: Date
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.apiToken.create({ data: token })
}

const SHAPE = {
  owner: { select: { id: true, name: true, disabledAt: true } },
  project: { select: { id: true, name: true } },
} as const

/** Tokens that were not revoked, newest first: of everybody, or those of one person. */
export async function listTokens(ownerId: string | null, now: Date): Promise<TokenView[]> {
  const rows = await database().apiToken.findMany({
    where: { revokedAt: null, ...(ownerId !== null && { ownerId }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: SHAPE,
  })
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, prefix: row.prefix, createdBy: row.createdBy, project: row.project },
    scope: TokenScope.parse(row.scope),
    owner: row.owner && { id: row.owner.id, name: row.owner.name },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    state: tokenState(row, now),
  }))
}

export type TokenRow = {
  id: string
  name: string
  scope: TokenScope
  projectId: string | null
  ownerId: string | null
  revokedAt: Date | null
}

/** A token, whether it still works or not, or null. */
export async function findToken(id: string): Promise<TokenRow | null> {
  const row = await database().apiToken.findUnique({
    where: { id },
    select: { id: true, name: true, scope: true, projectId: true, ownerId: true, revokedAt: true },
  })
  return row && { ...row, scope: TokenScope.parse(row.scope) }
}

/** Gives a token another secret. False: it was revoked meanwhile. */
export async function replaceTokenSecret(
  tx: Tx,
  id: string,
  secret: { tokenSha256: string; prefix: string; expiresAt: Date },
): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: secret })
  return count === 1
}

/** Ends a token for good. False: it was revoked before. */
export async function revokeToken(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
  return count === 1
}
