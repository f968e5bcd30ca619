// DELETE: revokes a token.
import { Nothing } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { EndToken, endToken } from '@/lib/people/tokens/change-token'

export const DELETE = route(EndToken, endToken, {
  operationId: 'revokeToken',
  summary: 'Revokes a token at once',
  answer: Nothing,
})
