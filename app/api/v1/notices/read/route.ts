// POST: one notice, or all up to one, have been read.
import { route } from '@/lib/http/route'
import { MarkNotifications, markNotifications } from '@/lib/notify/mark-notifications'

export const POST = route(MarkNotifications, markNotifications)
