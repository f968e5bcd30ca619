// DELETE: revokes a token.
import { route } from '@/lib/door/route'
import { EndToken, endToken } from '@/lib/people/change-token'

export const DELETE = route(EndToken, endToken)
