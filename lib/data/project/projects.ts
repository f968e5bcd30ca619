// Projects, who belongs to them, and their environments.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import type { ProjectAccess } from '@/lib/domain/enums'
import type { Environment } from '@/lib/domain/project/environment'

export type ProjectRow = { id: string; name: string; environments: { id: string; name: string }[] }

/** Projects by name; null is all of them. */
export async function listProjects(ids: string[] | null): Promise<ProjectRow[]> {
  return database().project.findMany({
    where: ids ? { id: { in: ids } } : {},
    orderBy: { name: 'asc' },
    select: { id: true, name: true, environments: { orderBy: { name: 'asc' }, select: { id: true, name: true } } },
  })
}

export type MemberRow = { userId: string; name: string; email: string; access: ProjectAccess; roles: string[] }

export async function listMembers(projectId: string, reader: Reader = database()): Promise<MemberRow[]> {
  return reader.$queryRaw<MemberRow[]>`SELECT u."id" AS "userId", u."name", u."email", m."access",
      coalesce((SELECT json_agg(g."role" ORDER BY g."role") FROM "RoleGrant" g WHERE g."projectId" = m."projectId" AND g."userId" = u."id"), '[]') AS "roles"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."projectId" = ${projectId}::uuid AND u."disabledAt" IS NULL ORDER BY u."name"`
}

/** Everybody who can see the project now: its members, and the administrators who see into it. */
export async function listReaders(
  projectId: string,
  reader: Reader = database(),
): Promise<{ id: string; name: string }[]> {
  return reader.$queryRaw<{ id: string; name: string }[]>`SELECT u."id", u."name" FROM "User" u
    WHERE u."disabledAt" IS NULL AND (u."id" IN (SELECT administrators_of(${projectId}::uuid, now()))
      OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."projectId" = ${projectId}::uuid AND m."userId" = u."id"))
    ORDER BY u."name", u."id"`
}

/** Everybody who may administer the project now: its leads, and the administrators who see into it. */
export async function listLeads(projectId: string): Promise<{ id: string; name: string }[]> {
  return database().$queryRaw<{ id: string; name: string }[]>`SELECT u."id", u."name" FROM "User" u
    WHERE u."disabledAt" IS NULL AND (u."id" IN (SELECT administrators_of(${projectId}::uuid, now()))
      OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."projectId" = ${projectId}::uuid AND m."userId" = u."id" AND m."access" = 'lead'))
    ORDER BY u."name", u."id"`
}

export async function projectExists(projectId: string): Promise<boolean> {
  return (await database().project.count({ where: { id: projectId } })) === 1
}

export async function insertProject(
  tx: Tx,
  project: { id: string; name: string },
  leadId: string | null,
): Promise<void> {
  await tx.project.create({ data: project })
  if (leadId) await tx.membership.create({ data: { projectId: project.id, userId: leadId, access: 'lead' } })
}

/** Gives an access by hand: what a group gave before is the group's no more. */
export async function saveMembership(tx: Tx, projectId: string, userId: string, access: ProjectAccess): Promise<void> {
  await tx.groupGrant.deleteMany({ where: { projectId, userId, kind: 'access' } })
  await tx.membership.upsert({
    where: { projectId_userId: { projectId, userId } },
    create: { projectId, userId, access },
    update: { access },
  })
}

/**
 * Gives a role by hand; who had it keeps the time of the first grant, and it is a group's no more. The person becomes a member when they
 * were none.
 */
export async function saveRoleGrant(
  tx: Tx,
  projectId: string,
  userId: string,
  role: string,
  by: { grantedBy: string; grantedById: string | null },
): Promise<void> {
  await tx.groupGrant.deleteMany({ where: { projectId, userId, kind: 'role', value: role } })
  await tx.membership.upsert({
    where: { projectId_userId: { projectId, userId } },
    create: { projectId, userId, access: 'viewer' },
    update: {},
  })
  await tx.roleGrant.upsert({
    where: { projectId_userId_role: { projectId, userId, role } },
    create: { projectId, userId, role, ...by },
    update: {},
  })
}

/** Takes one role away, or (without `role`) the membership with all its roles. Yields false when there was nothing to take. */
export async function deleteGrant(tx: Tx, projectId: string, userId: string, role?: string): Promise<boolean> {
  const roles = await tx.roleGrant.deleteMany({ where: { projectId, userId, ...(role !== undefined && { role }) } })
  if (role !== undefined) return roles.count > 0
  const memberships = await tx.membership.deleteMany({ where: { projectId, userId } })
  return memberships.count > 0
}

/** `secretHosts`: where each secret may be sent, by its name. */
export type EnvironmentRow = Environment & {
  id: string
  projectId: string
  revision: number
  secretNames: string[]
  secretHosts: Record<string, string[]>
}

const SHAPE = { secrets: { select: { name: true, hosts: true }, orderBy: { name: 'asc' } } } as const

type StoredEnvironment = Prisma.EnvironmentGetPayload<{ include: typeof SHAPE }>

function environmentRow({ secrets, createdAt: _createdAt, ...facts }: StoredEnvironment): EnvironmentRow {
  const secretHosts = Object.fromEntries(secrets.map(({ name, hosts }) => [name, hosts]))
  return { ...facts, secretNames: Object.keys(secretHosts), secretHosts } as EnvironmentRow
}

/** An environment without the values of its secrets, or null. */
export async function findEnvironment(
  projectId: string,
  environmentId: string,
  reader: Reader = database(),
): Promise<EnvironmentRow | null> {
  const row = await reader.environment.findFirst({ where: { projectId, id: environmentId }, include: SHAPE })
  return row && environmentRow(row)
}

/** The environments of a project by name, without the values of their secrets. */
export async function listEnvironments(projectId: string): Promise<EnvironmentRow[]> {
  const rows = await database().environment.findMany({ where: { projectId }, include: SHAPE, orderBy: { name: 'asc' } })
  return rows.map(environmentRow)
}

/** The project of an environment, or null. */
export async function findEnvironmentProject(environmentId: string): Promise<string | null> {
  const row = await database().environment.findUnique({ where: { id: environmentId }, select: { projectId: true } })
  return row?.projectId ?? null
}

/** What decides where the probes of a release go, and how many may be at one host. The host of the queue begins with the environment. */
type Places = Pick<Environment, 'variables' | 'commands' | 'perHost'> & { environmentId: string }

export async function readPlaces(reader: Reader, releaseId: string): Promise<Places> {
  const [row] = await reader.$queryRaw<
    Places[]
  >`SELECT e."id" AS "environmentId", e."variables", e."commands", e."perHost"
    FROM "Release" r JOIN "Environment" e ON e."id" = r."environmentId" WHERE r."id" = ${releaseId}::uuid`
  if (!row) throw new Error(`release ${releaseId} has no environment`)
  return row
}

export async function insertEnvironment(
  tx: Tx,
  id: string,
  projectId: string,
  environment: Environment,
): Promise<void> {
  await tx.environment.create({ data: { id, projectId, ...environment } })
}

/** Writes an environment over the version that was seen. Yields false when somebody was faster. */
export async function updateEnvironment(
  tx: Tx,
  id: string,
  projectId: string,
  revision: number,
  environment: Environment,
): Promise<boolean> {
  const { count } = await tx.environment.updateMany({
    where: { id, projectId, revision },
    data: { ...environment, revision: { increment: 1 } },
  })
  return count === 1
}

/** `keyIds`: the keys that open it. */
export type SealedSecret = { name: string; sealed: string; keyIds: string[]; hosts: string[] }

export async function saveSecrets(
  tx: Tx,
  place: { projectId: string; environmentId: string },
  secrets: (SealedSecret & { id: string })[],
): Promise<void> {
  const { environmentId } = place
  for (const { id, name, sealed, keyIds, hosts } of secrets) {
    await tx.secret.upsert({
      where: { environmentId_name: { environmentId, name } },
      create: { id, ...place, name, sealed, keyIds, hosts },
      update: { sealed, keyIds, hosts, version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
  }
}

/** Environments by id, with their sealed secrets, which only the worker can open; those that are gone are left out. */
export async function readSurroundings(ids: string[]): Promise<(EnvironmentRow & { secrets: SealedSecret[] })[]> {
  const rows = await database().$queryRaw<
    (Omit<EnvironmentRow, 'secretNames' | 'secretHosts'> & { secrets: SealedSecret[] })[]
  >`${PREPARED} SELECT e."id", e."projectId", e."revision", e."name", e."variables",
      e."egress", e."hosts", e."databases", e."commands", e."allowSideEffects", e."perHost",
      coalesce((SELECT json_agg(json_build_object('name', s."name", 'sealed', s."sealed", 'keyIds', s."keyIds", 'hosts', s."hosts") ORDER BY s."name") FROM "Secret" s WHERE s."environmentId" = e."id"), '[]') AS "secrets"
    FROM "Environment" e WHERE e."id" = ANY(${ids}::uuid[])`
  return rows.map((row) => ({
    ...row,
    secretNames: row.secrets.map(({ name }) => name),
    secretHosts: Object.fromEntries(row.secrets.map(({ name, hosts }) => [name, hosts])),
  }))
}
