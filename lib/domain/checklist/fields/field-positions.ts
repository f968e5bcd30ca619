// Everything in a line that is there to be answered: its places and its choices, for who reads it and for who writes
// into it.
import { choiceSpans } from '@/lib/domain/checklist/fields/choices/choice-spans'
import { choicesOfSpan } from '@/lib/domain/checklist/fields/choices/choices'
import { type Place, placesIn } from '@/lib/domain/checklist/fields/places'
import type { ChoiceSpan } from '@/lib/domain/checklist/fields/spans'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { memoizeFor } from '@/lib/domain/memoize'

export type LineSpots = { readonly places: readonly Place[]; readonly choices: readonly ChoiceSpan[] }

const NONE: LineSpots = { places: [], choices: [] }
/** Whether a text can hold a place or a choice at all. */
const SOME = /_[_./-]|[[<{/|／✅❌☐☑☒⚠]|TODO|TB[DCA]|FIXME|XXX|\?\?\?|[:：]/u

/** The places and choices of a line. A blank inside of an answer ("Other: ____") belongs to that answer. */
export function spotsIn(text: string, words: Vocabulary, open = false): LineSpots {
  if (!SOME.test(text)) return NONE
  return open ? readSpots(text, words, true) : knownSpots(text, words)
}

const knownSpots = memoizeFor(2000, (text: string, words: Vocabulary) => readSpots(text, words, false))

function readSpots(text: string, words: Vocabulary, open: boolean): LineSpots {
  const choices = choiceSpans(text, words).filter((span) => choicesOfSpan(text, span, words).length > 1)
  const parts = choices.flatMap((choice) => choice.parts)
  const places = placesIn(text, words, open).filter(
    (place) => !parts.some(({ from, to }) => place.from < to && from < Math.max(place.to, place.from + 1)),
  )
  return { places, choices }
}

/** Where the places of a text stand. */
export function blanksOf(text: string, words: Vocabulary): { from: number; to: number }[] {
  return spotsIn(text, words).places.filter(({ kind }) => kind === 'blank')
}
