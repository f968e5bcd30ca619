// Invitations and links to a new password: found by the hash of their secret, never by its text.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { InstanceRole } from '@/lib/domain/enums'
import type { AccountLinkKind, AccountLinkState } from '@/lib/domain/people/account-link'
import type { InvitationView } from '@/lib/domain/people/view'

export type AccountLink = AccountLinkState & { id: string; userId: string | null }

export type NewAccountLink = {
  id: string
  tokenSha256: string
  kind: AccountLinkKind
  email: string
  role: InstanceRole | null
  userId: string | null
  createdBy: string
  /** Null when it was not a person. */
  createdById: string | null
  expiresAt: Date
}

/** Stores a link. An open one of the same kind for the same email stops working. */
export async function replaceAccountLink(tx: Tx, link: NewAccountLink, now: Date): Promise<void> {
  await tx.accountLink.updateMany({
    where: { kind: link.kind, email: link.email, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  await tx.accountLink.create({ data: { ...link, createdAt: now } })
}

/** The link with this hash, whether it still works or not, or null. */
export async function findAccountLink(tokenSha256: string, reader: Reader = database()): Promise<AccountLink | null> {
  const [row] = await reader.$queryRaw<
    AccountLink[]
  >`SELECT "id", "kind", "email", "role", "userId", "expiresAt", "usedAt", "revokedAt",
      "createdById" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" c
        WHERE c."id" = l."createdById" AND c."role" = 'admin' AND c."disabledAt" IS NULL) AS "creatorLeft"
    FROM "AccountLink" l WHERE "tokenSha256" = ${tokenSha256}`
  return row ?? null
}

/** Uses a link up. False: it was used, revoked or has expired. */
export async function spendAccountLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.accountLink.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

/** Gives an open link the secret that `make` makes for its kind. Null: it was used or revoked, or has expired. */
export async function replaceLinkSecret(
  tx: Tx,
  id: string,
  now: Date,
  make: (kind: AccountLinkKind) => { url: string; tokenSha256: string },
): Promise<{ url: string; expiresAt: Date } | null> {
  const [link] = await tx.$queryRaw<
    { kind: AccountLinkKind; expiresAt: Date }[]
  >`SELECT "kind", "expiresAt" FROM "AccountLink"
    WHERE "id" = ${id}::uuid AND "usedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > ${now} FOR UPDATE`
  if (!link) return null
  const { url, tokenSha256 } = make(link.kind)
  await tx.accountLink.update({ where: { id }, data: { tokenSha256 } })
  return { url, expiresAt: link.expiresAt }
}

/** Revokes an invitation. Yields its email, or null when there is no open one with this id. */
export async function revokeInvitation(tx: Tx, id: string, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ email: string }[]>`UPDATE "AccountLink" SET "revokedAt" = ${now}
    WHERE "id" = ${id}::uuid AND "kind" = 'invitation' AND "usedAt" IS NULL AND "revokedAt" IS NULL RETURNING "email"`
  return row?.email ?? null
}

/** Revokes the open links to a new password of a person. */
export async function revokePasswordLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.accountLink.updateMany({ where: { userId, usedAt: null, revokedAt: null }, data: { revokedAt: now } })
}

/** Invitations that nobody has accepted or revoked, of emails that have got no account in another way, newest first. */
export async function listInvitations(now: Date): Promise<InvitationView[]> {
  const rows = await database().$queryRaw<
    (Pick<InvitationView, 'id' | 'email' | 'role' | 'createdBy'> & { createdAt: Date; expiresAt: Date })[]
  >`SELECT "id", "email", "role", "createdBy", "createdAt", "expiresAt" FROM "AccountLink"
    WHERE "kind" = 'invitation' AND "role" IS NOT NULL AND "usedAt" IS NULL AND "revokedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u."email" = "AccountLink"."email") ORDER BY "createdAt" DESC, "id" DESC`
  return rows.map(({ createdAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }))
}
