// Who could grant a waiver of an item if the reader asked for it.
import { z } from 'zod'
import { listLeads } from '@/lib/data/project/projects'
import { findItem } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { granters } from '@/lib/domain/decision/may-grant'
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ReadGranters = z.strictObject({ itemId: z.uuid() })

export async function readGranters(
  actor: Actor,
  { itemId }: z.infer<typeof ReadGranters>,
): Promise<{ id: string; name: string }[]> {
  const item = await findItem(itemId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  const { projectId } = item.release
  authorize(actor, 'waiver.request', { projectId })
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personWaives())
  return granters({ item, requestedById: actor.id }, await listLeads(projectId))
}
