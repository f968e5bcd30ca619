// The one word: colour, shape and text, so that it reads in greyscale too.
import { Ban, CircleCheck, CircleDot, Hand } from 'lucide-react'
import type { VerdictWord as Word } from '@/lib/domain/words'

export const WORDS: Record<Word, string> = { go: 'GO', conditional: 'CONDITIONAL', hold: 'HOLD', 'no-go': 'NO-GO' }
export const VERDICT_INK: Record<Word, string> = { go: 'text-go', conditional: 'text-conditional', hold: 'text-hold', 'no-go': 'text-no-go' }

const SIGNS = { go: CircleCheck, conditional: CircleDot, hold: Hand, 'no-go': Ban }
const BLOCK: Record<Word, string> = { go: 'bg-go-block', conditional: 'bg-conditional-block', hold: 'bg-hold-block', 'no-go': 'bg-no-go-block' }

/** In a line of text or a table. */
export function VerdictMark({ word }: { word: Word }) {
  const Sign = SIGNS[word]
  return (
    <span className={`inline-flex items-center gap-1.5 font-strong whitespace-nowrap ${VERDICT_INK[word]}`}>
      <Sign size={15} aria-hidden />
      {WORDS[word]}
    </span>
  )
}

/** At the head of a page: the only status region of it. */
export function VerdictBlock({ word, small = false }: { word: Word; small?: boolean }) {
  const Sign = SIGNS[word]
  return (
    <span className={`inline-flex items-center gap-2 rounded-small text-on-block ${BLOCK[word]} ${small ? 'px-2 py-0.5' : 'px-3 py-1'}`}>
      <Sign size={small ? 16 : 24} aria-hidden />
      <span role="status" aria-live="polite" className={`font-strong ${small ? 'text-title' : 'text-word'}`}>
        {WORDS[word]}
      </span>
    </span>
  )
}
