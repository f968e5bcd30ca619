// Server-sent events of a release.
import { readMark, readUpdates } from '@/lib/discussion/read-updates'
import { live } from '@/lib/http/live/live'
import { admit, readPatch, readRevision } from '@/lib/release/read/read-patch'

export const dynamic = 'force-dynamic'
export const GET = live({ admit, readPatch, readRevision, readUpdates, readMark })
