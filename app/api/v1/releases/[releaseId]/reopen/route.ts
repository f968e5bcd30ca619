// POST: a new round of a release that was decided.
import { z } from 'zod'
import { ReopenRelease, reopenRelease } from '@/lib/decision/reopen-release'
import { route } from '@/lib/http/route'

export const POST = route(ReopenRelease, reopenRelease, {
  operationId: 'reopenRelease',
  summary: 'Reopens a release that was decided',
  description:
    'Signed-in people only: a token cannot. Everybody signs again; the round before keeps its signatures and its decision.',
  answer: z.object({ round: z.int() }),
})
