// The reader has read one notice, or all that were shown.
import { z } from 'zod'
import { markRead } from '@/lib/data/notify/notices'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'

/** `upTo` is the highest `seq` that was shown: what came later stays unread. */
export const MarkNotifications = z
  .strictObject({ id: z.uuid().optional(), upTo: z.int().min(0).optional() })
  .refine(({ id, upTo }) => (id === undefined) !== (upTo === undefined), 'say which notice, or up to which')

export async function markNotifications(
  actor: Actor,
  { id, upTo }: z.infer<typeof MarkNotifications>,
  now: Date,
): Promise<{ marked: number }> {
  authorize(actor, 'notification.mark', {})
  if (actor.kind !== 'person') return { marked: 0 }
  return { marked: await markRead(actor.id, id === undefined ? { upTo: upTo ?? 0 } : { id }, now) }
}
