// How far an item's outcome can be believed.
import type { ItemState } from '@/lib/domain/release/snapshot'
import type { Assurance } from '@/lib/domain/words'

const SHOWS: ReadonlySet<string> = new Set(['passed', 'warned'])

/** Whether the last run says of the item what its outcome says, and still counts. */
function backed({ outcome, run }: Pick<ItemState, 'outcome' | 'run'>, now: Date): boolean {
  if (run === null || !(run.freshUntil === null || Date.parse(run.freshUntil) > now.getTime())) return false
  return outcome === 'passed' ? SHOWS.has(run.status) : outcome === 'failed' && run.status === 'failed'
}

/**
 * Verified while its probe's last run says the same and still counts: a run that ended in an error, was cancelled or is too old verifies nothing.
 * Else evidenced or attested by a person; claimed by the source alone; or none.
 */
export function assuranceOf(
  item: Pick<ItemState, 'outcome' | 'claimed' | 'decidedVia' | 'evidence' | 'run'>,
  now: Date,
): Assurance {
  if (item.outcome === 'pending') return item.claimed ? 'claimed' : 'none'
  if (backed(item, now)) return 'verified'
  return item.evidence.length > 0 || item.decidedVia === 'field' ? 'evidenced' : 'attested'
}
