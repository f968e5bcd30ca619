// A rollback under way or over, and what stands between it and its end.
import type { OptionStep, RollbackOption } from '@/lib/domain/rollback/option'

export type RollbackOutcome = 'rolled-back' | 'resumed' | 'rehearsed' | 'abandoned'

/** One that is under way, as every page of the release tells of it. */
export type RunningRollback = {
  id: string
  planId: string
  title: string
  rehearsal: boolean
  reason: string
  startedBy: string
  startedAt: string
  budgetSeconds: number | null
  stateBefore: 'open' | 'decided' | 'rolling-back' | 'rolled-back'
}

/** `skipped`: why it was left out. */
export type StepDone = { stepId: string; skipped: string | null; byId: string | null; by: string; at: string }
export type RollbackRun = RunningRollback & { outcome: RollbackOutcome | null; words: string | null; finishedBy: string | null; finishedAt: string | null; steps: StepDone[] }

/** Steps that have to be done, or left out for a reason, before it is over. */
export function stepsLeft({ steps }: Pick<RollbackOption, 'steps'>, done: readonly Pick<StepDone, 'stepId'>[]): OptionStep[] {
  const ticked = new Set(done.map(({ stepId }) => stepId))
  return steps.filter(({ id, optional }) => !optional && !ticked.has(id))
}

/** Whether every step, optional ones too, is done or left out: then the checks run by themselves. */
export function isThrough({ steps }: Pick<RollbackOption, 'steps'>, done: readonly Pick<StepDone, 'stepId'>[]): boolean {
  const ticked = new Set(done.map(({ stepId }) => stepId))
  return steps.every(({ id }) => ticked.has(id))
}

/** Checks that do not show that it worked. */
export function checksOpen({ checks }: Pick<RollbackOption, 'checks'>): RollbackOption['checks'] {
  return checks.filter(({ required, outcome }) => required && outcome !== 'passed' && outcome !== 'not-applicable')
}
