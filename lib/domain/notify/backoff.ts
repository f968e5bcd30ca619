// When a delivery that failed is tried again.

const FIRST_MS = 5000
const LONGEST_MS = 15 * 60_000
/** A delivery is given up a day after it was made, but not before it was tried so often. */
const LIFE_MS = 24 * 3_600_000
const LEAST_ATTEMPTS = 6

/** The wait after the `attempt`-th failure (from 1), doubled each time, a quarter less or more by chance: `dice` is in [0, 1). */
export function waitAfter(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(30, attempt - 1))
  return Math.round(whole * (0.75 + random / 2))
}

/** When it is due again after a failure at `now`, or null when it is given up. */
export function nextTry(
  { attempts, createdAt }: { attempts: number; createdAt: Date },
  now: Date,
  random: number,
): Date | null {
  const next = now.getTime() + waitAfter(attempts, random)
  if (attempts >= LEAST_ATTEMPTS && next > createdAt.getTime() + LIFE_MS) return null
  return new Date(next)
}
