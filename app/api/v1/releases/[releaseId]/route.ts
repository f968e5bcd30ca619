// GET: the release as it is at this moment.
import { route } from '@/lib/http/route'
import { ReadSnapshot, readSnapshot } from '@/lib/release/read/read-snapshot'

export const GET = route(ReadSnapshot, readSnapshot)
