// Whether a filled-in value keeps to the bound or the meaning that the document gave its blank.
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { FieldState, FieldValue } from '@/lib/domain/release/snapshot'

/** A blank that holds something. False is an answer; white space is not. */
export function isFilled(value: FieldValue): boolean {
  return value !== null && (typeof value !== 'string' || value.trim() !== '')
}

/** Whether a number keeps to a threshold. Both ends of `between` belong to it. */
export function keeps(value: number, { comparator, value: bound, upper }: Threshold): boolean {
  switch (comparator) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
    case '=':
      return value === bound
    case 'between':
      return value >= bound && value <= (upper ?? bound)
  }
}

/** True within its bound, false out of it, null when the blank has no bound or holds no number. */
export function withinThreshold({ threshold, value }: Pick<FieldState, 'threshold' | 'value'>): boolean | null {
  return threshold && typeof value === 'number' ? keeps(value, threshold) : null
}

/** What a filled blank says of its item: pass, fail, or null when it says nothing. */
export function meaningOf(field: Pick<FieldState, 'type' | 'threshold' | 'value' | 'choices'>): 'pass' | 'fail' | null {
  const within = withinThreshold(field)
  if (within !== null) return within ? 'pass' : 'fail'
  if (field.type === 'boolean' && field.choices.length === 0)
    return typeof field.value === 'boolean' ? (field.value ? 'pass' : 'fail') : null
  const chosen = field.choices.find((choice) => choice.value === field.value)
  return chosen?.meaning ? (chosen.meaning === 'fail' ? 'fail' : 'pass') : null
}

/** Whether a blank judges its item at all. */
export function decides(field: Pick<FieldState, 'type' | 'threshold' | 'choices'>): boolean {
  return field.threshold !== null || field.choices.some((choice) => choice.meaning !== undefined)
}
