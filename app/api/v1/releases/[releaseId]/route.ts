// GET: the release as it is at this moment.
import { Release } from '@/app/api/v1/answers/release'
import { route } from '@/lib/http/route'
import { ReadSnapshot, readSnapshot } from '@/lib/release/read/read-snapshot'

export const GET = route(ReadSnapshot, readSnapshot, {
  operationId: 'readRelease',
  summary: 'The release at this moment',
  answer: Release,
})
