// Confirming that one gives up signing for the independent roles that one holds, by working on a release.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease } from '@/lib/data/release/releases'
import { readRolesAtStake } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'

export const AcknowledgeSeparation = z.strictObject({
  releaseId: z.uuid(),
  /** The roles that were named in the warning. */
  roles: z.array(z.string().min(1).max(120)).min(1).max(100),
})

/** Writes it down once. Refuses when the act would cost another role than those that the person was told of. */
export async function acknowledgeSeparation(
  actor: Actor,
  { releaseId, roles: acknowledged }: z.infer<typeof AcknowledgeSeparation>,
): Promise<{ roles: string[] }> {
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'item.decide', await lockRelease(tx, releaseId))
    const { projectId } = release
    const roles = await readRolesAtStake(tx, actor, { releaseId })
    if (roles.length === 0) return { event: null, result: { roles: [] } }
    if (roles.some((role) => !acknowledged.includes(role))) throw new Refusal('stale', signoffRefusals.rolesChanged())
    return { grant, event: { action: 'separation.acknowledged', projectId, releaseId, roles }, result: { roles } }
  })
}
