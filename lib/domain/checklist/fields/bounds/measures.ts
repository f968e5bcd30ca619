// Bounds that a document states without leaving a place for the number: each becomes a number to fill in, which then
// decides by itself.
import { LONGEST, plain } from '@/lib/domain/checklist/blocks/inline'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { isCount, isTime } from '@/lib/domain/checklist/fields/bounds/units'
import { type Wording, wordingOf } from '@/lib/domain/checklist/fields/wording'
import { ENGLISH, type Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { soakOf } from '@/lib/domain/checklist/sections/times'
import { memoize, memoizeFor } from '@/lib/domain/memoize'

export type Measure = { label: string; bound: Bound }

/** Between clauses; a comma inside a number is none. */
const CLAUSE = /([;()（）]|[,，、](?!\d))/u
/** A conjunction parts clauses where a comparison follows it: "below 70% and memory below 80%". */
const COMPARED = /^\s?[\p{L} ]{1,40}[<>≤≥]/u
const COMPARED_AGAIN = /^\s?\p{L}{2}.{1,60}?\d/u
const OPENS = /^[(（]$/
const MOST_CLAUSES = 40
/** Units that say what is counted. */
const COUNTED: ReadonlySet<string> = new Set(['cores', 'rows', 'errors', 'characters', 'users', 'requests'])
const OUTCOMES = /(?:[.,:;✅❌\s]|\uFE0F)+$/u

type Clause = { text: string; inBrackets: boolean }

/** The parts of a clause that each state a bound. */
function partsOf(text: string, wording: Wording): string[] {
  const parts: string[] = []
  let from = 0
  for (const { from: at, to } of wording.conjunctionsIn(text)) {
    const rest = text.slice(to)
    if (!COMPARED.test(rest) && !(/\d/.test(text.slice(from, at)) && COMPARED_AGAIN.test(rest))) continue
    parts.push(text.slice(from, at))
    from = to
  }
  return [...parts, text.slice(from)]
}

function clausesOf(text: string, wording: Wording): Clause[] {
  const clauses: Clause[] = []
  let inBrackets = false
  text
    .split(CLAUSE)
    .slice(0, MOST_CLAUSES * 2)
    .forEach((piece, at) => {
      if (at % 2 === 0) clauses.push(...partsOf(piece, wording).map((part) => ({ text: part, inBrackets })))
      else if (OPENS.test(piece)) inBrackets = true
      else if (piece === ')' || piece === '）') inBrackets = false
    })
  return clauses
}

/** The words behind a bound that name what it bounds: "RAM" of "4GB+ RAM". */
function namedBehind(rest: string, wording: Wording): string {
  const words = rest
    .replace(/^[\s:+-]+/, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  while (words[0] !== undefined && wording.isPreposition(words[0])) words.shift()
  const stop = words.findIndex((word, at) => at > 0 && wording.isPreposition(word))
  return words
    .slice(0, Math.min(3, stop === -1 ? 3 : stop))
    .join(' ')
    .replace(OUTCOMES, '')
}

/** Whether words only say what kind of number follows: "target", "max". */
function isKindOfNumber(label: string, words: Vocabulary): boolean {
  return words.read(label).whole('label.target', 'label.threshold', 'label.alert', 'demand')
}

class Namer {
  private readonly wording: Wording

  constructor(private readonly words: Vocabulary) {
    this.wording = wordingOf(words)
  }

  /** The words of the clause that name its bound, else those of the clauses before it. */
  name({ text, inBrackets }: Clause, { at, end, threshold, unit }: Bound, above: string, rest: string): string {
    const outer = this.outer(above, rest)
    const before = this.wording.named(text.slice(0, at))
    const behind = namedBehind(text.slice(end), this.wording)
    const names = /^\p{L}{2}/u.test(behind) && !this.startsLoose(text.slice(end))
    if (names && threshold.comparator === '>=' && !/[>≥]/.test(text)) return behind
    if (/\p{L}[\p{L}\d]/u.test(before)) {
      if (outer !== '' && isKindOfNumber(before, this.words)) return outer
      return inBrackets ? this.inBrackets(before, above) : before
    }
    if (names) return behind
    if (unit && COUNTED.has(unit)) return unit
    return outer
  }

  /** The words outside of the clause that name what it bounds. */
  private outer(above: string, rest: string): string {
    const names = [above, rest].map((words) => this.wording.named(words.split(/[()（）]/)[0] ?? ''))
    return names.find((words) => words !== '') ?? ''
  }

  private startsLoose(rest: string): boolean {
    return this.wording.isPreposition(/\S+/.exec(rest)?.[0] ?? '')
  }

  /** A bound in brackets belongs to the words before them: "target" says nothing of what it is a target for. */
  private inBrackets(inside: string, above: string): string {
    const outer = this.wording.named(above)
    if (outer === '') return inside
    return this.words.read(inside).whole('label.actual') ? outer : `${outer} (${inside})`
  }
}

/** The phrases of HTTP behind a number make it the status of an answer. */
const STATUS_PHRASES = [
  ...['OK', 'Created', 'Accepted', 'No Content', 'Moved Permanently', 'Found', 'Not Modified', 'Bad Request'],
  ...['Unauthorized', 'Forbidden', 'Not Found', 'Conflict', 'Gone', 'Too Many Requests', 'Internal Server Error'],
  ...['Bad Gateway', 'Service Unavailable', 'Gateway Timeout'],
]
const STATUS_PHRASE = new RegExp(`^\\s?(?:${STATUS_PHRASES.join('|')})(?![\\p{L}\\p{N}])`, 'u')
const STATUS_LABEL = /(?<![\p{L}\p{N}])HTTP(?:\/\d(?:\.\d)?)?(?: status)?(?: code)?:? ?$/iu

/** "Should return 200 OK": what an answer says, and no number that somebody measures. */
function isStatus({ text }: Clause, { at, end, threshold, unit }: Bound): boolean {
  if (unit || threshold.comparator !== '=' || threshold.value < 100 || threshold.value > 599) return false
  const digits = text.indexOf(String(threshold.value), at)
  const behind = text.slice(Math.max(end, digits + 3))
  return STATUS_PHRASE.test(behind) || (digits !== -1 && STATUS_LABEL.test(text.slice(0, digits)))
}

/** Whether a bound in words only counts what is to be done or set up: "max 10 pods". */
function isPartOfTheWork(
  { text, inBrackets }: Clause,
  { at, end, threshold, unit }: Bound,
  words: Vocabulary,
): boolean {
  const counts = isCount(unit) && !inBrackets && threshold.comparator !== '=' && !/[<>≤≥]/.test(text.slice(at, end))
  // "errors must stay under 10" demands it.
  return counts && !words.read(text.slice(0, at)).has('demand')
}

/**
 * Whether a clause only goes on with the alert that stands before it: "Alert on: response time > 3 s, error rate > 1
 * %".
 */
function goesOnAlerting(clause: Clause, { threshold, unit }: Bound, words: Vocabulary): boolean {
  if (threshold.comparator.startsWith('<') && isTime(unit)) return false
  return !words.read(clause.text).has('demand', 'label.target')
}

/**
 * The measures of a line, each with the words that name it ("p95 latency" of "p95 latency < 500ms"). `rest` names
 * those whose clause has no words
 * of its own. A soak is no measure, nor is a version; neither is a bound behind which something is called, scaled or
 * rolled back. A measure whose
 * good side the text does not say has the polarity `unknown`.
 */
export function measuresIn(text: string, rest = '', words: Vocabulary = ENGLISH): readonly Measure[] {
  return /[\d٠-٩۰-۹]/.test(text) ? measuresOf(text, words)(rest) : []
}

/** Of a text its measures, by the words that name those without words of their own: the same few come back. */
const measuresOf = memoizeFor(2000, (text: string, words: Vocabulary) =>
  memoize(4, (rest): readonly Measure[] => readMeasures(text, rest, words)),
)

function readMeasures(text: string, rest: string, words: Vocabulary): Measure[] {
  if (soakOf(text.slice(0, LONGEST), words) !== null) return []
  const found: Measure[] = []
  const namer = new Namer(words)
  let above = ''
  let isAlerting = false
  for (const clause of clausesOf(plain(text), wordingOf(words))) {
    const bound = boundOf(clause.text, words)
    if (!bound) {
      if (clause.inBrackets) continue
      if (clause.text.trim() !== '') above = clause.text
      isAlerting &&= clause.text.trim() === ''
      continue
    }
    if (isPartOfTheWork(clause, bound, words) || isStatus(clause, bound)) continue
    const alertAbove = isAlerting || (clause.inBrackets && words.read(above).has('alert'))
    isAlerting = bound.polarity === 'alert' || (alertAbove && goesOnAlerting(clause, bound, words))
    if (isAlerting) continue
    const label = namer.name(clause, bound, above, rest).slice(0, 200)
    if (label !== '' && !found.some((known) => known.label === label)) found.push({ label, bound })
  }
  return found
}
