// What a text names: the words that tell one thing from another, apart from those that any measured thing has.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { memoizeFor } from '@/lib/domain/memoize'

export type Naming = {
  /** Stems of the words that tell this thing from others. */
  names: ReadonlySet<string>
  /** Words of what is measured: "error rate", "cpu". */
  measures: ReadonlySet<string>
  /** "first", "under peak load": when the number holds. */
  circumstances: ReadonlySet<string>
  /** Paths of endpoints: "/v1/chat". */
  endpoints: ReadonlySet<string>
  /** Numbers of steps, hosts and phases: the 2 of "web-2". */
  numbers: ReadonlySet<string>
}

const LOOKED_AT = 600
const STEM = 5
const SHORTEST = 3
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const KANA_PARTICLE = /^[\p{Script=Hiragana}]{1,2}$/u
const HOST = /https?:\/\/[^\s/"'`]{1,100}/
const NO_FILE = /(?<![\p{L}\p{N}./])(?!\/(?:dev|tmp|var|etc|opt|usr|home|proc|root|srv|mnt|data)\/)/u
const PATH = /\/[\p{L}\p{N}_{}:.-]{1,60}(?:\/[\p{L}\p{N}_{}:.-]{1,60}){0,8}/u
/** The path of a URL, or one by itself that is no file of the server. */
const ENDPOINT = new RegExp(`(?:${HOST.source}|${NO_FILE.source})(${PATH.source})`, 'gu')
/** "web-2", "Phase 2:", "Canary 50%": a number behind a word, with nothing but a share that it counts. */
const NUMBERED = /(?!p\d)\p{L}[ _#-]?(\d{1,3})(?![\d.,]|\s?\p{L})/gu
const PERCENTILE = /^p\d{2,3}$/

/** Concepts whose words say nothing of what is measured. */
const SAYS_NOTHING = /^(?:compare|unit|time|vague|metric|severity|weight|result|state|answer|decision|list|sign)\./
const SAY_NOTHING: ReadonlySet<Concept> = new Set<Concept>([
  ...(['demand', 'alert', 'negation', 'enumerator', 'placeholder', 'readiness'] as const),
  ...(['branch.if', 'branch.otherwise', 'choice.mark-one'] as const),
  ...(['label.number', 'label.threshold', 'label.target', 'label.actual', 'label.alert', 'label.expected'] as const),
  ...(['label.metric', 'label.status', 'label.length', 'label.interval'] as const),
])
const MEASURES: ReadonlySet<Concept> = new Set<Concept>([
  'metric.less',
  'metric.more',
  'vague.measure',
  'label.number',
  'label.metric',
])

/** The beginning of a word, which inflected forms share; words without blanks between them stay whole. */
export const stemOf = (word: string): string => (UNSPACED.test(word) ? word : word.slice(0, STEM))

type Options = {
  /** A heading says what its section is for: words such as "verification" tell nothing apart. */
  isHeading: boolean
}

/** The text with blanks where hits of these concepts stand. */
function without({ text, hits }: Reading, drops: (concept: Concept) => boolean): string {
  let rest = ''
  let from = 0
  for (const { concept, at, end } of hits) {
    if (!drops(concept) || end <= from) continue
    rest += `${text.slice(from, Math.max(from, at))} `
    from = end
  }
  return rest + text.slice(from)
}

function endpointsIn(text: string): Set<string> {
  const found = new Set<string>()
  if (!text.includes('/')) return found
  for (const [, path = ''] of text.matchAll(ENDPOINT))
    if (/\p{L}/u.test(path)) found.add(path.toLowerCase().replace(/[.:]+$/, ''))
  return found
}

/** What a text names. Only its first 600 characters are looked at. */
function namingOf(whole: string, known: FindingVocabulary, { isHeading }: Options): Naming {
  const text = plain(whole.slice(0, LOOKED_AT))
  const endpoints = endpointsIn(text)
  const reading = known.words.read(text.replace(ENDPOINT, ' '))
  const drops = (concept: Concept) =>
    SAYS_NOTHING.test(concept) || SAY_NOTHING.has(concept) || (isHeading && /^kind\./.test(concept))
  const measures = new Set<string>()
  for (const { concept, at, end } of reading.hits)
    if (MEASURES.has(concept))
      for (const word of wordsOf(reading.text.slice(at, end)))
        if (!PERCENTILE.test(word) && !known.list('generic').has(word)) measures.add(stemOf(word))
  const names = new Set<string>()
  const circumstances = new Set<string>()
  const numbers = new Set<string>()
  for (const word of wordsOf(reading.text)) {
    if (known.list('circumstance').has(word)) circumstances.add(stemOf(word))
  }
  if (isHeading) for (const [, number = ''] of reading.text.matchAll(NUMBERED)) numbers.add(number)
  for (const word of wordsOf(without(reading, drops))) if (isName(word, known)) names.add(stemOf(word))
  return { names, measures, circumstances, endpoints, numbers }
}

const textNaming = memoizeFor(2000, (text: string, known: FindingVocabulary) =>
  namingOf(text, known, { isHeading: false }),
)
const headingNaming = memoizeFor(2000, (title: string, known: FindingVocabulary) =>
  namingOf(title, known, { isHeading: true }),
)

/** Names texts with the words of a document. */
export class Namer {
  constructor(private readonly known: FindingVocabulary) {}

  text(text: string): Naming {
    return textNaming(text, this.known)
  }

  heading(title: string): Naming {
    return headingNaming(title, this.known)
  }
}

function isName(word: string, known: FindingVocabulary): boolean {
  if (/^\d/.test(word) || PERCENTILE.test(word) || KANA_PARTICLE.test(word)) return false
  if (word.length < SHORTEST && !UNSPACED.test(word)) return false
  if (known.isFiller(word) || known.words.unit(word) !== undefined) return false
  return !known.list('generic').has(word) && !known.list('circumstance').has(word)
}

/** One naming of several. */
export function joined(namings: readonly Naming[]): Naming {
  const all = (part: keyof Naming): Set<string> => new Set(namings.flatMap((naming) => [...naming[part]]))
  return {
    names: all('names'),
    measures: all('measures'),
    circumstances: all('circumstances'),
    endpoints: all('endpoints'),
    numbers: all('numbers'),
  }
}

export const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length
export const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  sharedBy(one, other) === one.size
export const isEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && isWithin(one, other)
/** Whether one holds nothing that the other lacks. */
export const isCompatible = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  isWithin(one, other) || isWithin(other, one)
