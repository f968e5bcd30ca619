// GET: how much of it is unread.
import { route } from '@/lib/door/route'
import { CountNews, countNews } from '@/lib/notify/read-news'

export const GET = route(CountNews, countNews)
