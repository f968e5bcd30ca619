// Going back begins: a deliberate act with a reason. Of many who start at once one does; the others are told who, and land on what is running.
import { z } from 'zod'
import { changeTogether, type Tx } from '@/lib/data/change'
import { endRollbackRun, insertRollbackRun, reopenItems, saveReleaseState } from '@/lib/data/monitor/rollbacks'
import { restartSoak } from '@/lib/data/monitor/soak'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { optionOf } from '@/lib/domain/rollback/option'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'
import { asSentence } from '@/lib/domain/verdict/reasons'
import { newId } from '@/lib/platform/ids'
import { requestChecks } from '@/lib/rollback/request-checks'

export const StartRollback = z.strictObject({
  releaseId: z.uuid(),
  planId: z.uuid(),
  reason: plainStatement(2000).min(1, 'say why'),
  /** The same steps and clock, and nothing of the release's state changes. */
  rehearsal: z.boolean().default(false),
})

export type Started = { id: string; planId: string; startedAt: string }

/** A rehearsal gives way to the real thing; nothing gives way to a rehearsal. */
async function assertReady(
  tx: Tx,
  actor: Actor,
  { rollback: running, state }: FullRelease,
  rehearsal: boolean,
  now: Date,
): Promise<void> {
  if (state === 'rolled-back') throw new Refusal('conflict', rollbackRefusals.alreadyRolledBack())
  if (!running) return
  if (!running.rehearsal || rehearsal) {
    const what = running.rehearsal ? 'rehearsing' : 'going back by'
    const message = `${running.startedBy} is ${what} “${running.title}” since ${running.startedAt.slice(11, 16)} UTC. Nothing was started beside it: go on there.`
    throw new Refusal('conflict', message, { current: { id: running.id, planId: running.planId } })
  }
  await endRollbackRun(tx, running.id, {
    outcome: 'abandoned',
    words: 'A rollback in earnest was started.',
    finishedBy: actorName(actor),
    finishedAt: now,
  })
}

/** Checks that were decided before are open again: they have to be shown true of what is there afterwards. */
export async function startRollback(
  actor: Actor,
  { releaseId, planId, reason, rehearsal }: z.infer<typeof StartRollback>,
  now: Date,
): Promise<Started> {
  const id = newId()
  return changeTogether(actor, async (tx) => {
    const { grant, release: head } = authorizeRelease(actor, 'rollback.start', await lockRelease(tx, releaseId))
    const { projectId, state, round } = head
    const release = await readFullRelease(releaseId, tx)
    const plan = release?.rollbacks.find((candidate) => candidate.id === planId)
    if (!release || !plan) throw new Refusal('not-found', commonRefusals.noRollbackPlan())
    await assertReady(tx, actor, release, rehearsal, now)
    const by = { startedById: actor.kind === 'person' ? actor.id : null, startedBy: actorName(actor), startedAt: now }
    const { title, budgetSeconds } = plan
    await insertRollbackRun(tx, {
      id,
      projectId,
      releaseId,
      planId,
      round,
      rehearsal,
      reason,
      budgetSeconds,
      stateBefore: state,
      ...by,
    })
    const option = optionOf(release, plan)
    const checks = option.checks.map((item) => item.id)
    await reopenItems(tx, checks)
    const revision = rehearsal
      ? await reviseRelease(tx, releaseId)
      : await saveReleaseState(tx, releaseId, 'rolling-back')
    if (!rehearsal)
      await restartSoak(tx, releaseId, {
        at: now,
        kind: 'rollback',
        reason: `${actorName(actor)} began a rollback: ${asSentence(reason)}`,
      })
    const requested =
      option.steps.length === 0 ? await requestChecks(tx, actor, release, title, option) : { events: [] }
    return {
      grant,
      events: [
        {
          action: 'rollback.started',
          projectId,
          releaseId,
          planId,
          runId: id,
          title,
          reason,
          rehearsal,
          budgetSeconds,
        },
        ...requested.events,
      ],
      result: { id, planId, startedAt: now.toISOString() },
      announce: [{ kind: 'release', releaseId, revision, items: checks, by: actorName(actor) }],
    }
  })
}
