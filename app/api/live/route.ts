// Server-sent events of a release.
import { live } from '@/lib/door/live'
import { admit, readPatch } from '@/lib/release/read-patch'

export const dynamic = 'force-dynamic'
export const GET = live({ admit, readPatch })
