// Whether a waiver counts at a time.
import type { SoakWaiverState, WaiverState } from '@/lib/domain/release/snapshot/snapshot'

type Waiver = Omit<WaiverState, 'itemId'> | SoakWaiverState

/** Granted, not taken back, not over, and for the item or the soak as it is. */
export function waiverInForce(waiver: Waiver, now: Date): boolean {
  const { grantedAt, revokedAt, expiresAt } = waiver
  const changed = 'itemChanged' in waiver ? waiver.itemChanged : 'soakChanged' in waiver && waiver.soakChanged
  return grantedAt !== null && revokedAt === null && changed !== true && Date.parse(expiresAt) > now.getTime()
}

/** The waiver of the soak that counts; null: none does. */
export function soakWaiverInForce(waivers: readonly SoakWaiverState[] | undefined, now: Date): SoakWaiverState | null {
  return waivers?.findLast((waiver) => waiverInForce(waiver, now)) ?? null
}
