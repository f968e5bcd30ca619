// The clock of a rollback against its budget, in words that need no colour.
import { formatClock } from '@/lib/domain/time/format-clock'

export type Clock = { words: string; over: boolean }

/** "11:42 of 15:00", "18:10, 3:10 over the budget of 15:00", and without a budget "11:42". */
export function clockOf(elapsedSeconds: number, budgetSeconds: number | null): Clock {
  if (budgetSeconds === null) return { words: formatClock(elapsedSeconds), over: false }
  const over = !withinBudget(elapsedSeconds, budgetSeconds)
  if (!over) return { words: `${formatClock(elapsedSeconds)} of ${formatClock(budgetSeconds)}`, over }
  return {
    words: `${formatClock(elapsedSeconds)}, ${formatClock(Math.floor(elapsedSeconds) - budgetSeconds)} over the budget of ${formatClock(budgetSeconds)}`,
    over,
  }
}

/** To the second: what took exactly its budget was within it. */
export function withinBudget(elapsedSeconds: number, budgetSeconds: number): boolean {
  return Math.floor(elapsedSeconds) <= budgetSeconds
}

/** Seconds between two times, whole. Never below 0, whatever clocks were set to meanwhile. */
export function secondsBetween(from: string, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / 1000))
}

const EVERY_SECONDS_OVER = 300

/** What is said aloud: it changes a few times only, so that a screen reader is not talked over by a clock. */
export function milestoneOf(elapsedSeconds: number, budgetSeconds: number | null): string {
  if (budgetSeconds === null) return ''
  const left = budgetSeconds - Math.floor(elapsedSeconds)
  if (left < 0) {
    const periods = Math.floor(-left / EVERY_SECONDS_OVER)
    return periods === 0 ? 'The time budget is used up.' : `More than ${periods * 5} minutes over the time budget.`
  }
  if (left <= 60 && budgetSeconds > 120) return 'One minute of the time budget is left.'
  return left * 2 <= budgetSeconds ? 'Half of the time budget is used.' : ''
}
