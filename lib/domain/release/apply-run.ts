// What a finished run decides of its item.
import { type ItemFacts, UNDECIDED } from '@/lib/domain/release/decide'
import type { ItemState } from '@/lib/domain/release/snapshot'
import type { RunStatus } from '@/lib/domain/words'

export type FinishedRun = { number: number; status: RunStatus; summary: string }

/**
 * The item's new facts, or null when the run decides nothing: an item that people decide alone, a result older than the one that stands,
 * a decision that a person gave a reason for. A failure after a pass reopens the item as failed; an error takes back what only a probe had said.
 */
export function applyRun(item: ItemState, run: FinishedRun, now: Date): ItemFacts | null {
  if (item.verification === 'manual') return null
  if (item.run && item.run.number > run.number) return null
  const byProbe = { decidedById: null, decidedBy: 'probe', decidedAt: now.toISOString(), decidedVia: 'probe' as const }
  const explained = item.decidedVia === 'person' && item.reason !== null
  switch (run.status) {
    case 'passed':
    case 'warned':
      return explained && item.outcome !== 'failed' ? null : { ...byProbe, outcome: 'passed', reason: run.status === 'warned' ? `with a warning: ${run.summary}` : null }
    case 'failed':
      return item.outcome === 'not-applicable' ? null : { ...byProbe, outcome: 'failed', reason: run.summary }
    case 'error':
      return item.decidedVia === 'probe' && item.outcome === 'passed' ? UNDECIDED : null
    case 'queued':
    case 'running':
    case 'cancelled':
      return null
  }
}
