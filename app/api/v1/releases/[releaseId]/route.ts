// GET: the release as it is at this moment.
import { route } from '@/lib/door/route'
import { ReadSnapshot, readSnapshot } from '@/lib/release/read-snapshot'

export const GET = route(ReadSnapshot, readSnapshot)
