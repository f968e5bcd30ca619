'use client'
// How much was said of an item, on its row.
import { MessageSquare } from 'lucide-react'
import { useThread } from '@/components/discussion/discussion-context'
import { discussionText } from '@/components/discussion/text'

export function CommentCount({ itemId }: { itemId: string }) {
  const count = useThread(itemId)?.count ?? 0
  if (count === 0) return null
  return (
    <span
      className="inline-flex shrink-0 items-center gap-1 text-small text-soft"
      title={discussionText.commentCount.comments(count)}
    >
      <MessageSquare size={12} aria-hidden />
      {count}
      <span className="sr-only"> {discussionText.commentCount.commentsUnit(count)}</span>
    </span>
  )
}
