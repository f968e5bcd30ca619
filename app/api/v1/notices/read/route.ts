// POST: one notice, or all up to one, have been read.
import { route } from '@/lib/door/route'
import { MarkNews, markNews } from '@/lib/notify/mark-news'

export const POST = route(MarkNews, markNews)
