// Until when a waiver may last.
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'

/** A year: then somebody looks again. */
const LONGEST_MS = 366 * 86_400_000

/** The end that was asked for. Throws a refusal for one that has passed or is too far away. */
export function assertExpiry(expiresAt: string, now: Date): Date {
  const ends = new Date(expiresAt)
  if (ends.getTime() <= now.getTime())
    throw new Refusal('invalid', decisionRefusals.waiverInPast(), {
      fields: { expiresAt: 'lies in the past' },
    })
  if (ends.getTime() > now.getTime() + LONGEST_MS)
    throw new Refusal('invalid', decisionRefusals.waiverTooLong(), {
      fields: { expiresAt: 'more than a year ahead' },
    })
  return ends
}
