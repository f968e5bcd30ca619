// People and groups as a provisioning client (SCIM) keeps them. Everybody with an account is a User, provisioned or
// not.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { ScimCondition } from '@/lib/domain/scim/filter'
import type { ScimGroupRow, ScimUserFacts, ScimUserRow } from '@/lib/domain/scim/resources'

export type ScimPage<R> = { total: number; rows: R[] }
type Range = { startIndex: number; count: number }

const USERS = Prisma.sql`"User" u LEFT JOIN "ScimUser" s ON s."userId" = u."id"`
const USER_NAME = Prisma.sql`coalesce(s."userName", u."email")`

/** Attributes of a User that can be asked for, with how; each compares with one value. */
const USER_FILTERS: Record<string, (value: string) => Prisma.Sql> = {
  id: (value) => Prisma.sql`u."id"::text = ${value.toLowerCase()}`,
  username: (value) => Prisma.sql`${USER_NAME} = ${value.toLowerCase()}`,
  externalid: (value) => Prisma.sql`s."externalId" = ${value}`,
  displayname: (value) => Prisma.sql`lower(u."name") = ${value.toLowerCase()}`,
  'emails.value': (value) => Prisma.sql`u."email" = ${value.toLowerCase()}`,
  'emails.type': (value) => (value.toLowerCase() === 'work' ? Prisma.sql`true` : Prisma.sql`false`),
  active: (value) => Prisma.sql`(u."disabledAt" IS NULL)::text = ${value}`,
}
const MEMBER = (value: string) => Prisma.sql`EXISTS (SELECT 1 FROM "ScimGroupMember" m
  WHERE m."groupId" = g."id" AND m."userId"::text = ${value.toLowerCase()})`
const GROUP_FILTERS: Record<string, (value: string) => Prisma.Sql> = {
  id: (value) => Prisma.sql`g."id"::text = ${value.toLowerCase()}`,
  displayname: (value) => Prisma.sql`lower(g."displayName") = ${value.toLowerCase()}`,
  externalid: (value) => Prisma.sql`g."externalId" = ${value}`,
  members: MEMBER,
  'members.value': MEMBER,
}

/** The attributes that a filter may name, in lower case. */
export const SCIM_FILTERS = { users: Object.keys(USER_FILTERS), groups: Object.keys(GROUP_FILTERS) }

function whereOf(filters: typeof USER_FILTERS, conditions: readonly ScimCondition[]): Prisma.Sql {
  const parts = conditions.map(({ attribute, value }) => filters[attribute]?.(String(value)) ?? Prisma.sql`false`)
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND ')
}

const USER_COLUMNS = Prisma.sql`u."id", ${USER_NAME} AS "userName", u."email", u."name", s."givenName", s."familyName",
  s."externalId", u."disabledAt" IS NULL AS "active", iso(u."createdAt") AS "createdAt",
  iso(coalesce(s."updatedAt", u."createdAt")) AS "updatedAt",
  coalesce((SELECT json_agg(json_build_object('id', g."id", 'name', g."displayName") ORDER BY g."displayName")
    FROM "ScimGroupMember" m JOIN "ScimGroup" g ON g."id" = m."groupId" WHERE m."userId" = u."id"), '[]') AS "groups"`

export async function listScimUsers(
  conditions: readonly ScimCondition[],
  { startIndex, count }: Range,
): Promise<ScimPage<ScimUserRow>> {
  const where = whereOf(USER_FILTERS, conditions)
  const rows = await database().$queryRaw<ScimUserRow[]>`SELECT ${USER_COLUMNS} FROM ${USERS} WHERE ${where}
    ORDER BY u."createdAt", u."id" LIMIT ${count} OFFSET ${startIndex - 1}`
  const [found] = await database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM ${USERS}
    WHERE ${where}`
  return { total: found?.total ?? 0, rows }
}

export async function findScimUser(id: string, reader: Reader = database()): Promise<ScimUserRow | null> {
  const [row] = await reader.$queryRaw<ScimUserRow[]>`SELECT ${USER_COLUMNS} FROM ${USERS} WHERE u."id" = ${id}::uuid`
  return row ?? null
}

/** Somebody else who has this userName or email already, or null. */
export async function findScimTwin(
  tx: Tx,
  { userName, email }: Pick<ScimUserFacts, 'userName' | 'email'>,
  exceptId: string | null,
): Promise<{ id: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT u."id" FROM ${USERS}
    WHERE (${USER_NAME} = ${userName} OR u."email" = ${email}) AND u."id" IS DISTINCT FROM ${exceptId}::uuid LIMIT 1`
  return row ?? null
}

/** Writes what a client says of a person beside the account itself. */
export async function saveScimUser(tx: Tx, userId: string, facts: ScimUserFacts, now: Date): Promise<void> {
  const { userName, externalId, givenName, familyName } = facts
  const data = { userName, externalId, givenName, familyName, updatedAt: now }
  await tx.scimUser.upsert({ where: { userId }, create: { userId, ...data }, update: data })
}

const groupColumns = (withMembers: boolean) => Prisma.sql`g."id", g."displayName", g."externalId",
  iso(g."createdAt") AS "createdAt", iso(g."updatedAt") AS "updatedAt",
  ${
    withMembers
      ? Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', u."id", 'name', u."name") ORDER BY u."name", u."id")
          FROM "ScimGroupMember" m JOIN "User" u ON u."id" = m."userId" WHERE m."groupId" = g."id"), '[]')`
      : Prisma.sql`'[]'::json`
  } AS "members"`

export async function listScimGroups(
  conditions: readonly ScimCondition[],
  { startIndex, count, withMembers }: Range & { withMembers: boolean },
): Promise<ScimPage<ScimGroupRow>> {
  const where = whereOf(GROUP_FILTERS, conditions)
  const rows = await database().$queryRaw<ScimGroupRow[]>`SELECT ${groupColumns(withMembers)} FROM "ScimGroup" g
    WHERE ${where} ORDER BY g."createdAt", g."id" LIMIT ${count} OFFSET ${startIndex - 1}`
  const [found] = await database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "ScimGroup" g
    WHERE ${where}`
  return { total: found?.total ?? 0, rows }
}

export async function findScimGroup(
  id: string,
  { withMembers }: { withMembers: boolean },
  reader: Reader = database(),
): Promise<ScimGroupRow | null> {
  const [row] = await reader.$queryRaw<ScimGroupRow[]>`SELECT ${groupColumns(withMembers)} FROM "ScimGroup" g
    WHERE g."id" = ${id}::uuid`
  return row ?? null
}

/** Locks a group until the transaction ends, so that two changes of its members follow each other. */
export async function lockScimGroup(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "ScimGroup" WHERE "id" = ${id}::uuid FOR UPDATE`
}

export async function saveScimGroup(
  tx: Tx,
  group: { id: string; displayName: string; externalId: string | null },
  now: Date,
): Promise<void> {
  const { id, ...facts } = group
  await tx.scimGroup.upsert({
    where: { id },
    create: { id, ...facts, createdAt: now, updatedAt: now },
    update: { ...facts, updatedAt: now },
  })
}

export async function writeScimMembers(
  tx: Tx,
  groupId: string,
  { added, removed }: { added: string[]; removed: string[] },
): Promise<void> {
  await tx.scimGroupMember.deleteMany({ where: { groupId, userId: { in: removed } } })
  await tx.scimGroupMember.createMany({ data: added.map((userId) => ({ groupId, userId })), skipDuplicates: true })
}

export async function deleteScimGroup(tx: Tx, id: string): Promise<void> {
  await tx.scimGroup.delete({ where: { id } })
}

/** Which of these ids are people's. */
export async function findPeopleIds(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** The names of the groups that a client has put a person into. */
export async function scimGroupsOf(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.scimGroupMember.findMany({
    where: { userId },
    select: { group: { select: { displayName: true } } },
  })
  return rows.map(({ group }) => group.displayName)
}

/** Takes a person out of every group. */
export async function leaveScimGroups(tx: Tx, userId: string): Promise<void> {
  await tx.scimGroupMember.deleteMany({ where: { userId } })
}
