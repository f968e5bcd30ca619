'use client'
// A definition looked over by the server while it is typed: what is wrong, and what running it would do.
import { useEffect, useState } from 'react'
import type { RunPreview } from '@/lib/domain/probe/preview/run-preview'
import { reviewProbeAction } from '@/lib/release/actions'

const PAUSE_MS = 300

/** `of` is the definition that was looked over. */
type Review = { wrong: Record<string, string>; preview: RunPreview | null; of: Record<string, unknown> }

/**
 * The newest review; of an older text it stays until there is a newer one. `definition` absent: the item's saved probe,
 * once. Null: none is wanted.
 */
export function useReview(itemId: string, definition?: Record<string, unknown> | null): Review | null {
  const [review, setReview] = useState<Review | null>(null)
  const text = definition && JSON.stringify(definition)
  useEffect(() => {
    if (text === null) return
    let gone = false
    const timer = setTimeout(
      async () => {
        const of: Record<string, unknown> = text ? JSON.parse(text) : {}
        const answer = await reviewProbeAction({ itemId, ...(text && { definition: of }) }).catch(() => null)
        if (!gone && answer?.ok) setReview({ ...answer.result, of })
      },
      text ? PAUSE_MS : 0,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [itemId, text])
  return review
}
