// The members of a project as programs see them: one call says the access and all roles of somebody.
import { z } from 'zod'
import { changeTogether, type Tx } from '@/lib/data/change'
import { findPersonByEmail, findUser, lockUser } from '@/lib/data/people/people'
import {
  deleteGrant,
  listMembers,
  type MemberRow,
  projectExists,
  saveMembership,
  saveRoleGrant,
} from '@/lib/data/project/projects'
import { listRolesHeldAlone } from '@/lib/data/unheld-roles'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, personBehind } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { ProjectAccess } from '@/lib/domain/enums'
import { PlainName } from '@/lib/domain/names'
import { type MemberChanges, memberChanges } from '@/lib/domain/project/member-changes'
import { type UnheldRoles, unheldByProject } from '@/lib/domain/project/unheld-roles'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { assertNotVisiting, assertRoleForAnother } from '@/lib/project/change-grant'

export const ReadMembers = z.object({ projectId: z.uuid() })

export async function readMembers(actor: Actor, { projectId }: z.infer<typeof ReadMembers>): Promise<MemberRow[]> {
  authorize(actor, 'project.read', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  return listMembers(projectId)
}

/** Roles are added to those that the person holds; `revokeGrant` takes one away. */
export const AddMember = z.strictObject({
  projectId: z.uuid(),
  email: z.email('not an email').toLowerCase(),
  access: ProjectAccess.default('viewer'),
  roles: z.array(PlainName).max(50).default([]),
})

export async function addMember(
  actor: Actor,
  { projectId, email, access, roles }: z.infer<typeof AddMember>,
): Promise<MemberRow> {
  const grant = authorize(actor, 'project.administer', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  const person = await findPersonByEmail(email)
  if (!person)
    throw new Refusal('not-found', projectRefusals.unknownEmail({ email }), {
      known: true,
    })
  assertNotVisiting(actor, projectId, person.id)
  if (roles.length > 0) assertRoleForAnother(actor, person.id)
  const by = { grantedBy: actorName(actor), grantedById: personBehind(actor)?.id ?? null }
  const granted = { action: 'member.granted', projectId, userId: person.id, name: person.name } as const
  await changeTogether(actor, async (tx) => {
    await saveMembership(tx, projectId, person.id, access)
    for (const role of roles) await saveRoleGrant(tx, projectId, person.id, role, by)
    const events: AuditEvent[] = [{ ...granted, access }, ...roles.map((role) => ({ ...granted, role }))]
    return { grant, events, result: undefined, announce: [{ kind: 'person', userId: person.id }] }
  })
  const member = (await listMembers(projectId)).find(({ userId }) => userId === person.id)
  if (!member) throw new Refusal('conflict', projectRefusals.memberRemoved({ email }))
  return member
}

/** The roles are all that the person holds afterwards. */
export const SetMember = z.strictObject({
  projectId: z.uuid(),
  userId: z.uuid(),
  access: ProjectAccess,
  roles: z.array(PlainName).max(50),
})
type Wanted = z.infer<typeof SetMember>

async function findMember(tx: Tx, { projectId, userId }: Wanted): Promise<MemberRow | undefined> {
  return (await listMembers(projectId, tx)).find((member) => member.userId === userId)
}

/** Saves the changes, and yields an event for each, in the order of what they do. */
async function saveChanges(
  tx: Tx,
  actor: Actor,
  { projectId, userId }: Wanted,
  { access, granted, revoked }: MemberChanges,
  name: string,
): Promise<AuditEvent[]> {
  const by = { grantedBy: actorName(actor), grantedById: personBehind(actor)?.id ?? null }
  if (access) await saveMembership(tx, projectId, userId, access)
  for (const role of granted) await saveRoleGrant(tx, projectId, userId, role, by)
  for (const role of revoked) await deleteGrant(tx, projectId, userId, role)
  const grant = { action: 'member.granted', projectId, userId, name } as const
  const revoke = { action: 'member.revoked', projectId, userId } as const
  return [
    ...(access ? [{ ...grant, access }] : []),
    ...granted.map((role) => ({ ...grant, role })),
    ...revoked.map((role) => ({ ...revoke, role })),
  ]
}

/** What is so already is not written again. Yields which roles of running releases nobody holds now. */
export async function setMember(actor: Actor, wanted: Wanted): Promise<MemberRow & { unheldRoles: UnheldRoles[] }> {
  const { projectId, userId } = wanted
  const grant = authorize(actor, 'project.administer', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  const person = await findUser({ id: userId })
  if (!person || person.isDisabled) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
  assertNotVisiting(actor, projectId, userId)
  return changeTogether(actor, async (tx) => {
    await lockUser(tx, userId)
    const changes = memberChanges((await findMember(tx, wanted)) ?? null, wanted)
    if (changes.granted.length > 0) assertRoleForAnother(actor, userId)
    const alone = await listRolesHeldAlone({ projectId, userId }, tx)
    const events = await saveChanges(tx, actor, wanted, changes, person.name)
    const member = await findMember(tx, wanted)
    if (!member) throw new Refusal('conflict', projectRefusals.memberRemoved({ email: person.email }))
    const unheldRoles = unheldByProject(
      alone.filter(({ role }) => changes.revoked.includes(role)),
      [projectId],
    )
    return {
      grant,
      events,
      result: { ...member, unheldRoles },
      announce: events.length > 0 ? [{ kind: 'person', userId }] : [],
    }
  })
}
