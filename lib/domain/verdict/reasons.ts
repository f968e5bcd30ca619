// Why a verdict is what it is: each reason names its cause and says in one sentence what would clear it.
import { z } from 'zod'
import type { VerdictLevel } from '@/lib/domain/enums'
import type { PassRateOf } from '@/lib/domain/policy/policy'

export const ReasonKind = z.enum([
  'item-failed',
  'issue-open',
  'signoff-rejected',
  'metric-breached',
  'criterion-holds',
  'decision-field-failed',
  'freeze',
  'item-undecided',
  'item-blocked',
  'check-in-overdue',
  'field-missing',
  'field-out-of-bounds',
  'field-failed',
  'field-undecided',
  'field-empty',
  'decision-field-open',
  'issue-unrecorded',
  'run-stale',
  'run-not-passed',
  'criterion-undecided',
  'criterion-open',
  'criterion-failed',
  'pass-rate',
  'rule',
  'signoff-needs-work',
  'signoff-missing',
  'signoff-unheld',
  'signoff-waits',
  'signoff-early',
  'signoff-stale',
  'soak',
  'nothing-required',
  'question-open',
  'rolling-back',
  'conditional-not-allowed',
  'waiver',
  'condition',
  'condition-overdue',
  'decision-field-conditional',
  'outside-window',
])
export type ReasonKind = z.infer<typeof ReasonKind>

export type Reason = {
  kind: ReasonKind
  /** The word that this reason alone would force. */
  level: VerdictLevel
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
  questionId?: string
  /** Of a go/no-go line that the product answers: nobody can answer it otherwise. */
  derived?: true
  /** Of a pass rate: what it is taken of. */
  of?: PassRateOf
}

/** Cuts text to a length without leaving half a character. */
export function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
}

/** A title as a sentence can carry it: without its colon, and not longer than a line. */
export function named(title: string): string {
  const whole = title.trimEnd()
  return `“${cut(whole.endsWith(':') ? whole.slice(0, -1).trimEnd() : whole, 89)}”`
}

/** What somebody wrote, as the end of a sentence: on one line, not long, with one full stop. */
export function asSentence(text: string): string {
  const line = cut(text.slice(0, 1000).replaceAll(/\s+/g, ' ').trim(), 240)
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

/** A time as a sentence carries it: to the minute, in UTC. Takes ISO 8601 in UTC. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
