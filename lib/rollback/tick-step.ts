// Ticking a step of a rollback: done, left out for a reason, or taken back by whoever ticked it. After the last one the checks run by themselves.
import { z } from 'zod'
import { changeTogether } from '@/lib/data/change'
import { deleteStepDone, insertStepDone } from '@/lib/data/monitor/rollbacks'
import { reviseRelease } from '@/lib/data/release/releases'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { isThrough } from '@/lib/domain/rollback/run'
import type { StepDone } from '@/lib/domain/rollback/state'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'
import { assertRunning } from '@/lib/rollback/assert-running'
import { requestChecks } from '@/lib/rollback/request-checks'

export const TickStep = z.strictObject({
  releaseId: z.uuid(),
  planId: z.uuid(),
  stepId: z.uuid(),
  done: z.boolean().default(true),
  /** Why it is left out; absent when it was done. */
  skipped: plainStatement(2000).min(1, 'say why').optional(),
})

export type Ticked = { stepId: string; done: boolean; checks: number }

function assertOwn(actor: Actor, ticked: StepDone): void {
  const own =
    actor.kind === 'person' ? ticked.byId === actor.id : ticked.byId === null && ticked.by === actorName(actor)
  if (!own) throw new Refusal('forbidden', rollbackRefusals.otherTicked({ name: ticked.by }))
}

export async function tickStep(actor: Actor, input: z.infer<typeof TickStep>, now: Date): Promise<Ticked> {
  return changeTogether(actor, async (tx) => {
    const { grant, release, run, option } = await assertRunning(tx, actor, input)
    const step = option.steps.find(({ id }) => id === input.stepId)
    if (!step) throw new Refusal('not-found', rollbackRefusals.noStep())
    const { id: releaseId, projectId } = release
    const ticked = run.steps.find(({ stepId }) => stepId === step.id)
    const result = { stepId: step.id, done: input.done, checks: 0 }
    if ((ticked !== undefined) === input.done) return { grant, events: [], result, announce: [] }
    const named = { projectId, releaseId, runId: run.id, stepId: step.id, title: step.title, rehearsal: run.rehearsal }
    if (ticked) {
      assertOwn(actor, ticked)
      await deleteStepDone(tx, run.id, step.id)
      const revision = await reviseRelease(tx, releaseId)
      return {
        grant,
        events: [{ action: 'rollback.step-undone', ...named }],
        result,
        announce: [{ kind: 'release', releaseId, revision, items: [], by: actorName(actor) }],
      }
    }
    const skipped = input.skipped ?? null
    await insertStepDone(tx, {
      runId: run.id,
      stepId: step.id,
      skipped,
      byId: actor.kind === 'person' ? actor.id : null,
      by: actorName(actor),
      at: now,
    })
    const through = isThrough(option, [...run.steps, { stepId: step.id }])
    const requested = through ? await requestChecks(tx, actor, release, run.title, option) : { events: [], items: [] }
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      events: [{ action: 'rollback.step-done', ...named, skipped }, ...requested.events],
      result: { ...result, checks: requested.items.length },
      announce: [{ kind: 'release', releaseId, revision, items: requested.items, by: actorName(actor) }],
    }
  })
}
