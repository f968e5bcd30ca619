// What a finished run decides of its item.

import type { RunStatus } from '@/lib/domain/enums'
import type { Covers } from '@/lib/domain/probe/definition/covers'
import { type ItemFacts, isExplained, UNDECIDED } from '@/lib/domain/release/item/decide'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { answerOf } from '@/lib/domain/release/item/threshold'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'

/** `covers` is what the probe covered as it ran. */
export type FinishedRun = { number: number; status: RunStatus; summary: string; covers: Covers }

/** As much of an item as a run decides by; `run` is the newest that has ended. */
export type Decidable = ItemFacts & Pick<ItemState, 'verification' | 'fields'> & { run: { number: number } | null }

/**
 * A pass does not answer what was explained by hand, unless that was a failure (it was fixed), nor a filled-in field that says no:
 * then an earlier failure of the probe stands on for the field's sake.
 */
function onPass(item: Decidable, passed: ItemFacts): ItemFacts | null {
  if (isExplained(item) && !OUTCOMES[item.outcome].isFailure) return null
  const contrary = item.fields.find((field) => answerOf(field) === 'fail')
  if (!contrary) return passed
  const failedBefore = item.decidedVia === 'probe' && OUTCOMES[item.outcome].isFailure
  return failedBefore
    ? { ...passed, outcome: 'failed', reason: `its probe passes, but “${contrary.label}” says otherwise` }
    : null
}

/**
 * A pass that shows part of the item decides nothing: it only takes back what a probe had said, unless a filled-in
 * field still says no.
 */
function onPartialPass(item: Decidable, passed: ItemFacts): ItemFacts | null {
  if (item.decidedVia !== 'probe') return null
  const decided = onPass(item, passed)
  return decided && OUTCOMES[decided.outcome].isFailure ? decided : UNDECIDED
}

/**
 * The item's new facts, or null when the run decides nothing: an item that people decide alone, a result older than the one that stands,
 * a decision that was explained by hand. A failure after a pass reopens the item as failed; a run that was cancelled or ended in an error
 * takes back a pass that only a probe had said.
 */
export function applyRun(item: Decidable, run: FinishedRun, now: Date): ItemFacts | null {
  if (item.verification === 'manual') return null
  if (item.run && item.run.number > run.number) return null
  const byProbe = { decidedById: null, decidedBy: 'probe', decidedAt: now.toISOString(), decidedVia: 'probe' as const }
  switch (run.status) {
    case 'passed':
    case 'warned':
      return (run.covers === 'part' ? onPartialPass : onPass)(item, {
        ...byProbe,
        outcome: 'passed',
        reason: run.status === 'warned' ? `with a warning: ${run.summary}` : null,
      })
    case 'failed':
      return !OUTCOMES[item.outcome].applies ? null : { ...byProbe, outcome: 'failed', reason: run.summary }
    case 'error':
    case 'cancelled':
      return item.decidedVia === 'probe' && OUTCOMES[item.outcome].isPass ? UNDECIDED : null
    case 'queued':
    case 'running':
      return null
  }
}
