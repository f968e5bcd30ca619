// A condition that somebody is to meet until a time.
import type { ConditionState } from '@/lib/domain/release/snapshot/snapshot'
import { releaseTexts } from '@/lib/domain/text/en/verdict'
import { asSentence, minuteOf, type Reason } from '@/lib/domain/verdict/reasons'

/** Who sets it: a role that approved, or the decision field that it comes from. */
type SetBy = { role: string } | { fieldId?: string; sectionId?: string }

/** An open condition lets the release go conditionally until it is due, and holds it from then on. Null once it is closed. */
export function judgeCondition(condition: ConditionState, by: string, place: SetBy, now: Date): Reason | null {
  const { id, text, dueAt, resolvedAt, fieldId } = condition
  if (resolvedAt !== null) return null
  const overdue = dueAt !== null && !(Date.parse(dueAt) > now.getTime())
  const said = { by, due: dueAt === null ? null : minuteOf(dueAt), text: asSentence(text) }
  return {
    kind: overdue ? 'condition-overdue' : 'condition',
    level: overdue ? 'hold' : 'conditional',
    message: overdue ? releaseTexts.conditionOverdue(said) : releaseTexts.condition(said),
    clears: fieldId ? releaseTexts.clearFieldCondition() : releaseTexts.clearCondition({ by }),
    ...place,
    ...(fieldId && { fieldId }),
    conditionId: id,
  }
}
