// GET: what the person who asks was told.
import { route } from '@/lib/door/route'
import { ReadNews, readNews } from '@/lib/notify/read-news'

export const GET = route(ReadNews, readNews)
