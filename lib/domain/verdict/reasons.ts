// Why a verdict is what it is: each reason names its cause and says in one sentence what would clear it.
import type { VerdictWord } from '@/lib/domain/words'

export type ReasonKind =
  | 'item-failed'
  | 'issue-open'
  | 'signoff-rejected'
  | 'metric-breached'
  | 'criterion-holds'
  | 'freeze'
  | 'item-undecided'
  | 'item-blocked'
  | 'field-missing'
  | 'field-out-of-bounds'
  | 'run-stale'
  | 'criterion-undecided'
  | 'signoff-missing'
  | 'signoff-stale'
  | 'soak'
  | 'nothing-required'
  | 'rolling-back'
  | 'conditional-not-allowed'
  | 'waiver'
  | 'condition'

export type Reason = {
  kind: ReasonKind
  /** The word that this reason alone would force. */
  word: VerdictWord
  message: string
  clears: string
  itemId?: string
  sectionId?: string
  role?: string
  metricId?: string
  issueId?: string
}

/** A title as a sentence can carry it: without its colon, and not longer than a line. */
export function named(title: string): string {
  const short = title.replace(/[\s:]+$/, '')
  return short.length > 90 ? `“${short.slice(0, 88)}…”` : `“${short}”`
}
