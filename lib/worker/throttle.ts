// What only repeats what is written (a timeline, a line of the board, notices) gives way to what writes it: probes run meanwhile.

/** After a piece of such work it rests so many times as long as that took. */
const TIMES = 9
const MOST_MS = 5000

/** Milliseconds to rest after work that took `spentMs`: however much there is to repeat, it takes a tenth of the time. */
export function throttleMs(spentMs: number): number {
  return Math.min(TIMES * spentMs, MOST_MS)
}
