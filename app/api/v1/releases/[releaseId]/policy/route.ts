// GET: the policy of a release. PUT: another one, made from the version that was read.
import { route } from '@/lib/http/route'
import { ChangePolicy, changePolicy } from '@/lib/release/change-policy'
import { ReadPolicy, readPolicy } from '@/lib/release/read/read-policy'

export const GET = route(ReadPolicy, readPolicy)
export const PUT = route(ChangePolicy, changePolicy)
