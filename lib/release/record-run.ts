// A run's result: written once, by whoever still holds the run, together with what it decides of the item.
import { type Changed, change, type Tx, type Unchanged } from '@/lib/data/change'
import { type LockedItem, lockItem, saveDecision, touchItem } from '@/lib/data/items'
import { type ClaimedRun, type FinishedRun, finishRun } from '@/lib/data/runs'
import type { Actor } from '@/lib/domain/actor'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { Refusal } from '@/lib/domain/refusal'
import { applyRun } from '@/lib/domain/release/apply-run'
import { sha256 } from '@/lib/platform/digest'
import { advanceGroup } from '@/lib/release/advance-group'

export type RunResult = Omit<FinishedRun, 'resultSha256'>

const BY: Actor = { kind: 'system', name: 'worker' }

/** SHA-256 of a result in canonical form: what a signature covers of a run. */
function digest(run: ClaimedRun, result: RunResult): string {
  const { status, assertions, captured, timings, error, egress, transcript } = result
  return sha256(canonicalJson({ runId: run.id, definition: run.definition, status, assertions, captured, timings, error, egress, transcriptSha256: sha256(transcript) }))
}

async function decide(tx: Tx, item: LockedItem, run: ClaimedRun, result: RunResult, now: Date): Promise<{ is: string; revision: number }> {
  const decided = applyRun(item, { number: run.number, status: result.status, summary: result.summary }, now)
  const revision = decided ? await saveDecision(tx, item, decided) : await touchItem(tx, item)
  return { is: decided?.outcome ?? item.outcome, revision }
}

/** False: the run was no longer this attempt's. The result is dropped, nothing was written. */
export async function recordRun(run: ClaimedRun, result: RunResult, now: Date): Promise<boolean> {
  const { id: runId, itemId, releaseId, projectId, number, trial } = run
  return change(BY, async (tx): Promise<Changed<boolean> | Unchanged<boolean>> => {
    const item = await lockItem(tx, itemId, releaseId)
    if (!item) throw new Refusal('not-found', `run ${runId}: its item is gone`)
    const resultSha256 = digest(run, result)
    if (!(await finishRun(tx, runId, run.attempt, { ...result, resultSha256 }))) return { event: null, result: false }
    const told = {
      action: 'run.recorded' as const,
      projectId,
      releaseId,
      itemId,
      runId,
      number,
      trial,
      status: result.status,
      summary: result.summary,
      resultSha256,
      was: item.outcome,
    }
    if (trial) return { event: { ...told, is: item.outcome }, result: true }
    const { is, revision } = await decide(tx, item, run, result, now)
    const next = run.groupId ? await advanceGroup(tx, run.groupId, result.status) : null
    return {
      event: { ...told, is },
      result: true,
      announce: { kind: 'release', releaseId, revision, items: next ? [itemId, next] : [itemId], by: run.requestedBy },
    }
  })
}
