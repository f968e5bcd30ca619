// Rollbacks and rehearsals: begun, worked and ended under the lock of their release.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { RollbackOutcome, RollbackRun } from '@/lib/domain/rollback/state'

export type NewRollbackRun = {
  id: string
  projectId: string
  releaseId: string
  planId: string
  round: number
  rehearsal: boolean
  reason: string
  budgetSeconds: number | null
  stateBefore: ReleaseSnapshot['state']
  startedById: string | null
  startedBy: string
  startedAt: Date
}

export async function insertRollbackRun(tx: Tx, run: NewRollbackRun): Promise<void> {
  await tx.rollbackRun.create({ data: run })
}

export type RollbackEnd = { outcome: RollbackOutcome; words: string | null; finishedBy: string; finishedAt: Date }

export async function endRollbackRun(tx: Tx, runId: string, end: RollbackEnd): Promise<void> {
  await tx.rollbackRun.update({ where: { id: runId, finishedAt: null }, data: end })
}

/** Puts a locked release into a state, and counts it as a change. Yields its new revision. */
export async function saveReleaseState(tx: Tx, releaseId: string, state: ReleaseSnapshot['state']): Promise<number> {
  const { revision } = await tx.release.update({
    where: { id: releaseId },
    data: { state, changedAt: new Date(), revision: { increment: 1 } },
    select: { revision: true },
  })
  return revision
}

/** Opens decided items of a locked release again: what they showed was of another time. Yields how many. */
export async function reopenItems(tx: Tx, itemIds: string[]): Promise<number> {
  return tx.$executeRaw`UPDATE "Item" SET "outcome" = 'pending', "reason" = NULL, "decidedById" = NULL, "decidedBy" = NULL, "decidedAt" = NULL, "decidedVia" = NULL, "revision" = "revision" + 1
    WHERE "id" = ANY(${itemIds}::uuid[]) AND "outcome" <> 'pending'`
}

export type DoneStep = {
  runId: string
  stepId: string
  skipped: string | null
  byId: string | null
  by: string
  at: Date
}

/** False: it is ticked already. */
export async function insertStepDone(tx: Tx, step: DoneStep): Promise<boolean> {
  const { count } = await tx.rollbackStepDone.createMany({ data: step, skipDuplicates: true })
  return count === 1
}

export async function deleteStepDone(tx: Tx, runId: string, stepId: string): Promise<void> {
  await tx.rollbackStepDone.delete({ where: { runId_stepId: { runId, stepId } } })
}

/** The rollbacks and rehearsals of a release with their steps, the newest first; of one run alone when it is named. */
export async function listRollbackRuns(
  releaseId: string,
  reader: Reader = database(),
  runId: string | null = null,
): Promise<RollbackRun[]> {
  return reader.$queryRaw<
    RollbackRun[]
  >`SELECT u."id", u."planId", p."title", u."rehearsal", u."reason", u."startedBy", iso(u."startedAt") AS "startedAt", u."budgetSeconds", u."stateBefore",
      u."outcome", u."words", u."finishedBy", iso(u."finishedAt") AS "finishedAt",
      coalesce((SELECT json_agg(json_build_object('stepId', d."stepId", 'skipped', d."skipped", 'byId', d."byId", 'by', d."by", 'at', iso(d."at")) ORDER BY d."at")
        FROM "RollbackStepDone" d WHERE d."runId" = u."id"), '[]') AS "steps"
    FROM "RollbackRun" u JOIN "RollbackPlan" p ON p."id" = u."planId"
    WHERE u."releaseId" = ${releaseId}::uuid AND (${runId}::uuid IS NULL OR u."id" = ${runId}::uuid) ORDER BY u."startedAt" DESC, u."id" DESC`
}
