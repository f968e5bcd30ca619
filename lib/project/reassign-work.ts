// Open work of people who left a project: what there is, and giving all of it to somebody who is there.
import { z } from 'zod'
import { type Announcement, changeTogether } from '@/lib/data/change'
import { endDelegationsOf, findLeft, listLeavers, moveOpenWork } from '@/lib/data/notify/open-work'
import { listMembers, projectExists } from '@/lib/data/project/projects'
import { reviseRelease } from '@/lib/data/release/releases'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import type { LeaverView, OpenWork } from '@/lib/domain/project/open-work'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'

export const ReadLeavers = z.object({ projectId: z.uuid() })

export async function readLeavers(actor: Actor, { projectId }: z.infer<typeof ReadLeavers>): Promise<LeaverView[]> {
  authorize(actor, 'project.administer', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  return listLeavers([projectId])
}

export const ReadOwnLeavers = z.object({})

/** Of all projects that the reader leads; of an administrator, all. */
export async function readOwnLeavers(actor: Actor): Promise<LeaverView[]> {
  authorize(actor, 'inbox.read', {})
  if (actor.kind !== 'person') return []
  if (actor.role === 'admin') return listLeavers(null)
  const led = Object.entries(actor.projects).flatMap(([id, { access }]) => (access === 'lead' ? [id] : []))
  return led.length === 0 ? [] : listLeavers(led)
}

/** `userId`: who left. `toId`: who takes over. */
export const ReassignWork = z.strictObject({
  projectId: z.uuid(),
  userId: z.uuid(),
  toId: z.uuid('choose who takes over'),
})

/** One transaction: an event for each release in which something moved, and one for each delegation that ended. */
export async function reassignWork(
  actor: Actor,
  { projectId, userId, toId }: z.infer<typeof ReassignWork>,
  now: Date,
): Promise<{ moved: OpenWork }> {
  const grant = authorize(actor, 'project.administer', { projectId })
  const member = (await listMembers(projectId)).find((candidate) => candidate.userId === toId)
  if (!member)
    throw new Refusal('invalid', projectRefusals.successorNotMember(), {
      fields: { toId: 'not a member' },
    })
  const to = { id: member.userId, name: member.name }
  return changeTogether(actor, async (tx) => {
    const from = await findLeft(tx, projectId, userId)
    if (!from) throw new Refusal('not-found', commonRefusals.noPerson())
    if (from.left === null) throw new Refusal('conflict', projectRefusals.stillMember({ name: from.name }))
    const moved = await moveOpenWork(tx, { projectId, fromId: userId, to })
    const ended = await endDelegationsOf(tx, { projectId, userId, now })
    const people = { fromId: userId, from: from.name, toId: to.id, to: to.name }
    const announce: Announcement[] = []
    for (const { releaseId } of moved)
      announce.push({ kind: 'release', releaseId, revision: await reviseRelease(tx, releaseId), by: actorName(actor) })
    const events: AuditEvent[] = [
      ...moved.map((work): AuditEvent => ({ action: 'work.reassigned', projectId, ...people, ...work })),
      ...ended.map(
        ({ id, ...of }): AuditEvent => ({ action: 'delegation.revoked', projectId, delegationId: id, ...of }),
      ),
    ]
    const count = (of: 'checkIns' | 'issues' | 'conditions') => moved.reduce((sum, work) => sum + work[of].length, 0)
    const counts = { checkIns: count('checkIns'), issues: count('issues'), conditions: count('conditions') }
    return { grant, events, result: { moved: { ...counts, delegations: ended.length } }, announce }
  })
}
