// How far an item's outcome can be believed.
import type { ItemState } from '@/lib/domain/release/snapshot'
import type { Assurance } from '@/lib/domain/words'

const GOOD: ReadonlySet<string> = new Set(['passed', 'warned'])

/** Verified while its probe's last result passed and still counts; evidenced or attested by a person; claimed by the source alone; or none. */
export function assuranceOf(item: Pick<ItemState, 'outcome' | 'claimed' | 'decidedVia' | 'evidence' | 'run'>, now: Date): Assurance {
  if (item.outcome === 'pending') return item.claimed ? 'claimed' : 'none'
  const { run } = item
  const fresh = run !== null && (run.freshUntil === null || Date.parse(run.freshUntil) > now.getTime())
  if (item.outcome === 'passed' && run && fresh && GOOD.has(run.status)) return 'verified'
  if (item.decidedVia === 'probe') return fresh ? 'verified' : 'attested'
  return item.evidence.length > 0 || item.decidedVia === 'field' ? 'evidenced' : 'attested'
}
