// POST: another secret for a token, shown this one time.
import { route } from '@/lib/http/route'
import { RotateToken, rotateToken } from '@/lib/people/tokens/change-token'

export const POST = route(RotateToken, rotateToken)
