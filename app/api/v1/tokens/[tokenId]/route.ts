// DELETE: revokes a token.
import { route } from '@/lib/http/route'
import { EndToken, endToken } from '@/lib/people/tokens/change-token'

export const DELETE = route(EndToken, endToken)
