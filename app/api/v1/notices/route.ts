// GET: what the person who asks was told.
import { route } from '@/lib/http/route'
import { ReadNotifications, readNotifications } from '@/lib/notify/read-notifications'

export const GET = route(ReadNotifications, readNotifications)
