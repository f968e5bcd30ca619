// What a text says, word by word.

import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import { classOf, SIGN } from '@/lib/domain/checklist/lexicon/search/characters'

/** Where a concept was found: offsets into `Reading.text`. */
export type Hit = { concept: Concept; at: number; end: number }

type Span = { from: number; to: number }

/** "1.", "1)", "(1)", "1.2.3", "3 -", "a)", "IV." and the like in front of a label. */
const ENUMERATOR = new RegExp(
  [
    String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}(?:[.):,]| -)|\d{1,3}(?:\.\d{1,3}){1,4}(?= [^\d%])`,
    String.raw`[a-z][.)]|[ivx]{1,5}[.)])(?=\s|\D)\s*`,
  ].join('|'),
  'y',
)
/** The number or letter behind a word such as "Step". */
const NUMBERED = /\s?#?(?:\d{1,3}(?:\.\d{1,3})?[a-z]?(?=[\s:.)-])|(?:[a-z]|[ivx]{1,5})(?=\s?[:.)]| -))\s?[:.)-]?\s*/y
const BEHIND = /\s?[:.)-]?\s*/y
const MOST_BRACKETS = 3

/** The span of the words of a text: without outer marks, enumerators and brackets behind it. */
export function labelOf(text: string, enumerators: readonly Hit[]): Span {
  let from = 0
  while (from < text.length && classOf(text.charCodeAt(from)) === SIGN) from++
  let to = wordsEnd(text, text.length)
  if (from >= to) return { from: 0, to: text.length }
  for (let count = 0; count < MOST_BRACKETS; count++) {
    const open = openingOf(text, to)
    if (open <= from) break
    to = wordsEnd(text, open)
  }
  ENUMERATOR.lastIndex = from
  const numbered = ENUMERATOR.exec(text)
  if (numbered && from + numbered[0].length < to) from += numbered[0].length
  const step = enumerators.find((hit) => hit.at === from)
  const behind = step ? behindStep(text, step) : from
  if (behind < to) from = behind
  while (from < to && classOf(text.charCodeAt(from)) === SIGN) from++
  return { from, to }
}

/** Where the words begin behind "Step 1:" or 第1步; where the step begins, when no number goes with it. */
function behindStep(text: string, { at, end }: Hit): number {
  const rest = /\d/.test(text.slice(at, end)) ? BEHIND : NUMBERED
  rest.lastIndex = end
  const found = rest.exec(text)
  return found ? end + found[0].length : at
}

function wordsEnd(text: string, before: number): number {
  let end = before
  while (end > 0 && classOf(text.charCodeAt(end - 1)) === SIGN) end--
  return end
}

/** Where the bracket opens that the text behind `to` closes at once; -1 where none does. */
function openingOf(text: string, to: number): number {
  const next = text.charAt(to)
  if (next !== ')' && next !== ']') return -1
  return text.lastIndexOf(next === ')' ? '(' : '[', to)
}

export class Reading {
  private span: Span | undefined

  /** `text` is folded; `hits` are in the order of the text. */
  constructor(
    readonly text: string,
    readonly hits: readonly Hit[],
  ) {}

  /** The words of the label: without outer marks, enumerators and brackets behind it. */
  get label(): Span {
    this.span ??= labelOf(
      this.text,
      this.hits.filter((hit) => hit.concept === 'enumerator'),
    )
    return this.span
  }

  /** Whether one of the concepts is anywhere in the text. */
  has(...concepts: Concept[]): boolean {
    return this.hits.some((hit) => concepts.includes(hit.concept))
  }

  /** Whether one of the concepts is all that the label says. */
  whole(...concepts: Concept[]): boolean {
    return this.hits.some((hit) => concepts.includes(hit.concept) && this.opens(hit) && this.closes(hit))
  }

  begins(...concepts: Concept[]): boolean {
    return this.hits.some((hit) => concepts.includes(hit.concept) && this.opens(hit))
  }

  ends(...concepts: Concept[]): boolean {
    return this.hits.some((hit) => concepts.includes(hit.concept) && this.closes(hit))
  }

  /** The first hit of one of the concepts. */
  find(...concepts: Concept[]): Hit | undefined {
    return this.hits.find((hit) => concepts.includes(hit.concept))
  }

  all(...concepts: Concept[]): Hit[] {
    return this.hits.filter((hit) => concepts.includes(hit.concept))
  }

  private opens({ at, end }: Hit): boolean {
    return at <= this.label.from && end > this.label.from
  }

  private closes({ at, end }: Hit): boolean {
    return end >= this.label.to && at < this.label.to
  }
}
