// What stands between a rollback and its end.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { OptionStep, RollbackOption } from '@/lib/domain/rollback/option'
import type { StepDone } from '@/lib/domain/rollback/state'

/** Steps that have to be done, or left out for a reason, before it is over. */
export function stepsLeft(
  { steps }: Pick<RollbackOption, 'steps'>,
  done: readonly Pick<StepDone, 'stepId'>[],
): OptionStep[] {
  const ticked = new Set(done.map(({ stepId }) => stepId))
  return steps.filter(({ id, optional }) => !optional && !ticked.has(id))
}

/** Whether every step, optional ones too, is done or left out: then the checks run by themselves. */
export function isThrough(
  { steps }: Pick<RollbackOption, 'steps'>,
  done: readonly Pick<StepDone, 'stepId'>[],
): boolean {
  const ticked = new Set(done.map(({ stepId }) => stepId))
  return steps.every(({ id }) => ticked.has(id))
}

/** Checks that do not show that it worked. */
export function checksOpen({ checks }: Pick<RollbackOption, 'checks'>): RollbackOption['checks'] {
  return checks.filter(({ required, outcome }) => required && !OUTCOMES[outcome].isSatisfied)
}
