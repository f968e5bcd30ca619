'use client'
// The clock of a rollback: how long it has taken, of what it may. Said aloud only when half is used, when a minute is
// left, and when it is over.
import { Timer, TriangleAlert } from 'lucide-react'
import { rollbackText } from '@/components/rollback/text'
import { useElapsed } from '@/components/ui/use-elapsed'
import { clockOf, milestoneOf } from '@/lib/domain/rollback/clock'

type Props = { elapsedSeconds: number; budgetSeconds?: number | undefined; large?: boolean }

export function RollbackClock({ elapsedSeconds, budgetSeconds = undefined, large = false }: Props) {
  const elapsed = useElapsed(elapsedSeconds)
  const { words, over } = clockOf(elapsed, budgetSeconds ?? null)
  const Sign = over ? TriangleAlert : Timer
  return (
    <>
      <span
        role="timer"
        aria-label={rollbackText.clock.elapsedTime}
        className={`inline-flex items-center gap-1.5 whitespace-nowrap font-strong ${over ? 'text-no-go' : ''} ${large ? 'whitespace-normal text-title wide:text-word' : ''}`}
      >
        <Sign size={large ? 24 : 14} aria-hidden className="shrink-0" />
        {words}
      </span>
      {large && (
        <span aria-live="polite" className="sr-only">
          {milestoneOf(elapsed, budgetSeconds ?? null)}
        </span>
      )}
    </>
  )
}
