// GET: the policy of a release. PUT: another one, made from the version that was read.
import { PolicyOfRelease } from '@/app/api/v1/answers/release'
import { route } from '@/lib/http/route'
import { ChangePolicy, changePolicy } from '@/lib/release/change-policy'
import { ReadPolicy, readPolicy } from '@/lib/release/read/read-policy'

export const GET = route(ReadPolicy, readPolicy, {
  operationId: 'readPolicy',
  summary: 'The rules of the release, as data and as sentences',
  answer: PolicyOfRelease,
})
export const PUT = route(ChangePolicy, changePolicy, {
  operationId: 'changePolicy',
  summary: 'Other rules, made from the version that was read',
  description:
    'What is left out is the default; a role that is left out stays. Refused when it is weaker while a signature is in force.',
  answer: PolicyOfRelease,
  problems: ['conflict', 'stale'],
})
