// Why a verdict is what it is: each reason names its cause and says in one sentence what would clear it.
import type { PassRateOf } from '@/lib/domain/policy/policy'
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
  | 'check-in-overdue'
  | 'field-missing'
  | 'field-out-of-bounds'
  | 'run-stale'
  | 'run-not-passed'
  | 'criterion-undecided'
  | 'criterion-failed'
  | 'pass-rate'
  | 'rule'
  | 'signoff-needs-work'
  | 'signoff-missing'
  | 'signoff-waits'
  | 'signoff-early'
  | 'signoff-stale'
  | 'soak'
  | 'nothing-required'
  | 'rolling-back'
  | 'conditional-not-allowed'
  | 'waiver'
  | 'condition'
  | 'condition-overdue'
  | 'outside-window'

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
  criterionId?: string
  conditionId?: string
  fieldId?: string
  /** Of a pass rate: what it is taken of. */
  of?: PassRateOf
}

/** Cuts text to a length without leaving half a character. */
function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
}

/** A title as a sentence can carry it: without its colon, and not longer than a line. */
export function named(title: string): string {
  return `“${cut(title.trimEnd().replace(/:$/, '').trimEnd(), 89)}”`
}

/** What somebody wrote, as the end of a sentence: on one line, not long, with one full stop. */
export function told(text: string): string {
  const line = cut(text.slice(0, 1000).replaceAll(/\s+/g, ' ').trim(), 240)
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

/** A time as a sentence carries it: to the minute, in UTC. Takes ISO 8601 in UTC. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
