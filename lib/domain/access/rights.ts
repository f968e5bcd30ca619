// The rights of an actor at one moment, to be compared with those of later: an answer that is given again goes to
// nobody who has lost a right since it was made.
import { z } from 'zod'
import { type Actor, personBehind } from '@/lib/domain/actor'
import { ProjectAccess } from '@/lib/domain/enums'

const ProjectRights = z.object({ access: ProjectAccess, roles: z.array(z.string()) })

/** `everyProject`: rights that no list of projects limits. */
export const Rights = z.object({
  administrator: z.boolean(),
  everyProject: z.boolean(),
  projects: z.record(z.string(), ProjectRights),
})
export type Rights = z.infer<typeof Rights>

/** What the actor may do at most. The scope of a token and its project never change, so they are not part of it. */
export function rightsOf(actor: Actor): Rights {
  const person = personBehind(actor)
  if (!person) {
    const isSeparated = actor.kind === 'machine' && actor.separated === true
    return { administrator: false, everyProject: !isSeparated, projects: {} }
  }
  const administrator = person.role === 'admin' && !person.mustEnrol
  const projects = Object.entries(person.projects).map(([id, { access, roles }]) => [
    id,
    { access, roles: roles.map(({ role }) => role) },
  ])
  return { administrator, everyProject: administrator && !person.separated, projects: Object.fromEntries(projects) }
}

/** Whether whoever had the rights `before` has all of them `now`. More of them is no loss. */
export function hasKeptRights(before: Rights, now: Rights): boolean {
  if (before.administrator && !now.administrator) return false
  if (before.everyProject && !now.everyProject) return false
  if (now.everyProject) return true
  return Object.entries(before.projects).every(([id, { access, roles }]) => {
    const held = now.projects[id]
    if (!held || (access === 'lead' && held.access !== 'lead')) return false
    return roles.every((role) => held.roles.includes(role))
  })
}
