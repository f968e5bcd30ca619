// People, their sessions and what they hold in projects.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import type { Person, ProjectGrants } from '@/lib/domain/actor'
import type { InstanceRole, ProjectAccess } from '@/lib/domain/enums'
import type { PersonView } from '@/lib/domain/people/view'
import { env } from '@/lib/platform/env'

type PersonRow = {
  id: string
  name: string
  email: string
  role: InstanceRole
  timeZone?: string | null
  /** Whether the instance keeps this person, an administrator, out of projects that they did not enter. */
  separated: boolean
  /** The session began with a password alone. */
  byPasswordAlone?: boolean
  memberships: { projectId: string; access: ProjectAccess }[]
  grants: { projectId: string; role: string; grantedAt: string }[]
  entries: { projectId: string; access: ProjectAccess; until: string }[]
}

function person(
  { memberships, grants, entries, timeZone, separated, byPasswordAlone, ...facts }: PersonRow,
  sessionId?: string,
): Person {
  const projects: Record<string, ProjectGrants> = {}
  for (const { projectId, access } of memberships) projects[projectId] = { access, roles: [] }
  for (const { projectId, role, grantedAt } of grants) {
    const held = projects[projectId] ?? { access: 'viewer', roles: [] }
    projects[projectId] = { ...held, roles: [...held.roles, { role, grantedAt }] }
  }
  if (separated)
    for (const { projectId, access, until } of entries) {
      const held = projects[projectId]
      if (!held || (held.access === 'viewer' && access === 'lead'))
        projects[projectId] = { access, until, roles: held?.roles ?? [] }
    }
  return {
    ...{ kind: 'person', ...facts, projects },
    ...(separated && { separated }),
    ...(timeZone && { timeZone }),
    ...(sessionId && { sessionId }),
    ...(byPasswordAlone && env('COUNTERSIGN_REQUIRE_TOTP') === 'on' && { mustEnrol: true }),
  }
}

/** The entries of the administrator `u` that have neither ended nor expired. */
const ENTRIES = Prisma.sql`coalesce((SELECT json_agg(json_build_object('projectId', p."projectId", 'access', p."access", 'until', iso(p."expiresAt")))
  FROM "ProjectEntry" p WHERE p."userId" = u."id" AND p."endedAt" IS NULL AND p."expiresAt" > now()), '[]') AS "entries"`

/** Seconds without anything done after which a session is over. */
const idleSeconds = (): number => env('COUNTERSIGN_SESSION_IDLE_MINUTES') * 60

/** The person of a session that is neither revoked nor over nor idle for too long, and whose account is not disabled, with all grants, in one statement; or null. */
export async function findPersonBySession(sessionId: string): Promise<Person | null> {
  const [row] = await database().$queryRaw<
    PersonRow[]
  >`${PREPARED} SELECT u."id", u."name", u."email", u."role", u."timeZone",
      s."via" IS NOT DISTINCT FROM 'credentials' AND NOT EXISTS (SELECT FROM "TotpCredential" t WHERE t."userId" = u."id") AS "byPasswordAlone",
      coalesce((SELECT json_agg(json_build_object('projectId', m."projectId", 'access', m."access")) FROM "Membership" m WHERE m."userId" = u."id"), '[]') AS "memberships",
      coalesce((SELECT json_agg(json_build_object('projectId', g."projectId", 'role', g."role", 'grantedAt', iso(g."grantedAt"))) FROM "RoleGrant" g WHERE g."userId" = u."id"), '[]') AS "grants",
      u."role" = 'admin' AND projects_separated() AS "separated", ${ENTRIES}
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now() AND s."lastSeenAt" > now() - make_interval(secs => ${idleSeconds()}) AND u."disabledAt" IS NULL`
  return row ? person(row, sessionId) : null
}

/** Something was done in a session. Written at most once a minute. */
export async function updateLastSeen(sessionId: string): Promise<void> {
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
  const [row] = await database().$queryRaw<PersonRow[]>`${PREPARED} SELECT u."id", u."name", u."email", u."role",
      coalesce((SELECT json_agg(json_build_object('projectId', m."projectId", 'access', m."access")) FROM "Membership" m WHERE m."userId" = u."id"), '[]') AS "memberships",
      coalesce((SELECT json_agg(json_build_object('projectId', g."projectId", 'role', g."role", 'grantedAt', iso(g."grantedAt"))) FROM "RoleGrant" g WHERE g."userId" = u."id"), '[]') AS "grants",
      u."role" = 'admin' AND projects_separated() AS "separated", ${ENTRIES}
    FROM "User" u WHERE u."email" = ${email.toLowerCase()} AND u."disabledAt" IS NULL`
  return row ? person(row) : null
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

/** Changes what is given of an account. `disabledAt: null` enables it. A role that is given by hand is a group's no more. */
export async function updateUser(
  tx: Tx,
  userId: string,
  data: {
    name?: string
    email?: string
    timeZone?: string | null
    role?: InstanceRole
    disabledAt?: Date | null
    passwordHash?: string
  },
): Promise<void> {
  if (data.role !== undefined) await tx.groupGrant.deleteMany({ where: { userId, kind: 'administrator' } })
  await tx.user.update({ where: { id: userId }, data })
}

/**
 * The ids of administrators whose account is not disabled, locked until the transaction ends, so that two of them who demote each other at
 * once do not both succeed.
 */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "User"
    WHERE "role" = 'admin' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`
  return rows.map(({ id }) => id)
}

export type Account = {
  id: string
  name: string
  email: string
  role: InstanceRole
  isDisabled: boolean
  hasPassword: boolean
}

/** The account with this id or email, disabled or not, or null. */
export async function findUser(
  where: { id: string } | { email: string },
  reader: Reader = database(),
): Promise<Account | null> {
  const [id, email] = 'id' in where ? [where.id, null] : [null, where.email]
  const [row] = await reader.$queryRaw<Account[]>`SELECT "id", "name", "email", "role",
      "disabledAt" IS NOT NULL AS "isDisabled", "passwordHash" IS NOT NULL AS "hasPassword"
    FROM "User" WHERE "id" = ${id}::uuid OR "email" = lower(${email})`
  return row ?? null
}

type PersonLine = Omit<PersonView, 'createdAt' | 'lastSignInAt'> & { createdAt: Date; lastSignInAt: Date | null }

/** Everybody with an account, by name. */
export async function listUsers(now: Date): Promise<PersonView[]> {
  const rows = await database().$queryRaw<PersonLine[]>`SELECT u."id", u."name", u."email", u."role",
      u."disabledAt" IS NOT NULL AS "isDisabled", u."createdAt", s."lastSignInAt", coalesce(s."open", 0)::int AS "sessions",
      array_remove(ARRAY[
        CASE WHEN u."passwordHash" IS NOT NULL THEN 'password' END,
        CASE WHEN EXISTS (SELECT 1 FROM "Passkey" k WHERE k."userId" = u."id") THEN 'passkey' END,
        CASE WHEN EXISTS (SELECT 1 FROM "TotpCredential" t WHERE t."userId" = u."id") THEN 'authenticator app' END,
        CASE WHEN EXISTS (SELECT 1 FROM "Account" a WHERE a."userId" = u."id") THEN 'single sign-on' END
      ], NULL) AS "methods"
    FROM "User" u LEFT JOIN (
      SELECT "userId", max("createdAt") AS "lastSignInAt", count(*) FILTER (WHERE "revokedAt" IS NULL AND "expiresAt" > ${now}) AS "open"
      FROM "Session" GROUP BY "userId"
    ) s ON s."userId" = u."id" ORDER BY u."name", u."id"`
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  }))
}

export async function insertSession(
  tx: Tx,
  session: {
    id: string
    userId: string
    expiresAt: Date
    via: string
    userAgent: string | null
    /** Of the identity provider; given back to it when the person signs out. */
    idToken?: string | null
  },
): Promise<void> {
  await tx.session.create({ data: session })
}

/** Ends all open sessions of a person but one. Yields how many. */
export async function revokeSessions(tx: Tx, userId: string, at: Date, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at }, ...(except !== undefined && { id: { not: except } }) },
    data: { revokedAt: at, idToken: null },
  })
  return count
}

export type SessionRow = {
  id: string
  via: string | null
  userAgent: string | null
  createdAt: Date
  expiresAt: Date
}

/** The open sessions of a person, newest first. */
export async function listSessions(userId: string, now: Date): Promise<SessionRow[]> {
  return database().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, via: true, userAgent: true, createdAt: true, expiresAt: true },
  })
}

/** What the profile shows besides the person: the time zone, and whether there is a password. */
export async function findProfile(userId: string): Promise<{ timeZone: string | null; hasPassword: boolean } | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { timeZone: true, passwordHash: true },
  })
  return user && { timeZone: user.timeZone, hasPassword: user.passwordHash !== null }
}

/** Ends a session of a person. Yields false when it was over already. */
export async function revokeSession(tx: Tx, sessionId: string, userId: string, at: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: at, idToken: null },
  })
  return count === 1
}

/** The ID token with which a session that is still open began, or null. */
export async function findIdToken(sessionId: string): Promise<{ via: string | null; idToken: string | null } | null> {
  return database().session.findFirst({
    where: { id: sessionId, revokedAt: null },
    select: { via: true, idToken: true },
  })
}

/** Locks an account until the transaction ends, so that two sign-ins of one person come one after the other. */
export async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
}

/** As whom the identity provider knows a person. */
export async function listSubjects(userId: string, issuer: string, reader: Reader = database()): Promise<string[]> {
  const rows = await reader.account.findMany({ where: { userId, issuer }, select: { subject: true } })
  return rows.map(({ subject }) => subject)
}

/** The account that an identity is linked to, disabled or not, or null. */
export async function findAccount(
  issuer: string,
  subject: string,
): Promise<{ id: string; name: string; email: string; isDisabled: boolean } | null> {
  const account = await database().account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, name: true, email: true, disabledAt: true } } },
  })
  if (!account) return null
  const { disabledAt, ...user } = account.user
  return { ...user, isDisabled: disabledAt !== null }
}

export async function insertAccount(
  tx: Tx,
  account: { issuer: string; subject: string; userId: string },
): Promise<void> {
  await tx.account.create({ data: account })
}

/** Removes every identity of a person. Yields the issuers. */
export async function deleteAccounts(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { issuer: string }[]
  >`DELETE FROM "Account" WHERE "userId" = ${userId}::uuid RETURNING "issuer"`
  return rows.map(({ issuer }) => issuer)
}

export async function countUsers(): Promise<number> {
  return database().user.count()
}

/** The set-up link that works at `at`, or null. Whoever else asks waits until this transaction has ended. */
export async function findSetupLink(tx: Tx, at: Date): Promise<{ tokenSha256: string; expiresAt: Date } | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('set-up', 0))`
  return tx.setupLink.findFirst({
    where: { usedAt: null, expiresAt: { gt: at } },
    select: { tokenSha256: true, expiresAt: true },
  })
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
