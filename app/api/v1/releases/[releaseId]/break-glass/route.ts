// POST: an administrator requests a decision against the verdict.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { RequestBreakGlass, requestBreakGlass } from '@/lib/decision/break-glass'
import { route } from '@/lib/http/route'

export const POST = route(RequestBreakGlass, requestBreakGlass, {
  operationId: 'requestBreakGlass',
  summary: 'Requests a decision against the verdict',
  description: 'Signed-in administrators only: a token cannot. Another administrator has one hour to confirm it.',
  answer: z.object({ breakGlassId: Id }),
  status: 201,
})
