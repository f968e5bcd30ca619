// A condition that somebody is to meet until a time.
import type { ConditionState } from '@/lib/domain/release/snapshot/snapshot'
import { asSentence, minuteOf, type Reason } from '@/lib/domain/verdict/reasons'

/** Who sets it: a role that approved, or the decision field that it comes from. */
type SetBy = { role: string } | { fieldId?: string; sectionId?: string }

/** An open condition lets the release go conditionally until it is due, and holds it from then on. Null once it is closed. */
export function judgeCondition(condition: ConditionState, by: string, place: SetBy, now: Date): Reason | null {
  const { id, text, dueAt, resolvedAt, fieldId } = condition
  if (resolvedAt !== null) return null
  const overdue = dueAt !== null && !(Date.parse(dueAt) > now.getTime())
  return {
    kind: overdue ? 'condition-overdue' : 'condition',
    level: overdue ? 'hold' : 'conditional',
    message: overdue
      ? `${by} demanded by ${minuteOf(dueAt)}, and it is not done: ${asSentence(text)}`
      : `${by} demands${dueAt ? ` by ${minuteOf(dueAt)}` : ''}: ${asSentence(text)}`,
    clears: fieldId ? 'Do it, and have a lead or a signer close it.' : `Do it, and have ${by} close it.`,
    ...place,
    ...(fieldId && { fieldId }),
    conditionId: id,
  }
}
