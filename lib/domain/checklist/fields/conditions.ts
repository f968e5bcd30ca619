// Where the conditions of a decision are written: "Conditions (if conditional)" beside "Approved for production".
import { isWordEdge } from '@/lib/domain/checklist/lexicon/search/characters'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { CONDITIONS } from '@/lib/domain/checklist/lexicon/topics/statements'

const LONGEST = 300
const WORDS = [...new Set(CONDITIONS.map(fold))]

/** Whether a label, or the heading above it, speaks of conditions. */
export function saysConditions(label: string): boolean {
  const text = fold(label.slice(0, LONGEST))
  return WORDS.some((word) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      if (isWordEdge(text, at) && isWordEdge(text, at + word.length)) return true
    return false
  })
}
