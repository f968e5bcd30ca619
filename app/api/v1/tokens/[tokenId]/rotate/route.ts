// POST: another secret for a token, shown this one time.
import { route } from '@/lib/door/route'
import { RotateToken, rotateToken } from '@/lib/people/change-token'

export const POST = route(RotateToken, rotateToken)
