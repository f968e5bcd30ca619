// GET: what the person who asks was told.
import { NotificationPage } from '@/lib/domain/notify/notification-view'
import { route } from '@/lib/http/route'
import { ReadNotifications, readNotifications } from '@/lib/notify/read-notifications'

export const GET = route(ReadNotifications, readNotifications, {
  operationId: 'listNotifications',
  summary: 'Your notifications, unread first, a page at a time',
  description: 'For signed-in people: a token has no inbox.',
  answer: NotificationPage,
})
