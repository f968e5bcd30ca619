// Server-sent events of a release.
import { readMark, readNews } from '@/lib/discussion/read-news'
import { live } from '@/lib/door/live'
import { admit, readPatch, readRevision } from '@/lib/release/read-patch'

export const dynamic = 'force-dynamic'
export const GET = live({ admit, readPatch, readRevision, readNews, readMark })
