// What the groups of an identity provider give: the administrator role, access to projects, sign-off roles. What a
// group gave is taken away when no group gives it any more; what was given by hand stays.
import type { ProjectAccess } from '@/lib/domain/enums'

/** One line of what belonging to a group gives. Names of groups are compared exactly. */
export type GroupMapping = { groupName: string } & (
  | { administrator: true }
  | { administrator: false; projectId: string; access: ProjectAccess; roles: string[] }
)

/** `projects` by project id. */
export type Grants = { administrator: boolean; projects: Record<string, { access: ProjectAccess; roles: string[] }> }

/** One thing that somebody has or gets. */
export type Grant =
  | { kind: 'administrator' }
  | { kind: 'access'; projectId: string; value: ProjectAccess }
  | { kind: 'role'; projectId: string; value: string }

/** What a group gave. `before`: the access given by hand that it goes back to; null for none. */
export type GroupGrant = Grant & { before?: ProjectAccess | null }

/** What somebody has now, whoever gave it, and which of it a group gave. */
export type Held = Grants & { fromGroups: readonly GroupGrant[] }

/**
 * `to`: the access by hand that somebody goes back to. `forget`: a person changed it since, so it is no longer the
 * group's.
 */
export type GrantChange =
  | { do: 'give'; grant: Grant; before?: ProjectAccess | null }
  | { do: 'take'; grant: Grant; to?: ProjectAccess | null }
  | { do: 'forget'; grant: Grant }

const stronger = (one: ProjectAccess, other: ProjectAccess): ProjectAccess =>
  one === 'lead' || other === 'lead' ? 'lead' : 'viewer'

/** Each group once, without the spaces around it, in the order of their names. */
export function groupNames(groups: readonly string[]): string[] {
  return [...new Set(groups.map((group) => group.trim()).filter((group) => group !== ''))].sort()
}

/**
 * All that the groups give together: of two accesses to a project the stronger. `unmapped`: groups that map to
 * nothing.
 */
export function grantsOfGroups(
  groups: readonly string[],
  mappings: readonly GroupMapping[],
): { grants: Grants; unmapped: string[] } {
  const names = groupNames(groups)
  const given = mappings.filter(({ groupName }) => names.includes(groupName))
  const projects: Grants['projects'] = {}
  for (const mapping of given) {
    if (mapping.administrator) continue
    const { projectId, access, roles } = mapping
    const held = projects[projectId]
    projects[projectId] = {
      access: held ? stronger(held.access, access) : access,
      roles: [...new Set([...(held?.roles ?? []), ...roles])].sort(),
    }
  }
  const mapped = new Set(mappings.map(({ groupName }) => groupName))
  return {
    grants: { administrator: given.some(({ administrator }) => administrator), projects },
    unmapped: names.filter((name) => !mapped.has(name)),
  }
}

const RANK: Record<ProjectAccess, number> = { viewer: 1, lead: 2 }
const rank = (access: ProjectAccess | null): number => (access === null ? 0 : RANK[access])

function rolesOf(held: Held, projectId: string): { now: string[]; fromGroups: string[] } {
  const fromGroups = held.fromGroups.flatMap((grant) =>
    grant.kind === 'role' && grant.projectId === projectId ? [grant.value] : [],
  )
  return { now: held.projects[projectId]?.roles ?? [], fromGroups }
}

/** The access that the groups give on top of what somebody has by hand, and what that is. */
function accessChanges(held: Held, wanted: Grants, projectId: string): GrantChange[] {
  const from = held.fromGroups.find((grant) => grant.kind === 'access' && grant.projectId === projectId)
  const was = from?.kind === 'access' ? from : null
  const now = held.projects[projectId]?.access ?? null
  const byHand = was && was.value === now ? (was.before ?? null) : now
  const want = wanted.projects[projectId]?.access ?? null
  if (want !== null && rank(want) > rank(byHand)) {
    if (was?.value === want && now === want) return []
    return [{ do: 'give', grant: { kind: 'access', projectId, value: want }, before: byHand }]
  }
  if (!was) return []
  const grant: Grant = { kind: 'access', projectId, value: was.value }
  if (was.value !== now) return [{ do: 'forget', grant }]
  const roles = rolesOf(held, projectId)
  const keepsRole = roles.now.some((role) => !roles.fromGroups.includes(role))
  return [{ do: 'take', grant, to: byHand ?? (keepsRole ? 'viewer' : null) }]
}

function roleChanges(held: Held, wanted: Grants, projectId: string): GrantChange[] {
  const { now, fromGroups } = rolesOf(held, projectId)
  const want = wanted.projects[projectId]?.roles ?? []
  const of = (value: string): Grant => ({ kind: 'role', projectId, value })
  return [
    ...fromGroups
      .filter((role) => !want.includes(role))
      .map((role): GrantChange => ({ do: now.includes(role) ? 'take' : 'forget', grant: of(role) })),
    ...want.filter((role) => !now.includes(role)).map((role): GrantChange => ({ do: 'give', grant: of(role) })),
  ]
}

function administratorChanges(held: Held, wanted: Grants): GrantChange[] {
  const grant: Grant = { kind: 'administrator' }
  const isFromGroup = held.fromGroups.some(({ kind }) => kind === 'administrator')
  if (wanted.administrator) return held.administrator ? [] : [{ do: 'give', grant }]
  return isFromGroup ? [{ do: held.administrator ? 'take' : 'forget', grant }] : []
}

/**
 * What is to be written so that somebody has what the groups give and keeps what they were given by hand. Once it
 * is written, the same call yields nothing.
 */
export function changesOfGrants(held: Held, wanted: Grants): GrantChange[] {
  const projects = new Set([
    ...held.fromGroups.flatMap((grant) => (grant.kind === 'administrator' ? [] : [grant.projectId])),
    ...Object.keys(wanted.projects),
  ])
  return [
    ...administratorChanges(held, wanted),
    ...[...projects]
      .sort()
      .flatMap((projectId) => [...accessChanges(held, wanted, projectId), ...roleChanges(held, wanted, projectId)]),
  ]
}

/** A role name that no checklist or member of a project has. `alike`: one that is spelled the same but for letter case, spaces and dashes. */
export type UnknownRole = { role: string; alike?: string }

/** The names that the project does not know, each once. */
export function unknownRoles(roles: readonly string[], known: readonly string[]): UnknownRole[] {
  const plain = (role: string): string => role.toLowerCase().replace(/[\s_-]+/g, '')
  return [...new Set(roles)]
    .filter((role) => !known.includes(role))
    .map((role) => {
      const alike = known.find((name) => plain(name) === plain(role))
      return { role, ...(alike !== undefined && { alike }) }
    })
}

/** One sentence for the names that a project does not know; null for none. */
export function formatUnknownRoles(unknown: readonly UnknownRole[]): string | null {
  if (unknown.length === 0) return null
  const names = unknown.map(({ role, alike }) => (alike === undefined ? role : `${role} (did you mean ${alike}?)`))
  return `No checklist or member of this project has the sign-off ${names.length === 1 ? 'role' : 'roles'} ${names.join(', ')}.`
}
