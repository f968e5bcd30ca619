// The words of a document's languages, compiled once for each set of languages.

import type { Language } from '@/lib/domain/checklist/lexicon/concept'
import { type Detected, detect } from '@/lib/domain/checklist/lexicon/detect'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { type Compiled, compile } from '@/lib/domain/checklist/lexicon/search/compile'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { readingOf } from '@/lib/domain/checklist/lexicon/search/resolve'
import { Answers, copyOf } from '@/lib/domain/memoize'

export type Vocabulary = {
  /** English first, then the others by their share of the document. */
  languages: readonly Language[]
  /** Finds the words of all concepts in one pass over the text. */
  read(text: string): Reading
  /** The one name of a unit as a document wrote it ("Sekunden" → s); undefined when it is none. */
  unit(word: string): string | undefined
  /** The value of a number word ("two"); undefined when it is none. */
  number(word: string): number | undefined
  /** Whether a word only leads to a bound, or comes between it and its label: "the", "should", "stays". */
  isFiller(word: string): boolean
}

/** Readings that a stage or the next version of the document may ask for again; longer texts hardly ever come back. */
const CACHED = 4000
const LONGEST_CACHED = 2000

/** Compiles its tables when something is read for the first time. */
class LazyVocabulary implements Vocabulary {
  readonly languages: readonly Language[]
  private compiled: Compiled | undefined
  private readings = new Answers<Reading>(CACHED)

  constructor(private readonly detected: readonly Detected[]) {
    this.languages = detected.map(({ language }) => language)
  }

  private get tables(): Compiled {
    this.compiled ??= compile(this.detected)
    return this.compiled
  }

  read(text: string): Reading {
    const known = this.readings.get(text)
    if (known) return known
    // A part of a document would hold on to the whole of it.
    const own = copyOf(text)
    const folded = fold(own)
    const reading = readingOf(folded, this.tables.finder.find(folded))
    if (own.length <= LONGEST_CACHED) this.readings.set(own, reading)
    return reading
  }

  /** Lets go of its readings. */
  forget(): void {
    this.readings = new Answers(CACHED)
  }

  unit(word: string): string | undefined {
    const folded = fold(word)
    const { units, unitStems } = this.tables
    return units.get(folded) ?? unitStems.find(([stem]) => folded.startsWith(stem))?.[1]
  }

  number(word: string): number | undefined {
    return this.tables.numbers.get(fold(word))
  }

  isFiller(word: string): boolean {
    return this.tables.fillers.has(fold(word))
  }
}

/** Sets of languages that stay compiled; each takes about a megabyte. */
const MOST_COMPILED = 48
const vocabularies = new Map<string, LazyVocabulary>()

function vocabularyFor(detected: readonly Detected[]): LazyVocabulary {
  const key = detected
    .map(({ language, glimpsed, leads }) => `${language}${glimpsed ? '?' : ''}${leads ? '!' : ''}`)
    .join()
  const known = vocabularies.get(key)
  if (known) {
    // The one that was used last is the last to go.
    vocabularies.delete(key)
    vocabularies.set(key, known)
    return known
  }
  const made = new LazyVocabulary(detected)
  const [oldest] = vocabularies.keys()
  if (vocabularies.size >= MOST_COMPILED && oldest !== undefined) vocabularies.delete(oldest)
  vocabularies.set(key, made)
  return made
}

const english: Detected = { language: 'en', glimpsed: false, leads: false }

const onlyEnglish = new LazyVocabulary([english])

/** English alone. */
export const ENGLISH: Vocabulary = onlyEnglish

/** The vocabulary of the last document: the only one besides English that keeps readings, which may be some megabytes. */
let latest = onlyEnglish

/** The vocabulary for a document: English, and every language that it is written in. Looks at 32 kB of it at most. */
export function vocabularyOf(sample: string): Vocabulary {
  const others = detect(sample)
  const next = others.length === 0 ? onlyEnglish : vocabularyFor([english, ...others])
  if (latest !== next && latest !== onlyEnglish) latest.forget()
  latest = next
  return next
}
