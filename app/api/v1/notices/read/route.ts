// POST: one notice, or all up to one, have been read.
import { z } from 'zod'
import { route } from '@/lib/http/route'
import { MarkNotifications, markNotifications } from '@/lib/notify/mark-notifications'

export const POST = route(MarkNotifications, markNotifications, {
  operationId: 'markNotificationsRead',
  summary: 'Marks one notification, or all up to a `seq`, as read',
  answer: z.object({ marked: z.int() }),
})
