// Who belongs to a project, and which sign-off roles they hold.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findPersonByEmail } from '@/lib/data/people/people'
import { deleteGrant, saveMembership, saveRoleGrant } from '@/lib/data/project/projects'
import { listRolesHeldAlone } from '@/lib/data/unheld-roles'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, personBehind } from '@/lib/domain/actor'
import { ProjectAccess } from '@/lib/domain/enums'
import { PlainName } from '@/lib/domain/names'
import { isVisiting } from '@/lib/domain/project/entry'
import { type UnheldRoles, unheldByProject } from '@/lib/domain/project/unheld-roles'
import { Refusal } from '@/lib/domain/refusal'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'

export const Grant = z
  .strictObject({
    projectId: z.uuid(),
    email: z.email().toLowerCase(),
    access: ProjectAccess.optional(),
    role: PlainName.optional(),
  })
  .refine((grant) => grant.access || grant.role, 'say which access or which role')

/** Whoever is in a project for a time does not make themselves a member of it. */
export function assertNotVisiting(actor: Actor, projectId: string, userId: string): void {
  if (personBehind(actor)?.id === userId && isVisiting(actor, projectId))
    throw new Refusal('forbidden', projectRefusals.visitorAddsNot())
}

/** Nobody but an administrator grants a sign-off role to themselves, with a token neither. */
export function assertRoleForAnother(actor: Actor, userId: string): void {
  const by = personBehind(actor)
  if (by?.id === userId && (by.role !== 'admin' || by.separated))
    throw new Refusal('forbidden', projectRefusals.ownRole())
}

export async function grant(
  actor: Actor,
  { projectId, email, access, role }: z.infer<typeof Grant>,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'project.administer', { projectId })
  const person = await findPersonByEmail(email)
  if (!person) throw new Refusal('not-found', projectRefusals.unknownAddress({ email }), { known: true })
  assertNotVisiting(actor, projectId, person.id)
  if (role) assertRoleForAnother(actor, person.id)
  return change(actor, async (tx) => {
    if (access) await saveMembership(tx, projectId, person.id, access)
    if (role)
      await saveRoleGrant(tx, projectId, person.id, role, {
        grantedBy: actorName(actor),
        grantedById: personBehind(actor)?.id ?? null,
      })
    return {
      grant,
      event: {
        action: 'member.granted',
        projectId,
        userId: person.id,
        name: person.name,
        ...(access && { access }),
        ...(role && { role }),
      },
      result: {},
      announce: { kind: 'person', userId: person.id },
    }
  })
}

export const RevokeGrant = z.strictObject({
  projectId: z.uuid(),
  userId: z.uuid(),
  role: z.string().trim().min(1).max(120).optional(),
})

/** Yields which roles of running releases nobody holds now. */
export async function revokeGrant(
  actor: Actor,
  { projectId, userId, role }: z.infer<typeof RevokeGrant>,
): Promise<{ unheldRoles: UnheldRoles[] }> {
  const grant = authorize(actor, 'project.administer', { projectId })
  return change(actor, async (tx) => {
    const unheldRoles = unheldByProject(await listRolesHeldAlone({ projectId, userId, role }, tx), [projectId])
    if (!(await deleteGrant(tx, projectId, userId, role))) return { event: null, result: { unheldRoles: [] } }
    return {
      grant,
      event: { action: 'member.revoked', projectId, userId, ...(role && { role }) },
      result: { unheldRoles },
      announce: { kind: 'person', userId },
    }
  })
}
