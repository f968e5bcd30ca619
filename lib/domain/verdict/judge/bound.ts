// A measured value as a manager reads it: what it was, what it may be, and how old the knowledge is.
import type { Threshold } from '@/lib/domain/checklist/structure'
import { formatAge } from '@/lib/domain/policy/format-age'

/** A number with its unit. A percent sign and the like stand as they are. */
export function measured(value: number | null, unit: string | null): string {
  return value === null ? 'unknown' : `${value}${unit ? ` ${unit}` : ''}`
}

/** What a bound asks for, as a part of a sentence. */
export function limitOf({ comparator, value, upper }: Threshold, unit: string | null): string {
  const bound = measured(value, unit)
  switch (comparator) {
    case '<':
    case '<=':
      return `the limit is ${bound}`
    case '>':
      return `it must be over ${bound}`
    case '>=':
      return `it must be at least ${bound}`
    case '=':
      return `it must be ${bound}`
    case 'between':
      return `it must be from ${value} to ${measured(upper ?? value, unit)}`
  }
}

/** What a bound that says when it is bad leaves to be good, as a part of a sentence. */
export function alertOf(alert: Threshold, unit: string | null): string {
  switch (alert.comparator) {
    case '>':
    case '>=':
      return `the limit is ${measured(alert.value, unit)}`
    case '<':
    case '<=':
      return `the least is ${measured(alert.value, unit)}`
    case '=':
      return `it must not be ${measured(alert.value, unit)}`
    case 'between':
      return `it must not be from ${alert.value} to ${measured(alert.upper ?? alert.value, unit)}`
  }
}

/** How long ago something was; empty where nobody knows, or where it has not been yet. */
export function ago(at: string | null, now: Date): string {
  const seconds = at === null ? Number.NaN : (now.getTime() - Date.parse(at)) / 1000
  return seconds >= 0 ? `${formatAge(seconds)} ago` : ''
}
