'use client'
// The discussion for whatever shows a part of it: threads stand deep in the page, and rows are not drawn again for what they do not show.
import { createContext, useContext } from 'react'
import type { TalkState } from '@/components/discussion/use-talk'
import type { CommentView } from '@/lib/domain/discussion/view'
import { OF_RELEASE } from '@/lib/domain/discussion/view'

/** `fresh`: comments that have just been made or changed. */
export type SharedTalk = TalkState & { fresh: ReadonlySet<string> }
export const TalkContext = createContext<SharedTalk | null>(null)

export type Thread = {
  talk: SharedTalk
  comments: CommentView[] /** How many stand in it, also those that are not loaded. */
  count: number
  earlier: number
}

/** A thread by its item's id, or `OF_RELEASE`. Null where a page has no discussion. */
export function useThread(thread: string): Thread | null {
  const talk = useContext(TalkContext)
  if (!talk) return null
  const comments = talk.said.comments.filter((comment) => (comment.itemId ?? OF_RELEASE) === thread)
  const standing = comments.filter((comment) => comment.removedBy === undefined).length
  const count = Math.max(talk.said.counts[thread] ?? 0, standing)
  return { talk, comments, count, earlier: count - standing }
}
