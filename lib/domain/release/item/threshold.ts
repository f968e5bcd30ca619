// Whether a filled-in value keeps to the bound or the meaning that the document gave its field.
import type { ChoiceMeaning, Threshold } from '@/lib/domain/checklist/structure'
import type { FieldState, FieldValue } from '@/lib/domain/release/snapshot/snapshot'

/** A field that holds something. False is an answer; white space is not. */
export function isFilled(value: FieldValue): boolean {
  return value !== null && (typeof value !== 'string' || value.trim() !== '')
}

/** What a person says of a field of any type that nobody recorded: it is filled, and holds no value. */
export const NOT_RECORDED = 'not recorded'

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

/** True within its bound, false out of it, null when the field has no bound or holds no number. */
export function withinThreshold({ threshold, value }: Pick<FieldState, 'threshold' | 'value'>): boolean | null {
  return threshold && typeof value === 'number' ? keeps(value, threshold) : null
}

type Judging = Pick<FieldState, 'type' | 'threshold' | 'value' | 'choices'>

const YES: ReadonlySet<string> = new Set(['yes', 'true'])
const NO: ReadonlySet<string> = new Set(['no', 'false'])

/**
 * What the value of a field means, by its bound or by what the document says of its choices; null when it is empty or means nothing. A yes-or-no field
 * holds true or false; its choices, where it has any, are `yes` and `no`, or `true` and `false`.
 */
export function meaningOf(field: Judging): ChoiceMeaning | null {
  const within = withinThreshold(field)
  if (within !== null) return within ? 'pass' : 'fail'
  const { value, choices } = field
  if (typeof value !== 'boolean') return choices.find((choice) => choice.value === value)?.meaning ?? null
  if (choices.length === 0) return value ? 'pass' : 'fail'
  const spoken = value ? YES : NO
  return choices.find((choice) => spoken.has(choice.value.toLowerCase()))?.meaning ?? null
}

/** What a filled field says of its item; null when it says nothing, as a state of work ("in progress") does. */
export type FieldAnswer = 'pass' | 'fail' | 'not-applicable' | null

const SAYS: Record<ChoiceMeaning, FieldAnswer> = {
  pass: 'pass',
  warn: 'pass',
  fail: 'fail',
  'not-applicable': 'not-applicable',
  undecided: null,
}

/** What a filled field says of its item. */
export function answerOf(field: Judging): FieldAnswer {
  const meaning = meaningOf(field)
  return meaning === null ? null : SAYS[meaning]
}

/** Whether the document says of a choice what its answers mean. On a section that counts or on the release such a field decides. */
export function hasMeanings({ choices }: Pick<FieldState, 'choices'>): boolean {
  return choices.some((choice) => choice.meaning !== undefined)
}

/** Whether a field judges its item at all. */
export function decides(field: Pick<FieldState, 'threshold' | 'choices'>): boolean {
  return field.threshold !== null || hasMeanings(field)
}

/** Whether a field may be said to be not recorded: nobody asks for its value, and nothing is judged by it. */
export function canBeNotRecorded(field: {
  required: boolean
  threshold?: Threshold | null
  choices?: FieldState['choices']
}): boolean {
  const { required, threshold = null, choices = [] } = field
  return !required && !decides({ threshold, choices })
}
