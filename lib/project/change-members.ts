// The members of a project as programs see them: one call says the access and all roles of somebody.
import { z } from 'zod'
import { changeTogether } from '@/lib/data/change'
import { findPersonByEmail } from '@/lib/data/people/people'
import { listMembers, type MemberRow, projectExists, saveMembership, saveRoleGrant } from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, personBehind } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { ProjectAccess } from '@/lib/domain/enums'
import { PlainName } from '@/lib/domain/names'
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
