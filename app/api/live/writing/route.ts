// Where somebody is writing, for the other pages of the release.
import { writing } from '@/lib/http/live/writing'
import { admit } from '@/lib/release/read/read-patch'

export const dynamic = 'force-dynamic'
export const POST = writing(admit)
