// Everybody with an account and everybody who is invited, for administrators.
import { z } from 'zod'
import { mailIsSetUp } from '@/lib/data/health'
import { listKnownRoles } from '@/lib/data/known-roles'
import { listOpenWork } from '@/lib/data/notify/open-work'
import { listInvitations } from '@/lib/data/people/account-links'
import { listGroupMappings, listUnmappedGroups } from '@/lib/data/people/group-grants'
import { listUsers } from '@/lib/data/people/people'
import { listProjects } from '@/lib/data/project/projects'
import { listRolesHeldAlone } from '@/lib/data/unheld-roles'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { mayChangeAccount } from '@/lib/domain/people/account'
import { unknownRoles } from '@/lib/domain/people/group-grants'
import type {
  GroupMappingsView,
  GroupMappingView,
  InvitationView,
  PeopleView,
  PersonView,
} from '@/lib/domain/people/view'
import { formatOpenWork } from '@/lib/domain/project/open-work'
import { unheldByProject } from '@/lib/domain/project/unheld-roles'

export const ReadPeople = z.object({})

type KnownRoles = Awaited<ReturnType<typeof listKnownRoles>>

/** With the role names that the project does not know, where the reader may see into it. */
function withUnknown(
  mapping: GroupMappingView,
  known: KnownRoles,
  visible: readonly string[] | null,
): GroupMappingView {
  if (mapping.administrator || (visible !== null && !visible.includes(mapping.projectId))) return mapping
  const unknown = unknownRoles(mapping.roles, known.get(mapping.projectId) ?? [])
  return { ...mapping, ...(unknown.length > 0 && { unknownRoles: unknown }) }
}

async function groupMappings(known: KnownRoles, visible: readonly string[] | null): Promise<GroupMappingsView> {
  const [mappings, unmapped] = await Promise.all([listGroupMappings(), listUnmappedGroups()])
  return { mappings: mappings.map((mapping) => withUnknown(mapping, known, visible)), unmapped }
}

export async function readGroupMappings(actor: Actor, _input: z.infer<typeof ReadPeople>): Promise<GroupMappingsView> {
  authorize(actor, 'user.administer', {})
  const visible = visibleProjects(actor)
  return groupMappings(await listKnownRoles(visible), visible)
}

export async function readPeople(actor: Actor, _input: z.infer<typeof ReadPeople>, now: Date): Promise<PeopleView> {
  authorize(actor, 'user.administer', {})
  const visible = visibleProjects(actor)
  const known = await listKnownRoles(visible)
  const [people, invitations, mailSetUp, groups, projects, work, alone] = await Promise.all([
    listUsers(now),
    listInvitations(now),
    mailIsSetUp(),
    groupMappings(known, visible),
    listProjects(null),
    listOpenWork(),
    listRolesHeldAlone({}),
  ])
  const administrators = people.filter(({ role, isDisabled }) => role === 'admin' && !isDisabled).map(({ id }) => id)
  return {
    people: people.map((person) => ({
      ...person,
      holds: work.flatMap((open) =>
        open.userId === person.id ? [`${open.project}: ${formatOpenWork(open.work)}`] : [],
      ),
      unheldRoles: unheldByProject(
        alone.filter(({ userId }) => userId === person.id),
        visible,
      ),
      may: {
        disable: mayChangeAccount(actor, person, { disabled: !person.isDisabled }, administrators),
        changeRole: mayChangeAccount(
          actor,
          person,
          { role: person.role === 'admin' ? 'member' : 'admin' },
          administrators,
        ),
      },
    })),
    invitations,
    mailSetUp,
    groups,
    projects: projects.map(({ id, name }) => ({
      ...{ id, name },
      ...((visible === null || visible.includes(id)) && { roles: known.get(id) ?? [] }),
    })),
  }
}

export async function readUsers(actor: Actor, _input: z.infer<typeof ReadPeople>, now: Date): Promise<PersonView[]> {
  authorize(actor, 'user.administer', {})
  return listUsers(now)
}

export async function readInvitations(
  actor: Actor,
  _input: z.infer<typeof ReadPeople>,
  now: Date,
): Promise<InvitationView[]> {
  authorize(actor, 'user.administer', {})
  return listInvitations(now)
}
