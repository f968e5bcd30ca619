// Results of runs: each written once, by whoever still holds the run, together with what it decides of its item.

import { type Announcement, changeTogether, type Tx } from '@/lib/data/change'
import type { ClaimedRun } from '@/lib/data/runs/run-queue'
import { type DecidableItem, finishRuns, lockDecidable, saveDecided } from '@/lib/data/runs/run-results'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { memoize } from '@/lib/domain/memoize'
import { coversOf } from '@/lib/domain/probe/definition/covers'
import type { ItemFacts } from '@/lib/domain/release/item/decide'
import { applyRun } from '@/lib/domain/release/run/apply-run'
import { stateResult } from '@/lib/domain/release/run/run-summary'
import { advanceGroup } from '@/lib/release/runs/advance-group'
import { checkInRuns, coverByRuns, sampleRuns } from '@/lib/release/runs/observe-runs'
import { type RunResult, resultDigest } from '@/lib/release/runs/result-digest'

export type EndedRun = { run: ClaimedRun; result: RunResult }

const definitionOf = memoize(2000, (text): unknown => JSON.parse(text))

const BY: Actor = { kind: 'system', name: 'worker' }

/** The item as it stands after a run, with what that run decided; null when it decided nothing. */
function decide(
  item: DecidableItem,
  { run, result }: EndedRun,
  now: Date,
): { item: DecidableItem; facts: ItemFacts | null } {
  if (run.trial || item.frozen) return { item, facts: null }
  const { status } = result
  const summary = stateResult(result)
  const covers = coversOf(definitionOf(run.definition))
  const facts = applyRun(item, { number: run.number, status, summary, covers }, now)
  return { item: { ...item, ...facts, run: { number: Math.max(run.number, item.run?.number ?? 0) } }, facts }
}

/**
 * Whether a run says enough to do a check-in: a pass of a probe that covers part of the item leaves the rest to be
 * looked at.
 */
function isWholeObservation({ run, result }: EndedRun): boolean {
  return result.status === 'failed' || coversOf(definitionOf(run.definition)) === 'all'
}

async function advanceGroups(tx: Tx, written: readonly EndedRun[]): Promise<{ releaseId: string; itemId: string }[]> {
  const next: { releaseId: string; itemId: string }[] = []
  for (const { run, result } of written) {
    const itemId = run.groupId ? await advanceGroup(tx, run.groupId, result.status) : null
    if (itemId) next.push({ releaseId: run.releaseId, itemId })
  }
  return next
}

/** What the pages of each release are told: which items to read again. */
function announcements(
  details: readonly EndedRun[],
  next: readonly { releaseId: string; itemId: string }[],
  revisions: ReadonlyMap<string, number>,
): Announcement[] {
  return [...revisions].map(([releaseId, revision]) => {
    const ended = details.filter(({ run }) => run.releaseId === releaseId)
    const items = [
      ...ended.map(({ run }) => run.itemId),
      ...next.filter((one) => one.releaseId === releaseId).map(({ itemId }) => itemId),
    ]
    return { kind: 'release', releaseId, revision, items: [...new Set(items)], by: ended[0]?.run.requestedBy ?? '' }
  })
}

/**
 * Writes results of one project in one transaction, each with its line of history. Yields the ids of those that were written: the others were no
 * longer their worker's, and are dropped.
 */
export async function recordRuns(ended: readonly EndedRun[], now: Date): Promise<Set<string>> {
  const results = ended.map((one) => ({
    ...one.result,
    id: one.run.id,
    attempt: one.run.attempt,
    resultSha256: resultDigest(one.run.id, definitionOf(one.run.definition), one.result),
  }))
  const sha = new Map(results.map(({ id, resultSha256 }) => [id, resultSha256]))
  return changeTogether(BY, async (tx) => {
    const items = await lockDecidable(tx, [...new Set(ended.map(({ run }) => run.itemId))])
    const finished = await finishRuns(tx, results)
    const written = ended
      .filter(({ run }) => finished.has(run.id))
      .sort((one, other) => one.run.number - other.run.number)
    const decided = new Map<string, { id: string } & ItemFacts>()
    const events = written.flatMap((one): AuditEvent[] => {
      const { id: runId, releaseId, itemId, projectId, number, trial } = one.run
      const before = items.get(itemId)
      if (!before) return []
      const { item, facts } = decide(before, one, now)
      items.set(itemId, item)
      if (facts) decided.set(itemId, { id: itemId, ...facts })
      const { status } = one.result
      const summary = stateResult(one.result)
      const resultSha256 = sha.get(runId) ?? ''
      return [
        {
          action: 'run.recorded',
          projectId,
          releaseId,
          itemId,
          runId,
          number,
          trial,
          status,
          summary,
          resultSha256,
          was: before.outcome,
          is: item.outcome,
        },
      ]
    })
    const details = written.filter(({ run }) => !run.trial)
    await checkInRuns(
      tx,
      details.filter((one) => items.get(one.run.itemId)?.watched && isWholeObservation(one)),
      now,
    )
    const sampled = await sampleRuns(
      tx,
      details.filter(({ run }) => items.get(run.itemId)?.feeds),
      now,
    )
    await coverByRuns(
      tx,
      details.filter(({ run }) => items.get(run.itemId)?.soaks),
      now,
    )
    const next = await advanceGroups(tx, details)
    const releaseIds = [...new Set(details.map(({ run }) => run.releaseId))]
    const ran = [...new Set(details.map(({ run }) => run.itemId))]
    const revisions =
      releaseIds.length > 0
        ? await saveDecided(tx, { releaseIds, ran, decided: [...decided.values()] }, now)
        : new Map<string, number>()
    const grant = authorize(BY, 'system.work', {})
    return {
      grant,
      events: [...events, ...sampled],
      result: finished,
      announce: announcements(details, next, revisions),
    }
  })
}
