'use client'
// The discussion for whatever shows a part of it: threads stand deep in the page, and rows are not drawn again for what
// they do not show.
import { createContext, useContext } from 'react'
import type { DiscussionState } from '@/components/discussion/use-discussion'
import type { CommentView } from '@/lib/domain/discussion/view'
import { OF_RELEASE } from '@/lib/domain/discussion/view'

/** `fresh`: comments that have just been made or changed. */
export type SharedDiscussion = DiscussionState & { fresh: ReadonlySet<string> }
export const DiscussionContext = createContext<SharedDiscussion | null>(null)

export type Thread = {
  discussion: SharedDiscussion
  comments: CommentView[] /** How many stand in it, also those that are not loaded. */
  count: number
  earlier: number
}

/** A thread by its item's id, or `OF_RELEASE`. Null where a page has no discussion. */
export function useThread(thread: string): Thread | null {
  const discussion = useContext(DiscussionContext)
  if (!discussion) return null
  const comments = discussion.loaded.comments.filter((comment) => (comment.itemId ?? OF_RELEASE) === thread)
  const standing = comments.filter((comment) => comment.removedBy === undefined).length
  const count = Math.max(discussion.loaded.counts[thread] ?? 0, standing)
  return { discussion, comments, count, earlier: count - standing }
}
