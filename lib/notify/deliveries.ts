// Taking deliveries that are due, and writing down how each attempt ended. Sending itself is the worker's.
import { claimDeliveries, type Ended, endAttempt, type TakenDelivery } from '@/lib/data/notify/deliveries'
import { nextTry } from '@/lib/domain/notify/backoff'

export type { TakenDelivery } from '@/lib/data/notify/deliveries'

/** Longer than an attempt may take, so that nobody else takes it meanwhile; a dead worker's is another's after it. */
const LEASE_MS = 30_000

/** `never`: no later try can help. */
export type Attempted = { how: 'sent' | 'failed' | 'never'; error: string | null; responseCode: number | null }

/** None whose address only another living worker opens; `keyIds` are the worker's keys. */
export function takeDeliveries(now: Date, limit: number, keyIds: readonly string[]): Promise<TakenDelivery[]> {
  return claimDeliveries(now, limit, new Date(now.getTime() + LEASE_MS), keyIds)
}

function endedAs({ how }: Attempted, delivery: TakenDelivery, now: Date, random: number): Ended {
  if (how === 'sent') return { state: 'sent', sentAt: now }
  const nextAt = how === 'failed' ? nextTry(delivery, now, random) : null
  return nextAt ? { state: 'pending', nextAt } : { state: 'given-up' }
}

/** False: the lease was over and another worker has it. Then it is sent twice, under the same id. */
export function endDelivery(
  delivery: TakenDelivery,
  attempted: Attempted,
  now: Date,
  random: number,
): Promise<boolean> {
  const { error, responseCode } = attempted
  return endAttempt(delivery, endedAs(attempted, delivery, now, random), {
    lastError: error?.slice(0, 500) ?? null,
    responseCode,
  })
}
