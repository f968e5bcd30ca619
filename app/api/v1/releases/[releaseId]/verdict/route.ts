// GET: the verdict, with its reasons.
import { Verdict } from '@/app/api/v1/answers/release'
import { route } from '@/lib/http/route'
import { ReadVerdict, readVerdict } from '@/lib/release/read/read-verdict'

export const GET = route(ReadVerdict, readVerdict, {
  operationId: 'readVerdict',
  summary: 'The verdict, with its reasons',
  answer: Verdict,
})
