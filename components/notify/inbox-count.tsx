'use client'
// How many notices are unread, beside the inbox's name.
import { useUnread } from '@/components/live/use-unread'
import { notifyText } from '@/components/notify/text'

export function InboxCount() {
  const unread = useUnread()
  if (unread === 0) return null
  return (
    <span className="ms-1 rounded-small bg-sunk px-1 text-small text-ink">
      {' '}
      {unread === 100 ? '99+' : unread}
      <span className="sr-only"> {notifyText.inboxCount.unread}</span>
    </span>
  )
}
