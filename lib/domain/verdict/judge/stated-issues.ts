// Fields that state critical issues ("Critical issues: two users lost data"): what is wrong belongs into issues, where somebody resolves it.
import { asksForIssues, saysNone } from '@/lib/domain/checklist/lexicon/topics/issue-labels'
import { isFilled } from '@/lib/domain/release/item/threshold'
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { fieldTexts } from '@/lib/domain/text/en/verdict'
import { type FieldPlace, fieldIn, fieldReason } from '@/lib/domain/verdict/judge/field'
import { asSentence, type Reason } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'

/** How many issues a field states at least; 0: it is empty, says that there is none, or asks for something else. */
export function statedIssues({ label, value }: Pick<FieldState, 'label' | 'value'>): number {
  if (!isFilled(value) || value === false || value === 0 || !asksForIssues(label)) return 0
  if (typeof value === 'string' && saysNone(value)) return 0
  const count = typeof value === 'number' ? value : Number(String(value).trim())
  return Number.isFinite(count) ? Math.max(0, Math.ceil(count)) : 1
}

function unrecorded(field: FieldState, title: string | null, place: FieldPlace, known: number): Reason {
  const said = { field: fieldIn(field, title), recorded: known, value: asSentence(String(field.value)) }
  return fieldReason(field, place, {
    ...{ kind: 'issue-unrecorded', level: 'hold' },
    message: fieldTexts.issuesUnrecorded(said),
    clears: fieldTexts.clearIssuesUnrecorded(),
  })
}

/** Judges the fields of one place. `title` is of what they stand on; null is the release itself. */
export type StatedIssuesJudge = (fields: readonly FieldState[], title: string | null, place: FieldPlace) => void

/**
 * A field that states more issues than the release has, open or resolved, holds it. The judge is asked for the fields of the release and of each section
 * and item that counts, and adds what it finds to `found`. By the first rules nothing is found.
 */
export function statedIssuesJudge(
  snapshot: Pick<ReleaseSnapshot, 'issues' | 'rulesVersion'>,
  found: Reason[],
): StatedIssuesJudge {
  if (!isJudgedByNow(snapshot)) return () => undefined
  const known = snapshot.issues.length
  return (fields, title, place) => {
    for (const field of fields) if (statedIssues(field) > known) found.push(unrecorded(field, title, place, known))
  }
}
