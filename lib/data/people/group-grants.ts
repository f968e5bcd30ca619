// Groups of an identity provider in the database: what they map to, who is in them, and what people have because of
// them.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { lockAdministrators } from '@/lib/data/people/people'
import type { AuditEvent } from '@/lib/domain/audit/event'
import type { ProjectAccess } from '@/lib/domain/enums'
import {
  changesOfGrants,
  type GrantChange,
  type Grants,
  type GroupMapping,
  grantsOfGroups,
  groupNames,
  type Held,
} from '@/lib/domain/people/group-grants'
import type { GroupMappingView } from '@/lib/domain/people/view'
import { newId } from '@/lib/platform/ids'

export type GroupSource = 'oidc' | 'scim'

type MappingRow = {
  id: string
  groupName: string
  administrator: boolean
  projectId: string | null
  projectName: string | null
  access: ProjectAccess | null
  roles: string[]
  people: number
}

function mappingOf({ groupName, projectId, access, roles }: MappingRow): GroupMapping {
  return projectId === null || access === null
    ? { groupName, administrator: true }
    : { groupName, administrator: false, projectId, access, roles }
}

async function readMappingRows(reader: Reader): Promise<MappingRow[]> {
  return reader.$queryRaw<MappingRow[]>`SELECT m."id", m."groupName", m."administrator", m."projectId",
      p."name" AS "projectName", m."access", coalesce(m."roles", '{}') AS "roles",
      (SELECT count(DISTINCT g."userId")::int FROM "PersonGroup" g WHERE g."groupName" = m."groupName") AS "people"
    FROM "GroupMapping" m LEFT JOIN "Project" p ON p."id" = m."projectId"
    ORDER BY m."groupName", p."name" NULLS FIRST`
}

/** All mappings by the name of their group, with how many people are in it. */
export async function listGroupMappings(): Promise<GroupMappingView[]> {
  return (await readMappingRows(database())).map(({ id, people, projectName, ...row }) => ({
    id,
    people,
    ...mappingOf({ id, people, projectName, ...row }),
    ...(projectName !== null && { projectName }),
  }))
}

/** Groups that somebody is in and that map to nothing, by name. */
export async function listUnmappedGroups(): Promise<{ groupName: string; people: number }[]> {
  return database().$queryRaw<{ groupName: string; people: number }[]>`SELECT g."groupName",
      count(DISTINCT g."userId")::int AS "people"
    FROM "PersonGroup" g WHERE NOT EXISTS (SELECT 1 FROM "GroupMapping" m WHERE m."groupName" = g."groupName")
    GROUP BY g."groupName" ORDER BY g."groupName" LIMIT 200`
}

/** Writes a mapping over the one of the same group and project, or of the administrator role. Yields its id. */
export async function saveGroupMapping(tx: Tx, mapping: GroupMapping, createdBy: string): Promise<string> {
  const { groupName, administrator } = mapping
  const projectId = mapping.administrator ? null : mapping.projectId
  const facts = mapping.administrator
    ? { access: null, roles: [] }
    : { access: mapping.access, roles: [...new Set(mapping.roles)].sort() }
  const found = await tx.groupMapping.findFirst({ where: { groupName, projectId }, select: { id: true } })
  if (found) {
    await tx.groupMapping.update({ where: { id: found.id }, data: facts })
    return found.id
  }
  const id = newId()
  await tx.groupMapping.create({ data: { id, groupName, administrator, projectId, ...facts, createdBy } })
  return id
}

/** Removes a mapping. Yields its group and project, or null when there is none. */
export async function removeGroupMapping(
  tx: Tx,
  id: string,
): Promise<{ groupName: string; projectId: string | null } | null> {
  const [row] = await tx.$queryRaw<{ groupName: string; projectId: string | null }[]>`DELETE FROM "GroupMapping"
    WHERE "id" = ${id}::uuid RETURNING "groupName", "projectId"`
  return row ?? null
}

/** The ids of everybody in a group, whatever says so. */
export async function peopleOfGroup(tx: Tx, groupName: string): Promise<string[]> {
  const rows = await tx.personGroup.findMany({ where: { groupName }, distinct: ['userId'], select: { userId: true } })
  return rows.map(({ userId }) => userId)
}

type Person = { id: string; name: string; held: Held; groups: string[] }

type HeldRow = {
  id: string
  name: string
  role: string
  projects: Grants['projects']
  fromGroups: Held['fromGroups']
  groups: string[]
}

async function readHeld(tx: Tx, userId: string): Promise<Person> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
  const [row] = await tx.$queryRaw<HeldRow[]>`SELECT u."id", u."name", u."role",
      coalesce((SELECT json_object_agg(m."projectId", json_build_object('access', m."access", 'roles',
        coalesce((SELECT json_agg(g."role") FROM "RoleGrant" g WHERE g."projectId" = m."projectId" AND g."userId" = u."id"), '[]')))
        FROM "Membership" m WHERE m."userId" = u."id"), '{}') AS "projects",
      coalesce((SELECT json_agg(json_build_object('kind', g."kind", 'projectId', g."projectId", 'value', g."value", 'before', g."before"))
        FROM "GroupGrant" g WHERE g."userId" = u."id"), '[]') AS "fromGroups",
      coalesce((SELECT json_agg(DISTINCT g."groupName") FROM "PersonGroup" g WHERE g."userId" = u."id"), '[]') AS "groups"
    FROM "User" u WHERE u."id" = ${userId}::uuid`
  if (!row) throw new Error(`there is no person ${userId}`)
  const { id, name, role, projects, fromGroups, groups } = row
  return { id, name, groups, held: { administrator: role === 'admin', projects, fromGroups } }
}

async function writeAccess(tx: Tx, projectId: string, userId: string, access: ProjectAccess | null): Promise<void> {
  if (access === null) await tx.membership.deleteMany({ where: { projectId, userId } })
  else
    await tx.membership.upsert({
      where: { projectId_userId: { projectId, userId } },
      create: { projectId, userId, access },
      update: { access },
    })
}

async function writeRole(
  tx: Tx,
  userId: string,
  { projectId, value }: { projectId: string; value: string },
  has: boolean,
) {
  if (!has) await tx.roleGrant.deleteMany({ where: { projectId, userId, role: value } })
  else
    await tx.roleGrant.create({
      data: { projectId, userId, role: value, grantedBy: 'a group of the identity provider' },
    })
}

/** Writes one change, and what of it a group gave. Yields its event; none where only its origin changed. */
async function writeChange(tx: Tx, { id: userId, name }: Person, change: GrantChange): Promise<AuditEvent[]> {
  const { grant } = change
  const projectId = grant.kind === 'administrator' ? null : grant.projectId
  const row = { userId, kind: grant.kind, projectId }
  await tx.groupGrant.deleteMany({ where: { ...row, ...(grant.kind === 'role' && { value: grant.value }) } })
  if (change.do === 'give') {
    const value = grant.kind === 'administrator' ? 'admin' : grant.value
    await tx.groupGrant.create({ data: { ...row, value, before: change.before ?? null } })
  }
  if (change.do === 'forget') return []
  const isGiven = change.do === 'give'
  if (grant.kind === 'administrator') {
    const [was, is] = isGiven ? (['member', 'admin'] as const) : (['admin', 'member'] as const)
    await tx.user.update({ where: { id: userId }, data: { role: is } })
    return [{ action: 'user.role-changed', userId, name, was, is, via: 'group' }]
  }
  const of = { projectId: grant.projectId, userId, via: 'group' } as const
  if (grant.kind === 'role') {
    await writeRole(tx, userId, grant, isGiven)
    return isGiven
      ? [{ action: 'member.granted', ...of, name, role: grant.value }]
      : [{ action: 'member.revoked', ...of, role: grant.value }]
  }
  const access = change.do === 'give' ? grant.value : (change.to ?? null)
  await writeAccess(tx, grant.projectId, userId, access)
  return [access === null ? { action: 'member.revoked', ...of } : { action: 'member.granted', ...of, name, access }]
}

type Applied = { events: AuditEvent[]; keptAdministrator: boolean }

async function applyMappings(tx: Tx, userId: string, mappings: readonly GroupMapping[]): Promise<Applied> {
  const person = await readHeld(tx, userId)
  const { grants } = grantsOfGroups(person.groups, mappings)
  const events: AuditEvent[] = []
  let keptAdministrator = false
  for (const change of changesOfGrants(person.held, grants)) {
    if (change.do === 'take' && change.grant.kind === 'administrator') {
      keptAdministrator = (await lockAdministrators(tx)).every((id) => id === userId)
      if (keptAdministrator) continue
    }
    events.push(...(await writeChange(tx, person, change)))
  }
  return { events, keptAdministrator }
}

const readMappings = async (tx: Tx): Promise<GroupMapping[]> => (await readMappingRows(tx)).map(mappingOf)

/**
 * Gives everybody in `userIds` what their groups give now, and takes away what none gives any more.
 * `keptAdministrator`: the last administrator would have lost the role, and keeps it.
 */
export async function reapplyGroups(
  tx: Tx,
  userIds: readonly string[],
): Promise<{ events: AuditEvent[]; keptAdministrator: boolean }> {
  const mappings = await readMappings(tx)
  const events: AuditEvent[] = []
  let keptAdministrator = false
  for (const userId of [...userIds].sort()) {
    const applied = await applyMappings(tx, userId, mappings)
    events.push(...applied.events)
    keptAdministrator ||= applied.keptAdministrator
  }
  return { events, keptAdministrator }
}

/**
 * Replaces the groups that `source` says a person is in, and writes the difference between what the groups of all
 * sources give and what the person has because of them. What was given by hand stays, and so does the last
 * administrator. Yields the events of what changed.
 */
export async function applyGroups(
  tx: Tx,
  { userId, source, groups }: { userId: string; source: GroupSource; groups: readonly string[] },
): Promise<AuditEvent[]> {
  const names = groupNames(groups)
  const rows = await tx.personGroup.findMany({ where: { userId, source }, select: { groupName: true } })
  const was = rows.map(({ groupName }) => groupName)
  const added = names.filter((name) => !was.includes(name))
  const removed = was.filter((name) => !names.includes(name)).sort()
  await tx.personGroup.deleteMany({ where: { userId, source, groupName: { in: removed } } })
  await tx.personGroup.createMany({ data: added.map((groupName) => ({ userId, source, groupName })) })
  const { events, keptAdministrator } = await reapplyGroups(tx, [userId])
  if (added.length + removed.length === 0) return events
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } })
  const changed = { action: 'person.groups-changed', userId, name, source, added, removed } as const
  return [{ ...changed, ...(keptAdministrator && { keptAdministrator }) }, ...events]
}
