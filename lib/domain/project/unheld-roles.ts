// Sign-off roles of running releases that nobody would hold any more when somebody leaves.

export type UnheldRole = { role: string; releaseId: string; release: string; required: boolean }

/** Of one project. `roles` is left out where whoever asks may not see into the project. */
export type UnheldRoles = { project: { id: string; name: string }; count: number; roles?: UnheldRole[] }

export type RoleHeldAlone = UnheldRole & { userId: string; projectId: string; projectName: string }

const SHOWN = 5

/** By project, in the order given. `visible`: the projects whose releases may be named; null is all. */
export function unheldByProject(found: readonly RoleHeldAlone[], visible: readonly string[] | null): UnheldRoles[] {
  const projects = new Map<string, { project: UnheldRoles['project']; roles: UnheldRole[] }>()
  for (const { projectId: id, projectName: name, role, releaseId, release, required } of found) {
    const entry = projects.get(id) ?? { project: { id, name }, roles: [] }
    entry.roles.push({ role, releaseId, release, required })
    projects.set(id, entry)
  }
  return [...projects.values()].map(({ project, roles }) => ({
    ...{ project, count: roles.length },
    ...((visible === null || visible.includes(project.id)) && { roles }),
  }))
}

/** One line: `Wharf: QA Lead of Payments 1.2, +3 more`, or only how many where they may not be named. */
export function formatUnheldRoles({ project, count, roles }: UnheldRoles): string {
  if (!roles) return `${project.name}: ${count} sign-off ${count === 1 ? 'role' : 'roles'}`
  const named = roles.slice(0, SHOWN).map(({ role, release }) => `${role} of ${release}`)
  return `${project.name}: ${[...named, ...(count > SHOWN ? [`+${count - SHOWN} more`] : [])].join(', ')}`
}

/** What a dialog says before somebody loses these roles; null where others hold them all. */
export function leavesUnheld(unheld: readonly UnheldRoles[]): string | null {
  if (unheld.length === 0) return null
  return `Nobody else holds these sign-off roles of running releases: ${unheld.map(formatUnheldRoles).join('; ')}. Nobody can sign for them until a lead assigns somebody.`
}
