// Whom a project has: who may be told, and who is the one to be told of what.

/** `roles` are those that the person may sign for now, in their own right or in somebody's place. */
export type Member = { id: string; name: string; access: 'lead' | 'viewer'; roles: string[] }
export type Audience = {
  projectId: string
  members: Member[] /** Administrators who see into the project: they are told where it has no lead. */
  admins: string[]
}

const idsOf = (members: Member[]): string[] => members.map(({ id }) => id)

export function leads({ members, admins }: Audience): string[] {
  const leading = idsOf(members.filter(({ access }) => access === 'lead'))
  return leading.length > 0 ? leading : admins
}

export function holders({ members }: Audience, role: string): string[] {
  return idsOf(members.filter(({ roles }) => roles.includes(role)))
}

/** Those who work on the project's releases; who only looks on is not told of every turn. */
export function working(audience: Audience): string[] {
  return [...leads(audience), ...idsOf(audience.members.filter(({ roles }) => roles.length > 0))]
}

/** The members of this name: an owner is written down by name. */
export function named({ members }: Audience, name: string | null): string[] {
  const wanted = name?.trim().toLowerCase()
  return wanted ? idsOf(members.filter((member) => member.name.trim().toLowerCase() === wanted)) : []
}

/** Those of these ids who may know of the project at all. */
export function known({ members, admins }: Audience, ids: readonly string[]): string[] {
  const may = new Set([...idsOf(members), ...admins])
  return ids.filter((id) => may.has(id))
}
