// The two ends of a rollback: gone back, or the release goes on as it was. A rehearsal ends alike, and the release never knew.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { endRollbackRun, saveReleaseState } from '@/lib/data/monitor/rollbacks'
import { reviseRelease } from '@/lib/data/release/releases'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { secondsBetween, withinBudget } from '@/lib/domain/rollback/clock'
import { checksOpen, stepsLeft } from '@/lib/domain/rollback/run'
import type { RollbackOutcome } from '@/lib/domain/rollback/state'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'
import { assertRunning, type Running } from '@/lib/rollback/assert-running'

const place = { releaseId: z.uuid(), planId: z.uuid() }
export const FinishRollback = z.strictObject({
  ...place,
  /** Why it is over although a check does not show it. */ reason: plainStatement(2000).optional(),
})
export const ResumeRelease = z.strictObject({ ...place, reason: plainStatement(2000).min(1, 'say why') })

export type Ended = { id: string; outcome: RollbackOutcome; seconds: number; withinBudget: boolean | null }

function assertThrough({ run, option }: Running, reason: string | undefined): void {
  const left = stepsLeft(option, run.steps)
  const titles = (rows: { title: string }[]) =>
    rows
      .slice(0, 3)
      .map(({ title }) => `“${title}”`)
      .join(', ') + (rows.length > 3 ? ` and ${rows.length - 3} more` : '')
  if (left.length > 0) throw new Refusal('conflict', rollbackRefusals.notDone({ steps: titles(left) }))
  const open = checksOpen(option)
  if (open.length > 0 && !reason) {
    throw new Refusal('invalid', rollbackRefusals.checksOpen({ checks: titles(open) }), {
      fields: { reason: 'A check has not passed: say why it is over all the same' },
    })
  }
}

type End = { releaseId: string; planId: string; reason?: string | undefined }

async function end(
  actor: Actor,
  input: End,
  now: Date,
  outcomeOf: (running: Running) => RollbackOutcome,
): Promise<Ended> {
  return change(actor, async (tx) => {
    const running = await assertRunning(tx, actor, input)
    const { grant, release, run } = running
    const outcome = outcomeOf(running)
    const { id: releaseId, projectId } = release
    const words = input.reason || null
    await endRollbackRun(tx, run.id, { outcome, words, finishedBy: actorName(actor), finishedAt: now })
    const revision = run.rehearsal
      ? await reviseRelease(tx, releaseId)
      : await saveReleaseState(tx, releaseId, outcome === 'rolled-back' ? 'rolled-back' : run.stateBefore)
    const { budgetSeconds, planId, title, rehearsal } = run
    const seconds = secondsBetween(run.startedAt, now)
    const within = budgetSeconds === null ? null : withinBudget(seconds, budgetSeconds)
    return {
      grant,
      event: {
        action: 'rollback.ended',
        projectId,
        releaseId,
        planId,
        runId: run.id,
        title,
        rehearsal,
        outcome,
        seconds,
        budgetSeconds,
        withinBudget: within,
        reason: words,
      },
      result: { id: run.id, outcome, seconds, withinBudget: within },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}

/** Demands every step done or left out for a reason, and every check passed or a reason. */
export async function finishRollback(actor: Actor, input: z.infer<typeof FinishRollback>, now: Date): Promise<Ended> {
  return end(actor, input, now, (running) => {
    assertThrough(running, input.reason)
    return running.run.rehearsal ? 'rehearsed' : 'rolled-back'
  })
}

/** The release is again what it was before: open, or decided. */
export async function resumeRelease(actor: Actor, input: z.infer<typeof ResumeRelease>, now: Date): Promise<Ended> {
  return end(actor, input, now, ({ run }) => (run.rehearsal ? 'abandoned' : 'resumed'))
}
