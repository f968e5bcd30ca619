'use client'
// Failing an item: at once, with its row asking why until the reader has said it or goes on.
import { useCallback, useState } from 'react'
import type { Outcome } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

/** `amends`: it says more of what was decided a moment ago, so that undoing takes back both. */
export type How = { reason?: string | undefined; amends?: boolean }
/** Yields whether the server refused it. */
export type Decide = (item: ItemView, outcome: Outcome, how?: How) => Promise<{ refused: boolean }>

export function useFailure(decide: Decide) {
  const [explaining, setExplaining] = useState<string | null>(null)
  const fail = useCallback(
    (item: ItemView) => {
      setExplaining(item.id)
      if (OUTCOMES[item.outcome].isFailure) return
      void decide(item, 'failed').then(({ refused }) => {
        if (refused) setExplaining((open) => (open === item.id ? null : open))
      })
    },
    [decide],
  )
  const explain = useCallback(
    (item: ItemView, reason: string | null) => {
      setExplaining(null)
      if (reason) void decide(item, 'failed', { reason, amends: true })
    },
    [decide],
  )
  return { explaining, fail, explain }
}
