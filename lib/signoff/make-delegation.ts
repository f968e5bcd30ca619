// Who holds a role lets another member of the project sign in their place for a time.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { listMembers } from '@/lib/data/project/projects'
import { holdsRole, insertDelegation } from '@/lib/data/signoff/delegations'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainName, plainStatement, plainTitle } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { newId } from '@/lib/platform/ids'

const LONGEST_DAYS = 90
const Moment = z.iso.datetime({ offset: true, error: 'not a time' })

export const MakeDelegation = z
  .strictObject({
    projectId: z.uuid(),
    role: plainTitle(120, 'missing'),
    toId: z.uuid('choose who signs for you'),
    startsAt: Moment,
    endsAt: Moment,
    reason: plainStatement(1000).min(1, 'say why'),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    message: 'ends before it begins',
    path: ['endsAt'],
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) <= LONGEST_DAYS * 86_400_000, {
    message: `longer than ${LONGEST_DAYS} days`,
    path: ['endsAt'],
  })

/** A role that somebody only stands in for cannot be handed on. */
export async function makeDelegation(
  actor: Actor,
  input: z.infer<typeof MakeDelegation>,
  now: Date,
): Promise<{ id: string }> {
  const { projectId, role, toId, reason } = input
  const grant = authorize(actor, 'delegation.create', { projectId })
  if (actor.kind !== 'person' || !(await holdsRole(projectId, actor.id, role)))
    throw new Refusal('forbidden', signoffRefusals.roleNotHeld({ role }))
  if (toId === actor.id)
    throw new Refusal('invalid', signoffRefusals.delegateSelf(), {
      fields: { toId: 'yourself' },
    })
  if (Date.parse(input.endsAt) <= now.getTime())
    throw new Refusal('invalid', signoffRefusals.delegationInPast(), {
      fields: { endsAt: 'over' },
    })
  const other = (await listMembers(projectId)).find((member) => member.userId === toId)
  if (!other)
    throw new Refusal('invalid', signoffRefusals.delegateNotMember(), {
      fields: { toId: 'not a member' },
    })
  if (other.access === 'viewer' && other.roles.length === 0)
    throw new Refusal('invalid', signoffRefusals.delegateViewer({ name: plainName(other.name) }), {
      fields: { toId: 'a viewer' },
    })
  const id = newId()
  const people = { fromId: actor.id, from: plainName(actor.name), toId, to: plainName(other.name) }
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  return change(actor, async (tx) => {
    await insertDelegation(tx, { id, projectId, role, ...people, reason, startsAt, endsAt })
    return {
      grant,
      event: {
        action: 'delegation.created',
        projectId,
        delegationId: id,
        role,
        ...people,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        reason,
      },
      result: { id },
    }
  })
}
