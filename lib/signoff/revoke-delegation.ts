// A role that was lent is taken back before its time, by who lent it, who got it, or a lead. What was signed with it stays.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findDelegation, revokeDelegation as write } from '@/lib/data/signoff/delegations'
import { authorize, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'

export const RevokeDelegation = z.strictObject({ delegationId: z.uuid() })

export async function revokeDelegation(
  actor: Actor,
  { delegationId }: z.infer<typeof RevokeDelegation>,
  now: Date,
): Promise<{ id: string }> {
  const found = await findDelegation(delegationId)
  if (!found) throw new Refusal('not-found', signoffRefusals.noDelegation())
  const { projectId, role, from, to } = found
  const grant = authorize(actor, 'delegation.create', { projectId })
  const own = actor.kind === 'person' && (actor.id === found.fromId || actor.id === found.toId)
  if (!own && !can(actor, 'project.administer', { projectId }).allowed)
    throw new Refusal('forbidden', signoffRefusals.delegationForeign({ from, to }))
  return change(actor, async (tx) => {
    if (!(await write(tx, delegationId, now))) return { event: null, result: { id: delegationId } }
    return {
      grant,
      event: { action: 'delegation.revoked', projectId, delegationId, role, from, to },
      result: { id: delegationId },
    }
  })
}
