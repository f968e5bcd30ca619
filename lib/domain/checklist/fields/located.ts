// Where the words of a vocabulary stand in the text as its author wrote it: folding for matching changes lengths.

import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

export type Located = { concept: Concept; from: number; to: number }

/** Offset of each folded character in the original, by words: folding joins and parts none. */
function offsets(text: string, folded: string): (at: number) => number {
  if (text.length === folded.length) return (at) => at
  const starts: { folded: number; length: number; from: number; to: number }[] = []
  let at = 0
  for (const word of text.matchAll(/\S+/g)) {
    const length = fold(word[0]).length
    if (length === 0) continue
    starts.push({ folded: at, length, from: word.index, to: word.index + word[0].length })
    at += length + 1
  }
  return (place) => {
    const word = starts.findLast((known) => known.folded <= place)
    if (!word) return 0
    const inside = place - word.folded
    return inside >= word.length ? word.to : Math.min(word.to, word.from + inside)
  }
}

/** A reading of a text with its hits where they stand in that text. */
export class LocatedReading {
  readonly reading: Reading
  private places: Located[] | undefined

  constructor(
    readonly text: string,
    readonly words: Vocabulary,
  ) {
    this.reading = words.read(text)
  }

  get hits(): readonly Located[] {
    if (!this.places) {
      const offset = offsets(this.text, this.reading.text)
      this.places = this.reading.hits.map(({ concept, at, end }) => ({
        concept,
        from: offset(at),
        to: Math.max(offset(at), offset(end)),
      }))
    }
    return this.places
  }

  all(...concepts: Concept[]): Located[] {
    return this.hits.filter(({ concept }) => concepts.includes(concept))
  }
}
