// What groups of the identity provider give. Whoever is in the group has it with the same commit, and loses it when
// the mapping goes.
import { z } from 'zod'
import { changeTogether, type Tx } from '@/lib/data/change'
import { listKnownRoles } from '@/lib/data/known-roles'
import { peopleOfGroup, reapplyGroups, removeGroupMapping, saveGroupMapping } from '@/lib/data/people/group-grants'
import { projectExists } from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { ProjectAccess } from '@/lib/domain/enums'
import { PlainName, plainTitle } from '@/lib/domain/names'
import { mayMakeAdministrator } from '@/lib/domain/people/account'
import { type GroupMapping, type UnknownRole, unknownRoles } from '@/lib/domain/people/group-grants'
import { isVisiting } from '@/lib/domain/project/entry'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'

/**
 * Without a project it gives the administrator role. A second mapping of the same group and project replaces the
 * first.
 */
export const SaveGroupMapping = z
  .strictObject({
    groupName: plainTitle(256, 'missing'),
    administrator: z.boolean().default(false),
    projectId: z.uuid().optional(),
    access: ProjectAccess.optional(),
    roles: z.array(PlainName).max(50).default([]),
  })
  .refine(
    ({ administrator, projectId, roles }) =>
      administrator === (projectId === undefined) && !(administrator && roles.length > 0),
    'give either administrator or a projectId with access and roles',
  )

function mappingOf(input: z.infer<typeof SaveGroupMapping>): GroupMapping {
  const { groupName, projectId, access = 'viewer', roles } = input
  return projectId === undefined
    ? { groupName, administrator: true }
    : { groupName, administrator: false, projectId, access, roles }
}

/** What a mapping gives in a project outlives a visit, and is given by whoever may give it to a member. */
async function assertMayMap(actor: Actor, projectId: string): Promise<void> {
  authorize(actor, 'project.administer', { projectId })
  if (isVisiting(actor, projectId)) throw new Refusal('forbidden', peopleRefusals.visitorMapsNoGroups())
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
}

async function unknownTo(
  tx: Tx,
  { projectId, roles }: Extract<GroupMapping, { administrator: false }>,
): Promise<UnknownRole[]> {
  return unknownRoles(roles, (await listKnownRoles([projectId], tx)).get(projectId) ?? [])
}

/** `unknownRoles`: names that no checklist or member of the project has. They are saved: the checklist may come later. */
export async function saveMapping(
  actor: Actor,
  input: z.infer<typeof SaveGroupMapping>,
): Promise<{ id: string; unknownRoles: UnknownRole[] }> {
  const grant = authorize(actor, 'user.administer', {})
  const mapping = mappingOf(input)
  const may = mapping.administrator ? mayMakeAdministrator(actor) : null
  if (may && !may.allowed) throw new Refusal('forbidden', may.reason)
  if (!mapping.administrator) await assertMayMap(actor, mapping.projectId)
  return changeTogether(actor, async (tx) => {
    const unknown = mapping.administrator ? [] : await unknownTo(tx, mapping)
    const id = await saveGroupMapping(tx, mapping, actorName(actor))
    const people = await peopleOfGroup(tx, mapping.groupName)
    const { events } = await reapplyGroups(tx, people)
    const saved: AuditEvent = { action: 'group-mapping.saved', mappingId: id, ...mapping }
    const announce = people.map((userId) => ({ kind: 'person', userId }) as const)
    return { grant, events: [saved, ...events], result: { id, unknownRoles: unknown }, announce }
  })
}

export const RemoveGroupMapping = z.strictObject({ mappingId: z.uuid() })

export async function removeMapping(
  actor: Actor,
  { mappingId }: z.infer<typeof RemoveGroupMapping>,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'user.administer', {})
  return changeTogether(actor, async (tx) => {
    const removed = await removeGroupMapping(tx, mappingId)
    if (!removed) throw new Refusal('not-found', peopleRefusals.noMapping())
    const { groupName, projectId } = removed
    const people = await peopleOfGroup(tx, groupName)
    const { events, keptAdministrator } = await reapplyGroups(tx, people)
    if (keptAdministrator) throw new Refusal('conflict', peopleRefusals.lastAdministrator())
    const event: AuditEvent = { action: 'group-mapping.removed', mappingId, groupName, ...(projectId && { projectId }) }
    const announce = people.map((userId) => ({ kind: 'person', userId }) as const)
    return { grant, events: [event, ...events], result: {}, announce }
  })
}
