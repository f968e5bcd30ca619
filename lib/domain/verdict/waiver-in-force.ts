// Whether a waiver counts at a time.
import type { WaiverState } from '@/lib/domain/release/snapshot'

/** Granted, not taken back, not over, and for the item as it is. */
export function waiverInForce(
  { grantedAt, revokedAt, itemChanged, expiresAt }: Omit<WaiverState, 'itemId'>,
  now: Date,
): boolean {
  return grantedAt !== null && revokedAt === null && itemChanged !== true && Date.parse(expiresAt) > now.getTime()
}
