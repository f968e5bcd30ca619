// What a piece of the document's text says about a check: its topics, its negation, its bound.
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { type CheckWord, type CheckWords, checkWordsOf } from '@/lib/domain/checklist/lexicon/checks/check-words'
import type { Topic } from '@/lib/domain/checklist/lexicon/checks/topic'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { everyOf } from '@/lib/domain/checklist/sections/times'

const LONGEST = 600
/** Parts of a sentence that are negated one by one: "no errors, no warnings". */
const PARTS = /[,;]|\s(?:and|or|und|oder|et|ou|y|o|e|и|i|en|of)\s/
/** "no more than 3" bounds, "exit code 0" is a code: neither says no. */
const NO_NEGATION =
  /\b(?:no|not) (?:more|less|fewer|later|longer|greater|higher|lower) than\b|\bexit (?:code|status)\s*[:=]?\s*0\b|\bcode 0\b/gi
const ZERO = /^(?:zero|null|nul|cero|ноль|零|ゼロ|صفر)$/
/** The zeros of "0.1 %" and "v0.1.0" count nothing. */
const FIGURE = /\bv?\d+(?:[.,]\d+)+[\w+-]*/gi

type Span = { at: number; end: number }

/** Everything but the words is only looked at when it is asked for: most texts are asked for little. */
export class Said {
  readonly words: readonly CheckWord[]
  private readonly short: string
  private readonly topics = new Set<Topic>()
  private whole: Reading | undefined
  private counted: number | undefined
  private limit: Bound | null | undefined
  private round: number | null | undefined

  constructor(
    /** In the document's spelling. */
    readonly text: string,
    private readonly vocabulary: Vocabulary,
    private readonly table: CheckWords,
  ) {
    this.short = text.slice(0, LONGEST)
    this.words = table.read(fold(this.short))
    for (const word of this.words) for (const topic of word.topics) this.topics.add(topic)
  }

  private get reading(): Reading {
    this.whole ??= this.vocabulary.read(this.short)
    return this.whole
  }

  has(...topics: Topic[]): boolean {
    return topics.some((topic) => this.topics.has(topic))
  }

  /** The bound that the text states. One behind "alert if" holds when something is wrong: nothing that a check could demand. */
  get bound(): Bound | null {
    if (this.limit === undefined)
      this.limit = /\d/.test(this.short) && !this.reading.has('alert') ? boundOf(this.short) : null
    return this.limit
  }

  /** Seconds between two rounds ("every 30 seconds"); null when none is named. */
  get every(): number | null {
    if (this.round === undefined) this.round = everyOf(this.short, this.vocabulary)
    return this.round
  }

  /** "Near 0", "about 5": a bound that everybody reads differently. */
  get vague(): boolean {
    return this.reading.has('compare.about', 'vague.quality')
  }

  private get negations(): number {
    this.counted ??= this.count()
    return this.counted
  }

  /** The most negations in one part of the text. */
  private count(): number {
    const plain = this.short.replace(NO_NEGATION, ' ').replace(FIGURE, ' ')
    const parts = plain.split(PARTS)
    if (parts.length === 1 && plain === this.short) return this.most(this.reading, this.words)
    return Math.max(0, ...parts.map((part) => this.most(this.vocabulary.read(part), this.table.read(fold(part)))))
  }

  /** Short words of a language that stands in few lines only are left out by the vocabulary; a "no" must not be missed. */
  private most(reading: Reading, words: readonly CheckWord[]): number {
    const { text } = reading
    const says = ({ at, end }: Span): boolean => this.table.saysNo(text.slice(at, end), text, at)
    const own = words.filter((word) => word.topics.includes('negation') && says(word))
    return Math.max(negationsIn(reading, says), own.length)
  }

  /** It says no, once, and plainly. */
  get negated(): boolean {
    return this.negations === 1
  }

  /** It says no twice over ("no missing file"): nobody can be sure what it means. */
  get uncertain(): boolean {
    return this.negations > 1
  }
}

/** "Zero alerts" says no, though the lexicon may take the word for an amount. */
function negationsIn(reading: Reading, says: (hit: Span) => boolean): number {
  const zeros = reading.all('compare.equal').filter(({ at, end }) => ZERO.test(reading.text.slice(at, end)))
  const hits = [...reading.all('negation', 'answer.no').filter(says), ...zeros]
  return distinct(hits.sort((one, other) => one.at - other.at))
}

/** Hits that overlap are one. */
function distinct(hits: readonly Span[]): number {
  let count = 0
  let until = -1
  for (const { at, end } of hits) {
    if (at >= until) count += 1
    until = Math.max(until, end)
  }
  return count
}

/** Reads texts in the languages of a document; what was read is kept, since titles come back with each command. */
export class Speech {
  private readonly known = new Map<string, Said>()
  private readonly words: CheckWords

  constructor(readonly vocabulary: Vocabulary) {
    this.words = checkWordsOf(vocabulary.languages)
  }

  of(text: string): Said {
    const known = this.known.get(text)
    if (known) return known
    if (this.known.size > 5000) this.known.clear()
    const said = new Said(text, this.vocabulary, this.words)
    this.known.set(text, said)
    return said
  }
}
