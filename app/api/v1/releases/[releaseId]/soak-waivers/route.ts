// POST: request a waiver of the soak.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { RequestSoakWaiver, requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { route } from '@/lib/http/route'

export const POST = route(RequestSoakWaiver, requestSoakWaiver, {
  operationId: 'requestSoakWaiver',
  summary: 'Requests a waiver of the soak: that somebody else accepts the release before the time is over',
  description: 'Signed-in people only: a token cannot. It changes nothing until another person grants it.',
  answer: z.object({ waiverId: Id }),
  status: 201,
})
