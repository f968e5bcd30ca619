// GET: how much of it is unread.
import { z } from 'zod'
import { route } from '@/lib/http/route'
import { CountNotifications, countNotifications } from '@/lib/notify/read-notifications'

export const GET = route(CountNotifications, countNotifications, {
  operationId: 'countUnreadNotifications',
  summary: 'How many notifications are unread, counted to a hundred',
  answer: z.object({ unread: z.int() }),
})
