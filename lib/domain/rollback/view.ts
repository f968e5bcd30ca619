// What the page of the rollback shows, as plain data.
import { can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { Permission, RollbackView, StepView } from '@/lib/domain/release/view/view'
import { secondsBetween, withinBudget } from '@/lib/domain/rollback/clock'
import { optionOf } from '@/lib/domain/rollback/option'
import { isThrough, stepsLeft } from '@/lib/domain/rollback/run'
import type { PlanState, RollbackOutcome, RollbackRun, RunningRollback } from '@/lib/domain/rollback/state'

/** `mine`: the reader ticked it, and may take it back. */
export type TickView = { by: string; at: string; skipped?: string; mine: boolean }
export type DeskStep = { id: string; title: string; optional: boolean; parts: StepView[]; done?: TickView }
export type DeskOption = {
  id: string
  title: string
  triggers: string[]
  budgetSeconds?: number
  state: PlanState
  steps: DeskStep[]
  workIds: string[]
  checkIds: string[]
}
export type DeskRunning = RollbackView & {
  reason: string
  startedAt: string /** Titles of the steps that are not done and have to be. */
  left: string[]
  through: boolean
}

export type PastRun = {
  id: string
  title: string
  rehearsal: boolean
  outcome: RollbackOutcome
  seconds: number
  budgetSeconds?: number
  within?: boolean
  reason: string
  words?: string
  startedBy: string
  startedAt: string
  finishedBy: string
  steps: { title: string; by: string; at: string; skipped?: string }[]
}

export type RollbackDesk = {
  options: DeskOption[]
  running: DeskRunning | null
  past: PastRun[]
  may: { start: Permission; rehearse: Permission; work: Permission; addEvidence: Permission }
}

/** What every page of the release tells of the rollback under way. */
export function viewRunning(
  { id, planId, title, rehearsal, startedBy, startedAt, budgetSeconds }: RunningRollback,
  now: Date,
): RollbackView {
  return {
    id,
    planId,
    title,
    rehearsal,
    startedBy,
    elapsedSeconds: secondsBetween(startedAt, now),
    ...(budgetSeconds !== null && { budgetSeconds }),
  }
}

function viewPast(
  run: RollbackRun & { finishedAt: string; outcome: RollbackOutcome },
  titles: ReadonlyMap<string, string>,
): PastRun {
  const { id, title, rehearsal, outcome, reason, words, startedBy, startedAt, finishedBy, finishedAt, budgetSeconds } =
    run
  const seconds = secondsBetween(startedAt, new Date(finishedAt))
  return {
    ...{ id, title, rehearsal, outcome, seconds, reason, startedBy, startedAt, finishedBy: finishedBy ?? '' },
    ...(budgetSeconds !== null && { budgetSeconds, within: withinBudget(seconds, budgetSeconds) }),
    ...(words !== null && { words }),
    steps: run.steps.map(({ stepId, by, at, skipped }) => ({
      title: titles.get(stepId) ?? 'A step',
      by,
      at,
      ...(skipped !== null && { skipped }),
    })),
  }
}

const isEnded = (run: RollbackRun): run is RollbackRun & { finishedAt: string; outcome: RollbackOutcome } =>
  run.finishedAt !== null && run.outcome !== null

/** The right to start, unless the release's state forbids it. */
function startable({ state, rollback }: FullRelease, permit: Permission, rehearsal: boolean): Permission {
  if (!permit.allowed) return permit
  if (state === 'rolled-back')
    return { allowed: false, reason: 'This release was rolled back. Reopen it for a new round first.' }
  if (rollback && (rehearsal || !rollback.rehearsal))
    return { allowed: false, reason: `“${rollback.title}” is under way.` }
  return permit
}

export function viewDesk(release: FullRelease, runs: RollbackRun[], actor: Actor, now: Date): RollbackDesk {
  const { projectId } = release
  const active = runs.find((run) => run.finishedAt === null)
  const titles = new Map<string, string>()
  const me = actor.kind === 'person' ? actor.id : null
  const options = release.rollbacks.map((plan): DeskOption => {
    const option = optionOf(release, plan)
    for (const step of option.steps) titles.set(step.id, step.title)
    const done = active?.planId === plan.id ? active.steps : []
    const steps = option.steps.map((step): DeskStep => {
      const tick = done.find(({ stepId }) => stepId === step.id)
      const { by, at, skipped = null, byId } = tick ?? {}
      return {
        ...step,
        ...(by && at && { done: { by, at, mine: byId !== null && byId === me, ...(skipped !== null && { skipped }) } }),
      }
    })
    const { id, title, triggers, budgetSeconds, state } = plan
    return {
      id,
      title,
      triggers,
      state,
      steps,
      workIds: [...option.workIds],
      checkIds: option.checks.map((check) => check.id).filter((checkId) => !option.workIds.has(checkId)),
      ...(budgetSeconds !== null && { budgetSeconds }),
    }
  })
  const running = release.rollbacks.flatMap((plan): DeskRunning[] => {
    if (!active || active.planId !== plan.id) return []
    const option = optionOf(release, plan)
    const left = stepsLeft(option, active.steps).map(({ title }) => title)
    return [
      {
        ...viewRunning(active, now),
        reason: active.reason,
        startedAt: active.startedAt,
        left,
        through: isThrough(option, active.steps),
      },
    ]
  })
  const start = can(actor, 'rollback.start', { projectId })
  return {
    options,
    running: running[0] ?? null,
    past: runs.filter(isEnded).map((run) => viewPast(run, titles)),
    may: {
      start: startable(release, start, false),
      rehearse: startable(release, start, true),
      work: can(actor, 'rollback.work', { projectId }),
      addEvidence: can(actor, 'evidence.add', { projectId }),
    },
  }
}
