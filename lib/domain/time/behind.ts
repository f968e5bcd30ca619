// How far the day is behind its plan.

import { formatDuration } from '@/lib/domain/time/format-duration'
import type { TimingRow } from '@/lib/domain/time/plan'

type Timed = Pick<TimingRow, 'inTurn' | 'state' | 'plannedSeconds' | 'seconds'>

/**
 * Seconds behind: what the sections that are over took more than planned, and by how much the running ones are over theirs. Below 0 it is ahead:
 * what is over was quicker. Sections without a planned duration do not count. Null before the first of them has begun.
 */
export function behindSeconds(rows: readonly Timed[]): number | null {
  const started = rows.filter(({ inTurn, state }) => inTurn && state !== 'waiting')
  if (started.length === 0) return null
  return started.reduce((sum, { state, plannedSeconds, seconds }) => {
    const over = (seconds ?? 0) - (plannedSeconds ?? 0)
    return sum + (state === 'done' ? over : Math.max(0, over))
  }, 0)
}

/** "behind by 12 min", "ahead by 3 min"; less than a minute either way is on time. */
export function formatBehind(seconds: number): string {
  if (Math.abs(seconds) < 60) return 'on time'
  return `${seconds > 0 ? 'behind' : 'ahead'} by ${formatDuration(Math.abs(seconds))}`
}
