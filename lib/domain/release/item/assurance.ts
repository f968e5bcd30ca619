// How far an item's outcome can be believed.

import type { Assurance } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState, RunState } from '@/lib/domain/release/snapshot/snapshot'

const SHOWS: ReadonlySet<string> = new Set(['passed', 'warned'])

function isFresh({ freshUntil }: RunState, now: Date): boolean {
  return freshUntil === null || Date.parse(freshUntil) > now.getTime()
}

/** Whether the last run says of the item what its outcome says, and still counts. */
function isBacked({ outcome, run }: Pick<ItemState, 'outcome' | 'run'>, now: Date): boolean {
  if (run === null || !isFresh(run, now)) return false
  return OUTCOMES[outcome].isPass
    ? SHOWS.has(run.status) && run.covers !== 'part'
    : OUTCOMES[outcome].isFailure && run.status === 'failed'
}

/** Whether the last run has shown part of the item and still counts, whatever is said of the rest. */
export function isVerifiedInPart({ run }: Pick<ItemState, 'run'>, now: Date): boolean {
  return run !== null && run.covers === 'part' && SHOWS.has(run.status) && isFresh(run, now)
}

/**
 * Verified while its probe's last run says the same and still counts: a run that ended in an error, was cancelled or is
 * too old verifies nothing. One that covers part of the item is evidence for a pass. Else evidenced or attested by a
 * person; claimed by the source alone; or none.
 */
export function assuranceOf(
  item: Pick<ItemState, 'outcome' | 'claimed' | 'decidedVia' | 'evidence' | 'run'>,
  now: Date,
): Assurance {
  if (!OUTCOMES[item.outcome].isDecided) return item.claimed ? 'claimed' : 'none'
  if (isBacked(item, now)) return 'verified'
  const isEvidenced = OUTCOMES[item.outcome].isPass && isVerifiedInPart(item, now)
  return isEvidenced || item.evidence.length > 0 || item.decidedVia === 'field' ? 'evidenced' : 'attested'
}
