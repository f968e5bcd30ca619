// POST: request a waiver of an item.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { RequestWaiver, requestWaiver } from '@/lib/decision/request-waiver'
import { route } from '@/lib/http/route'

export const POST = route(RequestWaiver, requestWaiver, {
  operationId: 'requestWaiver',
  summary: 'Requests a waiver: that somebody else accepts the item as it is, until `expiresAt`',
  description: 'Signed-in people only: a token cannot. It changes nothing until another person grants it.',
  answer: z.object({ waiverId: Id }),
  status: 201,
})
