// The verdict: colour, shape and text, so that it reads in greyscale too.

import { Ban, CircleCheck, CircleDot, Hand, type LucideIcon } from 'lucide-react'
import type { VerdictLevel } from '@/lib/domain/enums'
import { MONITORING_FAILED } from '@/lib/domain/verdict/format-verdict'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

export const VERDICT_INK: Record<VerdictLevel, string> = {
  go: 'text-go',
  conditional: 'text-conditional',
  hold: 'text-hold',
  'no-go': 'text-no-go',
}

const SIGNS: Record<VerdictLevel, LucideIcon> = { go: CircleCheck, conditional: CircleDot, hold: Hand, 'no-go': Ban }
const BLOCK: Record<VerdictLevel, string> = {
  go: 'bg-go-block',
  conditional: 'bg-conditional-block',
  hold: 'bg-hold-block',
  'no-go': 'bg-no-go-block',
}

type Mark = {
  level: VerdictLevel
  size?: number | string /** Whether something failed after the decision. */
  failed?: boolean
}

/** In a line of text or a table. */
export function VerdictMark({ level, size = 15, failed = false }: Mark) {
  const Sign = SIGNS[level]
  return (
    <span className={`font-strong ${VERDICT_INK[level]}`}>
      <Sign size={size} aria-hidden className="me-1.5 inline-block align-[-0.15em]" />
      <span className="whitespace-nowrap">{VERDICT_LEVELS[level].label}</span>
      {failed && <span className="text-no-go">, {MONITORING_FAILED}</span>}
    </span>
  )
}

/** At the head of a page: the only status region of it. */
export function VerdictBlock({ level }: { level: VerdictLevel }) {
  const Sign = SIGNS[level]
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-2 self-center rounded-small px-2 py-0.5 text-on-block wide:px-3 wide:py-1 ${BLOCK[level]}`}
    >
      <Sign aria-hidden className="size-4 wide:size-6" />
      <span role="status" aria-live="polite" className="font-strong text-title tracking-wide wide:text-word">
        {VERDICT_LEVELS[level].label}
      </span>
    </span>
  )
}
