// POST: another secret for a token, shown this one time.
import { TokenSecret } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { RotateToken, rotateToken } from '@/lib/people/tokens/change-token'

export const POST = route(RotateToken, rotateToken, {
  operationId: 'rotateToken',
  summary: 'Gives a token another secret',
  description: 'The one before stops working at once.',
  answer: TokenSecret,
})
