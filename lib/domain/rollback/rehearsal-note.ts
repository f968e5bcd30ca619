// A rehearsal as a note that backs an item: what was done, when, by whom, and whether it kept its budget.
import { withinBudget } from '@/lib/domain/rollback/clock'
import type { RollbackOption } from '@/lib/domain/rollback/option'
import type { RollbackRun } from '@/lib/domain/rollback/state'
import { formatClock } from '@/lib/domain/time/format-clock'

const stamp = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`

/** What a check said while it was rehearsed; what was decided at another time shows nothing of it. */
function shown(
  { title, outcome, decidedAt }: RollbackOption['checks'][number],
  run: { startedAt: string; finishedAt: string },
): string {
  const at = decidedAt === null ? Number.NaN : Date.parse(decidedAt)
  return `${title}: ${at >= Date.parse(run.startedAt) && at <= Date.parse(run.finishedAt) ? outcome : 'not shown'}`
}

/** Title and text. */
export function rehearsalNote(
  run: RollbackRun & { finishedAt: string },
  { steps, checks }: RollbackOption,
): { title: string; text: string } {
  const seconds = Math.max(0, Math.floor((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000))
  const budget =
    run.budgetSeconds === null
      ? 'no time budget'
      : `${withinBudget(seconds, run.budgetSeconds) ? 'within' : 'over'} the budget of ${formatClock(run.budgetSeconds)}`
  const done = new Map(run.steps.map((step) => [step.stepId, step]))
  const lines = steps.map(({ id, title }, at) => {
    const step = done.get(id)
    const how = !step
      ? 'not done'
      : step.skipped === null
        ? `done ${stamp(step.at)} by ${step.by}`
        : `left out by ${step.by}: ${step.skipped}`
    return `${at + 1}. ${title}: ${how}`
  })
  const text = [
    `Rehearsal of “${run.title}”`,
    `Began ${stamp(run.startedAt)} by ${run.startedBy}: ${run.reason}`,
    `Ended ${stamp(run.finishedAt)} by ${run.finishedBy ?? 'nobody'}, after ${formatClock(seconds)}, ${budget}`,
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(checks.length > 0 ? ['', ...checks.map((check) => shown(check, run))] : []),
    ...(run.words ? ['', run.words] : []),
  ].join('\n')
  return {
    title: `Rehearsal of ${run.title}: ${formatClock(seconds)}, ${budget}`.slice(0, 300),
    text: text.slice(0, 20_000),
  }
}
