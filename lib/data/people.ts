// People, their sessions and what they hold in projects.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { KEPT } from '@/lib/data/kept'
import type { Person, ProjectGrants } from '@/lib/domain/actor'
import type { InstanceRole, ProjectAccess } from '@/lib/domain/words'
import { env } from '@/lib/platform/env'

type PersonRow = {
  id: string
  name: string
  email: string
  role: InstanceRole
  memberships: { projectId: string; access: ProjectAccess }[]
  grants: { projectId: string; role: string; grantedAt: string }[]
}

function person({ memberships, grants, ...facts }: PersonRow, sessionId?: string): Person {
  const projects: Record<string, ProjectGrants> = {}
  for (const { projectId, access } of memberships) projects[projectId] = { access, roles: [] }
  for (const { projectId, role, grantedAt } of grants) {
    const held = projects[projectId] ?? { access: 'viewer', roles: [] }
    projects[projectId] = { ...held, roles: [...held.roles, { role, grantedAt }] }
  }
  return { kind: 'person', ...facts, projects, ...(sessionId && { sessionId }) }
}

/** Seconds without anything done after which a session is over. */
const idleSeconds = (): number => env('COUNTERSIGN_SESSION_IDLE_MINUTES') * 60

/** The person of a session that is neither revoked nor over nor idle for too long, and whose account is not disabled, with all grants, in one statement; or null. */
export async function findPersonBySession(sessionId: string): Promise<Person | null> {
  const [row] = await database().$queryRaw<PersonRow[]>`${KEPT} SELECT u."id", u."name", u."email", u."role",
      coalesce((SELECT json_agg(json_build_object('projectId', m."projectId", 'access', m."access")) FROM "Membership" m WHERE m."userId" = u."id"), '[]') AS "memberships",
      coalesce((SELECT json_agg(json_build_object('projectId', g."projectId", 'role', g."role", 'grantedAt', iso(g."grantedAt"))) FROM "RoleGrant" g WHERE g."userId" = u."id"), '[]') AS "grants"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now() AND s."lastSeenAt" > now() - make_interval(secs => ${idleSeconds()}) AND u."disabledAt" IS NULL`
  return row ? person(row, sessionId) : null
}

/** Something was done in a session. Written at most once a minute. */
export async function touchSession(sessionId: string): Promise<void> {
  await database()
    .$executeRaw`UPDATE "Session" SET "lastSeenAt" = now() WHERE "id" = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '1 minute'`
}

/** When a session will be over if nothing more is done in it; null when it is revoked. */
export async function findSessionEnd(sessionId: string): Promise<Date | null> {
  const session = await database().session.findFirst({
    where: { id: sessionId, revokedAt: null },
    select: { expiresAt: true, lastSeenAt: true },
  })
  if (!session) return null
  return new Date(Math.min(session.expiresAt.getTime(), session.lastSeenAt.getTime() + idleSeconds() * 1000))
}

/** The person with all grants as somebody who acts without a session (command line, demo), or null. */
export async function findPersonByEmail(email: string): Promise<Person | null> {
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    include: { memberships: true, roleGrants: true },
  })
  if (!user) return null
  const grants = user.roleGrants.map(({ projectId, role, grantedAt }) => ({
    projectId,
    role,
    grantedAt: grantedAt.toISOString(),
  }))
  const { id, name, role } = user
  return person({
    id,
    name,
    email: user.email,
    role: role as InstanceRole,
    memberships: user.memberships as PersonRow['memberships'],
    grants,
  })
}

export type Credentials = { id: string; name: string; email: string; passwordHash: string | null }

/** What signing in needs of an account that is not disabled, or null. */
export async function findCredentials(email: string): Promise<Credentials | null> {
  return database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: { id: true, name: true, email: true, passwordHash: true },
  })
}

/** The stored password hash of a person, or null. */
export async function findPasswordHash(userId: string): Promise<string | null> {
  const user = await database().user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { passwordHash: true },
  })
  return user?.passwordHash ?? null
}

export type NewUser = { id: string; email: string; name: string; role: InstanceRole; passwordHash: string | null }

export async function insertUser(tx: Tx, user: NewUser): Promise<void> {
  await tx.user.create({ data: user })
}

/** Closes an account and ends its sessions. Yields how many sessions were open. */
export async function disableUser(tx: Tx, userId: string, at: Date): Promise<number> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt: at } })
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at } },
    data: { revokedAt: at },
  })
  return count
}

export async function insertSession(tx: Tx, session: { id: string; userId: string; expiresAt: Date }): Promise<void> {
  await tx.session.create({ data: session })
}

/** Ends a session of a person. Yields false when it was over already. */
export async function revokeSession(tx: Tx, sessionId: string, userId: string, at: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: at },
  })
  return count === 1
}

export async function findAccount(issuer: string, subject: string): Promise<Credentials | null> {
  const account = await database().account.findFirst({
    where: { issuer, subject, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true, email: true, passwordHash: true } } },
  })
  return account?.user ?? null
}

export async function insertAccount(
  tx: Tx,
  account: { issuer: string; subject: string; userId: string },
): Promise<void> {
  await tx.account.create({ data: account })
}

export async function countUsers(): Promise<number> {
  return database().user.count()
}

/** Keeps the hash of a set-up link; older ones stop working. */
export async function replaceSetupLink(tx: Tx, tokenSha256: string, expiresAt: Date): Promise<void> {
  await tx.setupLink.deleteMany({ where: { usedAt: null } })
  await tx.setupLink.create({ data: { tokenSha256, expiresAt } })
}

/** Uses a set-up link up. Yields false when it is unknown, used or over. */
export async function spendSetupLink(tx: Tx, tokenSha256: string, at: Date): Promise<boolean> {
  const { count } = await tx.setupLink.updateMany({
    where: { tokenSha256, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return count === 1
}
