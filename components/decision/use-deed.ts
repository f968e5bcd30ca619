'use client'
// A deed that a dialog does: busy while it is under way, and what refused it.
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/domain/answer'

export type Deed = () => Promise<Answer<unknown>>

/** `run` does it and calls `done` when it worked; else `trouble` says why not. */
export function useDeed(done: () => void) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const run = (deed: Deed) =>
    start(async () => {
      const answer = await deed().catch(() => null)
      if (answer?.ok) return done()
      setTrouble(answer === null ? 'The server did not answer. Nothing was written; try again.' : answer.message)
    })
  return { trouble, busy, run }
}
