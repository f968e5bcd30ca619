// What one language's file holds: its words, in the notation of README.md.
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'

/** Units that are no concept of their own, by the one name that they go by in structures. */
const COUNTED_UNITS = [
  'bytes',
  'KB',
  'MB',
  'GB',
  'TB',
  'req/s',
  'rows',
  'errors',
  'characters',
  'cores',
  'users',
  'requests',
  'instances',
] as const
type CountedUnit = (typeof COUNTED_UNITS)[number]

export type Table = {
  /** Words that prose of this language is full of and that no other language of the lexicon has. */
  functionWords: readonly string[]
  /**
   * Words of checklists that only this language has: one of them is enough to read the document in it. Empty where
   * the script says it.
   */
  distinctiveWords: readonly string[]
  /** English words that mean something else here: in a document of this language they count as a whole label only. */
  falseFriends: readonly string[]
  /**
   * Single words that only lead to a bound or come between it and its label: articles, prepositions, "is",
   * "should", "verify".
   */
  fillers: readonly string[]
  /** "not", "not yet": right before a participle they turn it around. */
  negators: readonly string[]
  /** Number words before a unit, with their value. */
  numbers: Readonly<Record<string, number>>
  units: Readonly<Partial<Record<CountedUnit, readonly string[]>>>
  words: Readonly<Record<Concept, readonly string[]>>
}

/** Entries parted by commas. A line break is a blank, or nothing behind a slash. */
export function entries(text: string): readonly string[] {
  return text
    .replace(/\/\n\s*/g, '/')
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
}

/** Words with their value behind them, parted by commas: "one 1, two 2". */
export function numbers(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    entries(text).map((entry) => {
      const at = entry.lastIndexOf(' ')
      return [entry.slice(0, at), Number(entry.slice(at + 1))]
    }),
  )
}
