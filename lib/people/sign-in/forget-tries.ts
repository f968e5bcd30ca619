// Counters of tries that are over leave the database.
import { deleteExpiredTries } from '@/lib/data/limits'

/** How often it is done: a counter lasts an hour at most. */
export const FORGET_EVERY_MS = 600_000

export function forgetTries(now: Date): Promise<number> {
  return deleteExpiredTries(now)
}
