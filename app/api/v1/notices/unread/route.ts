// GET: how much of it is unread.
import { route } from '@/lib/http/route'
import { CountNotifications, countNotifications } from '@/lib/notify/read-notifications'

export const GET = route(CountNotifications, countNotifications)
