// What one field has to say, wherever it stands.

import { hasMeanings, isFilled, meaningOf, withinThreshold } from '@/lib/domain/release/item/threshold'
import type { FieldState } from '@/lib/domain/release/snapshot/snapshot'
import { fieldTexts } from '@/lib/domain/text/en/verdict'
import { limitOf, measured } from '@/lib/domain/verdict/judge/bound'
import { named, type Reason } from '@/lib/domain/verdict/reasons'

/** The ids of what a field stands on; none for the release itself. */
export type FieldPlace = { itemId?: string; sectionId?: string }

/** "is 640 ms, the limit is 500 ms": a number that does not keep to its bound. */
export function outOf({ value, unit, threshold }: FieldState): string {
  const bound = threshold ? limitOf(threshold, unit) : 'which is out of its bound'
  return `is ${measured(typeof value === 'number' ? value : null, unit)}, ${bound}`
}

/** A field with the title of what it stands on, unless both are called the same; null is the release itself. */
export function fieldIn({ label }: Pick<FieldState, 'label'>, title: string | null): string {
  if (label === title) return named(label)
  return fieldTexts.inPlace({ label: named(label), place: title === null ? null : named(title) })
}

/** The value as the document writes it. */
export function spokenChoice({ value, choices }: Pick<FieldState, 'value' | 'choices'>): string {
  if (typeof value !== 'boolean') return String(value ?? '')
  const spoken = value ? 'yes' : 'no'
  return choices.find((choice) => choice.value.toLowerCase() === spoken)?.value ?? spoken
}

/** A reason of a field, on one line: what is so, and what would clear it. */
export function fieldReason(
  field: FieldState,
  place: FieldPlace,
  reason: Pick<Reason, 'kind' | 'level' | 'message' | 'clears'>,
): Reason {
  return { ...reason, fieldId: field.id, ...place }
}

export function missingField(field: FieldState, title: string | null, place: FieldPlace): Reason {
  const message = fieldTexts.empty({ field: fieldIn(field, title) })
  return fieldReason(field, place, { kind: 'field-missing', level: 'hold', message, clears: fieldTexts.clearEmpty() })
}

/** A number that does not keep to its bound: a NO-GO where it stands for the release, and a HOLD on an item, which fails by it. */
export function outOfBounds(
  field: FieldState,
  title: string | null,
  place: FieldPlace,
  level: 'hold' | 'no-go' = 'hold',
): Reason {
  const message = fieldTexts.outOfBounds({ field: fieldIn(field, title), outOf: outOf(field) })
  const clears = fieldTexts.clearOutOfBounds()
  return fieldReason(field, place, { kind: 'field-out-of-bounds', level, message, clears })
}

/** By the first rules: a required field that is empty, or a required number out of its bound. */
export function judgeRequired(fields: readonly FieldState[], title: string | null, place: FieldPlace): Reason[] {
  return fields.flatMap((field): Reason[] => {
    if (!field.required) return []
    if (!isFilled(field.value)) return [missingField(field, title, place)]
    return withinThreshold(field) === false ? [outOfBounds(field, title, place)] : []
  })
}

/**
 * What a field of an item that has not failed says against it. A value that fails stands against a pass, whoever passed it. `mayBeEmpty`: unless it is
 * required.
 */
export function judgeItemField(
  field: FieldState,
  title: string,
  place: FieldPlace,
  mayBeEmpty: boolean,
): Reason | null {
  if (!isFilled(field.value)) {
    if (field.required) return missingField(field, title, place)
    return mayBeEmpty ? null : { ...missingField(field, title, place), kind: 'field-empty' }
  }
  const within = withinThreshold(field)
  if (within === false) return outOfBounds(field, title, place)
  if (within === true || !hasMeanings(field)) return null
  const meaning = meaningOf(field)
  const said = { field: fieldIn(field, title), value: named(spokenChoice(field)) }
  if (meaning === 'fail')
    return fieldReason(field, place, {
      ...{ kind: 'field-failed', level: 'hold', message: fieldTexts.says(said) },
      clears: fieldTexts.clearFailed(),
    })
  if (meaning !== 'undecided' || !field.required) return null
  return fieldReason(field, place, {
    ...{ kind: 'field-undecided', level: 'hold', message: fieldTexts.noResult(said) },
    clears: fieldTexts.clearNoResult(),
  })
}
