// POST: the release authority calls the release.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { CallRelease, callRelease } from '@/lib/decision/call-release'
import { route } from '@/lib/http/route'

export const POST = route(CallRelease, callRelease, {
  operationId: 'callRelease',
  summary: 'Decides the release: go, conditional or no-go',
  description:
    'Signed-in people only: a token cannot. `contentHash` is what `GET …/verdict` answered: if it is not that any more, nothing is decided.',
  answer: z.object({ decisionId: Id }),
  problems: ['stale'],
  status: 201,
})
