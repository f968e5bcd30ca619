// Which side of a bound is the good one. Where the text does not say so it is unknown, never guessed.
import type { Located, LocatedReading } from '@/lib/domain/checklist/fields/located'
import { isTime } from '@/lib/domain/checklist/fields/units'
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
  return isTaken || wordingOf(located.words).isWorseAbove(located.text.slice(sentence.from, from))
}

/**
 * A bound of time from above is a demand whatever stands beside it: nobody wants to be called because something was
 * fast.
 */
const isFast = ({ comparator, unit }: Bounded): boolean => comparator.startsWith('<') && isTime(unit)

function asksToAct(located: LocatedReading, bounded: Bounded, sentence: { from: number; to: number }): boolean {
  const inside = (hit: Located): boolean => hit.from >= sentence.from && hit.to <= sentence.to
  if (located.all('alert').some(inside)) return true
  const condition = located.all('branch.if').some((hit) => inside(hit) && hit.to <= bounded.from)
  return condition && bounded.comparator.startsWith('>') && !located.all('decision.go').some(inside)
}

/** `located.text` is the clause or line that the bound stands in. */
export function polarityOf(located: LocatedReading, bounded: Bounded): Polarity {
  const sentence = sentenceAt(located.text, bounded.from)
  if (bounded.isNegated) return 'kept'
  if (!isFast(bounded) && asksToAct(located, bounded, sentence)) return 'alert'
  if (!bounded.comparator.startsWith('>')) return 'kept'
  const isDemanded = located
    .all('demand', 'label.target', 'label.expected')
    .some((hit) => hit.from >= sentence.from && hit.to <= sentence.to)
  if (isDemanded || (bounded.isWorded && bounded.comparator === '>=')) return 'kept'
  return isBadAbove(located, bounded, sentence) ? 'unknown' : 'kept'
}
