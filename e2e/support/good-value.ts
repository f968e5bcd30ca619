// Filling in a checklist so that nothing bad is said: for tests that run a whole one.
import type { FieldView } from '@/lib/domain/release/view/view'

type FillableField = Pick<FieldView, 'type' | 'choices' | 'threshold' | 'expected'>

function numberWithin({ threshold }: FillableField): number {
  if (!threshold) return 1
  const { comparator, value, upper } = threshold
  if (upper !== undefined) return (value + upper) / 2
  return comparator === '<' ? value / 2 : comparator === '>' ? value * 2 + 1 : value
}

/** A value that the field takes, within its bound. */
export function goodValue(field: FillableField): string | number | boolean {
  const { type, choices, expected } = field
  switch (type) {
    case 'number':
      return numberWithin(field)
    case 'choice':
      return (choices?.find((choice) => choice.meaning === 'pass') ?? choices?.[0])?.value ?? ''
    case 'boolean':
      return !/^(?:no|none|false)\b/i.test(expected ?? '')
    case 'date':
      return '2026-11-21'
    case 'date-time':
      return '2026-11-21 18:30'
    case 'text':
      return 'as it should be'
  }
}
