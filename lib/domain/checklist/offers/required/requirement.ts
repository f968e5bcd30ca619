// One thing that the document asks for at a place. An offer says which of them it asserts; the others are left to a person.
import type { Said, Speech } from '@/lib/domain/checklist/offers/required/said'
import type { FieldNode } from '@/lib/domain/checklist/structure'

export type RequirementSource = 'title' | 'expected' | 'field' | 'work'

export type Requirement = {
  /** In the document's words, as it is shown. */
  text: string
  source: RequirementSource
  said: Said
  /** A line as a program prints it, rather than a description of one. */
  literal: boolean
  /** Marked ❌: it must not be there. */
  unwanted: boolean
  field?: FieldNode
}

const MARKS = /^(?:[-•*◦]|[✅✔☑❌✗✘⚠☐]|\uFE0F|\s)+/u
const LONGEST = 200

export function requirementOf(text: string, source: RequirementSource, speech: Speech, literal = false): Requirement {
  const words = text
    .replace(MARKS, '')
    .replace(/(?:[✅❌⚠]|\uFE0F|\s)+$/u, '')
    .slice(0, LONGEST)
  const unwanted = /^\s*(?:[-•*]\s*)?(?:❌|✗|✘)/u.test(text)
  return { text: words, source, said: speech.of(words), literal, unwanted }
}

const COMPARATORS: Record<string, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' }

/** "p99 (slowest) < 2000 ms": what a field demands of the number in it; null when it demands none. */
export function boundInWords({ label, threshold, unit }: FieldNode): string | null {
  if (!threshold) return null
  const { comparator, value, upper } = threshold
  const amount = (number: number): string =>
    `${number}${unit === undefined || unit === '%' ? (unit ?? '') : ` ${unit}`}`
  if (comparator === 'between') return `${label} ${value}–${amount(upper ?? value)}`
  return `${label} ${COMPARATORS[comparator] ?? comparator} ${amount(value)}`
}

/** Words between which two things are asked for. */
const PARTS = /\s+(?:\+|&|–|—|-|\/\/)\s+|;\s+|,\s+|\s+[([]|[)\]]\s*|:\s+/

/** The parts of a title: what stands in brackets and behind a dash, a plus or a comma is asked for on its own. */
export function partsOfTitle(title: string): string[] {
  return title
    .slice(0, 400)
    .split(PARTS)
    .map((part) => part.trim().replace(/[.:]$/, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}

const NUMBER = /(?<![\p{L}\p{N}_.-])\d[\d.,]*(?![\p{L}_])/gu
const NAMED =
  /`([^`]{1,200})`|"([^"]{2,200})"|“([^”]{2,200})”|(?<![\p{L}\p{N}])([\p{L}\p{N}]+(?:[_./-][\p{L}\p{N}]+)*[_/.][\p{L}\p{N}_./-]*[\p{L}\p{N}])/gu

/** What a text names exactly: numbers, quoted texts, names with `_`, `.` or `/` in them. */
export function specificsOf(text: string): string[] {
  const named = Array.from(
    text.matchAll(NAMED),
    ([whole, ...groups]) => groups.find((group) => group !== undefined) ?? whole,
  )
  const numbers = Array.from(text.matchAll(NUMBER), ([number]) => number.replace(/[.,]$/, ''))
  return [...new Set([...named, ...numbers])]
}
