// Which side of a bound is the good one. Where the text does not say so it is unknown, never guessed.

import { isTime } from '@/lib/domain/checklist/fields/bounds/units'
import type { Located, LocatedReading } from '@/lib/domain/checklist/fields/located'
import { wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Threshold } from '@/lib/domain/checklist/structure'

/**
 * What a bound is there for. `kept`: a value must keep to it. `alert`: something happens once it is past, so that it
 * judges nothing.
 * `unknown`: the text does not say which of its sides is the good one.
 */
export type Polarity = 'kept' | 'alert' | 'unknown'

type Bounded = {
  comparator: Threshold['comparator']
  from: number
  to: number
  unit: string | undefined
  isNegated: boolean
  /** The comparator is written in words. */
  isWorded: boolean
}

/** Where the sentence that holds a place begins and ends. */
function sentenceAt(text: string, at: number): { from: number; to: number } {
  let from = 0
  for (const { index } of text.matchAll(/[.;!?。；](?=\s|$)|[。；]/g)) {
    if (index >= at) return { from, to: index }
    from = index + 1
  }
  return { from, to: text.length }
}

/**
 * Whether a value above the bound is what happens when something goes wrong: an error rate, a time that something
 * takes.
 */
function isBadAbove(located: LocatedReading, { from, unit }: Bounded, sentence: { from: number }): boolean {
  const isTaken = unit === 'ms' || unit === 's' || unit === 'min'
  const label = located.text.slice(sentence.from, from)
  const wording = wordingOf(located.words)
  if (isTaken || wording.isWorseAbove(label)) return true
  return unit === '%' && !wording.isBetterAbove(label) && isUsedUp(located, from, sentence)
}

/** "CPU over 80 %". In bytes such a bound is what must be there: "memory > 8 GB". */
function isUsedUp(located: LocatedReading, from: number, sentence: { from: number }): boolean {
  const inside = (hit: Located): boolean => hit.from >= sentence.from
  const isUsed = located.all('metric.less').some((hit) => inside(hit) && hit.to <= from)
  return isUsed && !located.all('metric.more').some(inside)
}

/**
 * A bound of time from above is a demand whatever stands beside it: nobody wants to be called because something was
 * fast.
 */
const isFast = ({ comparator, unit }: Bounded): boolean => comparator.startsWith('<') && isTime(unit)

function asksToAct(located: LocatedReading, bounded: Bounded, sentence: { from: number; to: number }): boolean {
  const inside = (hit: Located): boolean => hit.from >= sentence.from && hit.to <= sentence.to
  if (located.all('alert').some(inside)) return true
  // "Automatic rollback is armed: errors > 2 %" names what it goes back for.
  const condition = located.all('branch.if', 'kind.rollback').some((hit) => inside(hit) && hit.to <= bounded.from)
  return condition && bounded.comparator.startsWith('>') && !located.all('decision.go').some(inside)
}

const KNOWN_SCRIPTS = ['Latin', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Arabic']
const KNOWN = KNOWN_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')
/** Two letters, because one may be a unit: "μs". */
const OTHER_SCRIPT = new RegExp(`(?:(?![${KNOWN}])\\p{L}){2}`, 'u')
const NOT_ENGLISH = /(?=\P{ASCII})\p{Script=Latin}/u

/** A sentence in a language that no table has: its words may turn a bound around. */
function isForeign({ text, words }: LocatedReading, { from, to }: { from: number; to: number }): boolean {
  const sentence = text.slice(from, to)
  return OTHER_SCRIPT.test(sentence) || (words.languages.length === 1 && NOT_ENGLISH.test(sentence))
}

/** `located.text` is the clause or line that the bound stands in. */
export function polarityOf(located: LocatedReading, bounded: Bounded): Polarity {
  const sentence = sentenceAt(located.text, bounded.from)
  if (bounded.isNegated) return 'kept'
  if (!isFast(bounded) && asksToAct(located, bounded, sentence)) return 'alert'
  const isForeignBound = bounded.comparator === '<' && !isFast(bounded) && isForeign(located, sentence)
  if (!bounded.comparator.startsWith('>')) return isForeignBound ? 'unknown' : 'kept'
  const isDemanded = located
    .all('demand', 'label.target', 'label.expected')
    .some((hit) => hit.from >= sentence.from && hit.to <= sentence.to)
  if (isDemanded || (bounded.isWorded && bounded.comparator === '>=')) return 'kept'
  if (bounded.comparator === '>' && isForeign(located, sentence)) return 'unknown'
  return isBadAbove(located, bounded, sentence) ? 'unknown' : 'kept'
}
