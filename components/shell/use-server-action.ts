'use client'
// What a press or a dialog does: busy while it is under way, and what refused it. A connection that is lost is an
// answer too: what was typed stays.
import { useState, useTransition } from 'react'
import { useSeparation } from '@/components/shell/separation-context'
import { shellText } from '@/components/shell/text'
import type { Answer } from '@/lib/domain/answer'
import type { RefusalCode } from '@/lib/domain/refusal'

export type ServerAction<R = unknown> = () => Promise<Answer<R>>

/**
 * `run` does it and calls `done` when it worked; else `trouble` says why not, and `refused` gets the code: null when
 * no answer came.
 */
export function useServerAction<R = unknown>(
  done: (result: R) => void = () => {},
  refused: (code: RefusalCode | null) => void = () => {},
) {
  const [error, setError] = useState<string | null>(null)
  const separated = useSeparation()
  const [busy, start] = useTransition()
  const run = (action: ServerAction<R>) =>
    start(async () => {
      const answer = await separated(action).catch(() => null)
      if (answer?.ok) {
        setError(null)
        return done(answer.result)
      }
      setError(answer === null ? shellText.useServerAction.noAnswer : answer.message)
      refused(answer?.code ?? null)
    })
  return { error, busy, run }
}
