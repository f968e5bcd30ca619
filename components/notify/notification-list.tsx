'use client'
// What I was told: unread first. Following one reads it.
import Link from 'next/link'
import { useTransition } from 'react'
import { NOTIFICATIONS_CHANGED } from '@/components/live/use-unread'
import { notifyText } from '@/components/notify/text'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { partsOf } from '@/lib/domain/notify/notice'
import type { NotificationItem, NotificationPage } from '@/lib/domain/notify/notification-view'
import { markNotificationsAction } from '@/lib/notify/actions'

/** A path of ours with its query and place, in the parts that a link takes. */
function placeOf(href: string): { pathname: string; search: string; hash: string } {
  const { pathname, search, hash } = new URL(href, 'http://here')
  return { pathname, search, hash }
}

function NotificationRow({ notice, onRead }: { notice: NotificationItem; onRead(): void }) {
  const unread = notice.readAt === null
  const { where, what } = partsOf(notice.title)
  return (
    <li className="flex items-baseline gap-3 border-line border-b py-2">
      <span aria-hidden className={`size-2 shrink-0 self-center rounded-full ${unread ? 'bg-accent' : ''}`} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <Link
            href={placeOf(notice.href)}
            onClick={unread ? onRead : undefined}
            dir="auto"
            className={`min-w-0 hover:underline ${unread ? 'font-strong' : ''}`}
          >
            {unread && <span className="sr-only">{notifyText.notificationList.unread} </span>}
            {what}
          </Link>
          <span className="min-w-0 text-soft" dir="auto">
            {where}
          </span>
        </p>
        {notice.body && (
          <p className="truncate text-small text-soft" dir="auto" title={notice.body}>
            {notice.body}
          </p>
        )}
      </div>
      <span className="hidden shrink-0 text-small text-soft wide:inline">
        <Moment at={notice.at} />
      </span>
      {unread && (
        <Button small tone="quiet" onClick={onRead} aria-label={notifyText.notificationList.markAsRead(what)}>
          {notifyText.notificationList.markRead}
        </Button>
      )}
    </li>
  )
}

export function NotificationList({
  notifications: { notices, unread, next },
  first,
}: {
  notifications: NotificationPage
  first: boolean
}) {
  const [busy, start] = useTransition()
  const read = (which: { id: string } | { upTo: number }) =>
    start(async () => {
      await markNotificationsAction(which)
      window.dispatchEvent(new Event(NOTIFICATIONS_CHANGED))
    })
  const newest = Math.max(0, ...notices.map(({ seq }) => seq))
  return (
    <section aria-labelledby="news" className="flex flex-col gap-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="news" className="flex-1 font-strong text-title">
          {notifyText.notificationList.title}
          {unread > 0 && (
            <span className="font-normal text-soft">
              {' '}
              {notifyText.notificationList.unreadCount(
                unread === 100 ? notifyText.notificationList.moreThan99 : unread,
              )}
            </span>
          )}
        </h2>
        {unread > 0 && (
          <Button onClick={() => read({ upTo: newest })} disabled={busy}>
            {notifyText.notificationList.markAllAsRead}
          </Button>
        )}
        <Link href="/settings/notifications" className="text-accent hover:underline">
          {notifyText.notificationList.emailNotifications}
        </Link>
      </div>
      {notices.length === 0 ? (
        <p className="border-line border-y py-4 text-soft">
          {first ? notifyText.notificationList.noNotificationsYetChangedVerdicts : notifyText.notificationList.noOlder}
        </p>
      ) : (
        <ul className="border-line border-t">
          {notices.map((notice) => (
            <NotificationRow key={notice.id} notice={notice} onRead={() => read({ id: notice.id })} />
          ))}
        </ul>
      )}
      {(next || !first) && (
        <nav aria-label={notifyText.notificationList.pages} className="flex gap-4">
          {!first && (
            <Link href="/inbox" className="text-accent hover:underline">
              {notifyText.notificationList.newest}
            </Link>
          )}
          {next && (
            <Link href={`/inbox?after=${next}`} className="text-accent hover:underline">
              {notifyText.notificationList.older}
            </Link>
          )}
        </nav>
      )}
    </section>
  )
}
