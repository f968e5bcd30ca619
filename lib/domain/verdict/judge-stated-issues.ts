// Fields that state critical issues ("Critical issues: two users lost data"): what is wrong belongs into issues, where somebody resolves it.
import { asksForIssues, saysNone } from '@/lib/domain/checklist/lexicon/issue-labels'
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { isFilled } from '@/lib/domain/release/threshold'
import { type FieldPlace, fieldIn, fieldReason } from '@/lib/domain/verdict/judge-field'
import { type Reason, told } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'

/** How many issues a field states at least; 0: it is empty, says that there is none, or asks for something else. */
export function statedIssues({ label, value }: Pick<FieldState, 'label' | 'value'>): number {
  if (!isFilled(value) || value === false || value === 0 || !asksForIssues(label)) return 0
  if (typeof value === 'string' && saysNone(value)) return 0
  const count = typeof value === 'number' ? value : Number(String(value).trim())
  return Number.isFinite(count) ? Math.max(0, Math.ceil(count)) : 1
}

/** A field that states more issues than the release has, open or resolved, holds it. Of sections and items those that count are asked. */
export function judgeStatedIssues(snapshot: ReleaseSnapshot, counting: ReadonlySet<string>): Reason[] {
  if (!isJudgedByNow(snapshot)) return []
  const known = snapshot.issues.length
  const judge = (fields: readonly FieldState[], title: string | null, place: FieldPlace): Reason[] =>
    fields
      .filter((field) => statedIssues(field) > known)
      .map((field) =>
        fieldReason(field, place, {
          ...{ kind: 'issue-unrecorded', word: 'hold' },
          message: `${fieldIn(field, title)} states critical issues, and ${known === 0 ? 'no issue is' : `only ${known} ${known === 1 ? 'is' : 'are'}`} recorded: ${told(String(field.value))}`,
          clears: 'Open each of them as an issue, or write “none”.',
        }),
      )
  return [
    ...judge(snapshot.fields, null, {}),
    ...snapshot.sections.flatMap(({ id, title, fields }) =>
      counting.has(id) ? judge(fields, title, { sectionId: id }) : [],
    ),
    ...snapshot.items.flatMap(({ id, title, sectionId, fields }) =>
      fields.length > 0 && counting.has(sectionId) ? judge(fields, title, { itemId: id, sectionId }) : [],
    ),
  ]
}
