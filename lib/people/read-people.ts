// Everybody with an account and everybody who is invited, for administrators.
import { z } from 'zod'
import { mailIsSetUp } from '@/lib/data/health'
import { listOpenWork } from '@/lib/data/notify/open-work'
import { listInvitations } from '@/lib/data/people/account-links'
import { listGroupMappings, listUnmappedGroups } from '@/lib/data/people/group-grants'
import { listUsers } from '@/lib/data/people/people'
import { listProjects } from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { mayChangeAccount } from '@/lib/domain/people/account'
import type { GroupMappingsView, InvitationView, PeopleView, PersonView } from '@/lib/domain/people/view'
import { formatOpenWork } from '@/lib/domain/project/open-work'

export const ReadPeople = z.object({})

async function groupMappings(): Promise<GroupMappingsView> {
  const [mappings, unmapped] = await Promise.all([listGroupMappings(), listUnmappedGroups()])
  return { mappings, unmapped }
}

export async function readGroupMappings(actor: Actor, _input: z.infer<typeof ReadPeople>): Promise<GroupMappingsView> {
  authorize(actor, 'user.administer', {})
  return groupMappings()
}

export async function readPeople(actor: Actor, _input: z.infer<typeof ReadPeople>, now: Date): Promise<PeopleView> {
  authorize(actor, 'user.administer', {})
  const [people, invitations, mailSetUp, groups, projects, work] = await Promise.all([
    listUsers(now),
    listInvitations(now),
    mailIsSetUp(),
    groupMappings(),
    listProjects(null),
    listOpenWork(),
  ])
  const administrators = people.filter(({ role, isDisabled }) => role === 'admin' && !isDisabled).map(({ id }) => id)
  return {
    people: people.map((person) => ({
      ...person,
      holds: work.flatMap((open) =>
        open.userId === person.id ? [`${open.project}: ${formatOpenWork(open.work)}`] : [],
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
    projects: projects.map(({ id, name }) => ({ id, name })),
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
