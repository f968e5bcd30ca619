// Rollback plans, and the rollbacks by them, as they are stored.

/** A rollback plan as it stands in a release. */
export type RollbackPlan = {
  id: string
  sectionId: string
  title: string
  /** What sets it off, one by one. */
  triggers: string[]
  budgetSeconds: number | null
  state: PlanState
}
/** `ready` also while it is only rehearsed. */
export type PlanState = 'ready' | 'running' | 'rolled-back' | 'resumed'

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
export type RollbackRun = RunningRollback & {
  outcome: RollbackOutcome | null
  words: string | null
  finishedBy: string | null
  finishedAt: string | null
  steps: StepDone[]
}
