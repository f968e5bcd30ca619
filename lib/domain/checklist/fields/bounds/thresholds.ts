// Bounds in words and signs: "should be < 500ms", "unter 300 ms", "低于1%", "20GB+ free", "~400-500MB", "100% pass rate".

import { type Amount, amountsIn } from '@/lib/domain/checklist/fields/bounds/numbers'
import { type Polarity, polarityOf } from '@/lib/domain/checklist/fields/bounds/polarity'
import { isCount, isTime, numberOf, westernDigits } from '@/lib/domain/checklist/fields/bounds/units'
import { type Located, LocatedReading } from '@/lib/domain/checklist/fields/located'
import { type Wording, wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import { ENGLISH, type Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Threshold } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

export type Bound = {
  threshold: Threshold
  unit?: string
  polarity: Polarity
  /** Where the bound stands in the text, and where it ends. */
  at: number
  end: number
}

type Comparator = Threshold['comparator']
/** A number with what it says; `strength`: the lowest decides which of several bounds a text states. */
export type Stated = {
  comparator: Comparator
  from: number
  to: number
  amount: Amount
  upper?: Amount
  isWorded: boolean
}

const LONGEST = 2000
const SIGNS: Readonly<Record<string, Comparator>> = {
  ...{ '<': '<', '＜': '<', '>': '>', '＞': '>' },
  ...{ '<=': '<=', '=<': '<=', '≤': '<=', '≦': '<=', '⩽': '<=', '>=': '>=', '≥': '>=', '≧': '>=', '⩾': '>=' },
}
const SIGN = /(?<![-=<>|&!~])(<=|>=|=<|[<>≤≥≦≧⩽⩾＜＞])\s*[~≈]?\s*$/u
/** "= 4", and nothing before it. */
const EQUALS = /^[^\p{L}\p{N}=<>]*=\s*$/u
/** `<32 chars>` and `<n>` are places. */
const PLACE = /^<[^\s<>](?:[^<>,;:]{0,60}[^\s<>,;:])?>/
const COMPARED: Readonly<Partial<Record<Concept, Comparator>>> = {
  'compare.less': '<',
  'compare.at-most': '<=',
  'compare.at-least': '>=',
  'compare.more': '>',
}
const TURNED: Readonly<Record<Comparator, Comparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '=',
  between: 'between',
}
/** An article, or nothing, stands between "under" and its number. */
const GAP = /^[\s:：]*(?:\p{L}{1,3}\s+)?[~≈]?$/u
const CLOSE = /^[\s,]*$/
const KANA_GAP = /^[\p{Script=Han}\p{Script=Hiragana}]{1,5}$/u
const LOOKED_BACK = 60
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const LONGEST_COMPARATOR = 8

class Statement {
  private readonly amounts: Amount[]
  private readonly wording: Wording
  private reading: LocatedReading | undefined

  constructor(
    private readonly text: string,
    private readonly words: Vocabulary,
  ) {
    this.amounts = amountsIn(text, words)
    this.wording = wordingOf(words)
  }

  private get located(): LocatedReading {
    this.reading ??= new LocatedReading(this.text, this.words)
    return this.reading
  }

  /** The bound that decides: one in signs before one in words, those before ranges and "20GB+". */
  bound(): Bound | null {
    if (this.amounts.length === 0) return null
    const stated =
      this.first((amount) => this.signed(amount)) ??
      this.first((amount) => this.exact(amount)) ??
      this.first((amount) => this.worded(amount)) ??
      this.first((amount, next) => this.range(amount, next)) ??
      this.first((amount) => this.more(amount)) ??
      this.first((amount) => this.whole(amount))
    return stated && this.boundOf(stated)
  }

  private first(read: (amount: Amount, next: Amount | undefined) => Stated | null): Stated | null {
    for (const [at, amount] of this.amounts.entries()) {
      const stated = read(amount, this.amounts[at + 1])
      if (stated) return stated
    }
    return null
  }

  private signed(amount: Amount): Stated | null {
    const from = Math.max(0, amount.from - 8)
    const found = SIGN.exec(this.text.slice(from, amount.from))
    const comparator = SIGNS[found?.[1] ?? '']
    if (EQUALS.test(this.text.slice(0, amount.from)))
      return { comparator: '=', from: 0, to: amount.end, amount, isWorded: false }
    if (!found || !comparator) return null
    const at = from + found.index
    const open = this.text.indexOf('<', at)
    if (open !== -1 && open < amount.from && PLACE.test(this.text.slice(open, open + 64))) return null
    if (!amount.unit && this.wording.isVersioned(this.text.slice(0, at))) return null
    return { comparator, from: at, to: amount.end, amount, isWorded: false }
  }

  /** "must be 0", "expected: 3", "doit être 0". */
  private exact(amount: Amount): Stated | null {
    const demanded = this.located.hits.findLast(
      ({ concept, to }) =>
        (concept === 'demand' || concept === 'label.expected' || concept === 'compare.equal') &&
        to <= amount.from &&
        amount.from - to < LOOKED_BACK,
    )
    if (!demanded) return this.expectedBehind(amount)
    if (/[\p{L}_]/u.test(this.text.charAt(amount.end))) return null
    const between = this.text.slice(demanded.to, amount.from)
    // "Expected row count: 120431".
    if (demanded.concept === 'label.expected' && this.opens(demanded) && /^[^\d,;()]{1,40}[:：]\s*$/.test(between))
      return { comparator: '=', from: amount.from, to: amount.end, amount, isWorded: true }
    const list = between.split(/[\s:：]+/).filter((word) => word !== '')
    if (/[,;()]/.test(between) || list.length > 3 || !list.every((word) => this.wording.isFiller(word))) return null
    const word = this.text.slice(demanded.from, demanded.to)
    const isTarget = list.length === 0 && this.words.read(word).whole('label.target', 'label.threshold')
    const isExpected = demanded.concept === 'label.expected' || this.words.read(word).whole('label.expected')
    // "Expected: 3" is a number; "the endpoint returns 200" is an answer.
    if (demanded.concept === 'label.expected' && !this.opens(demanded) && !/[:：]/.test(between)) return null
    // "Target: 95%" says not on which side; below zero is nothing.
    const isZero = numberOf(amount.written) === 0 && /^[^\p{L}\p{N}]*$/u.test(this.text.slice(amount.end))
    if (isTarget && !isExpected && !isZero) return null
    return { comparator: '=', from: demanded.from, to: amount.end, amount, isWorded: true }
  }

  private opens({ from }: Located): boolean {
    return /^[^\p{L}\p{N}]*$/u.test(this.text.slice(0, from))
  }

  /** "(0 expected)"; a script without blanks writes the demand behind the number: 0件であること. */
  private expectedBehind(amount: Amount): Stated | null {
    const behind = this.located
      .all('label.expected')
      .find(({ from }) => from >= amount.end && CLOSE.test(this.text.slice(amount.end, from)))
    const requirement = this.located
      .all('demand')
      .find(({ from }) => from >= amount.end && KANA_GAP.test(this.text.slice(amount.end, from)))
    if (requirement) return { comparator: '=', from: amount.from, to: requirement.to, amount, isWorded: true }
    if (!behind || !this.standsAlone(amount.from, behind.to)) return null
    return { comparator: '=', from: amount.from, to: behind.to, amount, isWorded: true }
  }

  private worded(amount: Amount): Stated | null {
    const compared = this.comparing(amount)
    const comparator = compared && COMPARED[compared.concept]
    if (!compared || !comparator) return null
    const [from, to] = [Math.min(compared.from, amount.from), Math.max(compared.to, amount.end)]
    if (isCount(amount.unit) && !this.standsAlone(from, to)) return null
    return { comparator, from, to, amount, isWorded: true }
  }

  /**
   * The comparator right before a number, around it ("unter 300"), or right behind it and its unit ("or more", "以下").
   */
  private comparing(amount: Amount): Located | undefined {
    const hits = this.located.hits.filter(({ concept, from, to }) => COMPARED[concept] && !this.isUnit(from, to))
    return (
      hits.findLast(({ from, to }) => from < amount.to && to >= amount.to) ??
      hits.findLast(({ to }) => to <= amount.from && GAP.test(this.text.slice(to, amount.from))) ??
      hits.find(({ from }) => from >= amount.to && CLOSE.test(this.text.slice(amount.end, from))) ??
      this.comparingBehind(amount)
    )
  }

  /** A script without blanks writes the comparator behind the unit: 99.9%以上 is read as 1以上. */
  private comparingBehind({ end, unit }: Amount): Located | undefined {
    const behind = this.text.slice(end, end + LONGEST_COMPARATOR).trimStart()
    if (!unit || !IDEOGRAPH.test(behind)) return undefined
    const hit = this.words.read(`1${behind}`).hits.find(({ concept, at }) => COMPARED[concept] && at < 2)
    return hit && { concept: hit.concept, from: end, to: end + hit.end - 1 }
  }

  /** "min" behind a number is minutes. */
  private isUnit(from: number, to: number): boolean {
    return this.amounts.some((amount) => amount.unit && from >= amount.to && to <= amount.end)
  }

  /**
   * Whether nothing but a demand stands beside a bound, so that a number without a unit is one: "must be at most 5".
   */
  private standsAlone(from: number, to: number): boolean {
    const hits = this.located.all('demand', 'label.target', 'label.threshold', 'negation', 'label.expected')
    const outside = [...this.text].map((sign, at) =>
      (at >= from && at < to) || hits.some((hit) => at >= hit.from && at < hit.to) ? ' ' : sign,
    )
    return !/[\p{L}\p{N}]/u.test(
      outside
        .join('')
        .split(/\s+/)
        .filter((word) => !this.wording.isFiller(word))
        .join(' '),
    )
  }

  /**
   * A range counts with a unit of size or share: "30-60 seconds" is how long something takes, unless "between" says
   * otherwise.
   */
  private range(amount: Amount, next: Amount | undefined): Stated | null {
    if (!next?.unit) return null
    const between = this.text.slice(amount.end, next.from)
    if (!/^\s*(?:[-–—~～〜]|\S{1,4})\s*$/u.test(between)) return null
    const joint = between.trim()
    const spoken = this.located
      .all('compare.between')
      .find(({ from, to }) => from <= amount.from && to >= amount.from - 12 && to <= next.end + 4)
    if (!spoken && !/^[-–—~～〜]$/.test(joint) && !this.wording.isRange(joint)) return null
    if (isTime(next.unit) && !(spoken && (next.unit === 'ms' || next.unit === 's'))) return null
    if (/[-\p{L}]$/u.test(this.text.slice(0, amount.from))) return null
    const from = Math.min(spoken?.from ?? amount.from, amount.from)
    return { comparator: 'between', from, to: next.end, amount, upper: next, isWorded: spoken !== undefined }
  }

  private more(amount: Amount): Stated | null {
    if (!amount.andMore || !amount.unit || this.wording.isVersioned(this.text.slice(0, amount.from))) return null
    const to = amount.end + (this.text.charAt(amount.end) === '+' ? 1 : 0)
    return /[\p{L}+/]/u.test(this.text.charAt(to))
      ? null
      : { comparator: '>=', from: amount.from, to, amount, isWorded: false }
  }

  /** "100% pass rate". */
  private whole(amount: Amount): Stated | null {
    const isWhole = amount.written === '100' && amount.unit === '%'
    if (!isWhole || !/^\s+\p{L}/u.test(this.text.slice(amount.end))) return null
    return /[-~.]$/.test(this.text.slice(0, amount.from))
      ? null
      : { comparator: '=', from: amount.from, to: amount.end, amount, isWorded: false }
  }

  /** "No queries > 500ms" bounds from above; "< 200 ms without a cache" is not turned. */
  private isNegated({ comparator, from }: Stated): boolean {
    const negations = this.located.all('negation', 'answer.no')
    const sentence = Math.max(...['. ', '; ', ', '].map((mark) => this.text.lastIndexOf(mark, from)), -1)
    const before = negations.filter((hit) => hit.from > sentence && hit.to <= from)
    if (comparator.startsWith('<'))
      return before.some((hit) => hit.from === this.text.search(/[\p{L}\p{N}]/u) && !this.isLast(hit, from))
    const behind = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(this.text)
      ? negations.filter((hit) => hit.from > from)
      : []
    return before.length + behind.length > 0
  }

  private isLast(hit: Located, from: number): boolean {
    return this.text.slice(hit.to, from).trim() === ''
  }

  private boundOf(stated: Stated): Bound | null {
    const { amount, upper, from, to } = stated
    const value = numberOf(amount.written, this.words)
    const high = upper && numberOf(upper.written, this.words)
    if (!Number.isFinite(value) || (high !== undefined && !Number.isFinite(high))) return null
    const isNegated = stated.comparator !== 'between' && stated.comparator !== '=' && this.isNegated(stated)
    const comparator = isNegated ? TURNED[stated.comparator] : stated.comparator
    const unit = upper?.unit ?? amount.unit
    return {
      threshold: {
        comparator,
        value,
        ...(high !== undefined && { upper: high }),
        text: this.text.trim().slice(0, 300),
      },
      ...(unit && { unit }),
      polarity: polarityOf(this.located, { comparator, from, to, unit, isNegated, isWorded: stated.isWorded }),
      at: from,
      end: to,
    }
  }
}

/**
 * The bound that a text states, with its unit and what it is there for; null when it states none. Any unit goes
 * behind a sign; a bound in words
 * needs a unit where it does not stand alone ("at most 5"). "PG 15+" and "Node >= 18" are versions.
 */
export function boundOf(whole: string, words: Vocabulary = ENGLISH): Bound | null {
  const text = westernDigits(whole.slice(0, LONGEST))
  return /\d/.test(text) ? statedIn(text, words) : null
}

const statedIn = memoizeFor(2000, (text: string, words: Vocabulary) => new Statement(text, words).bound())
