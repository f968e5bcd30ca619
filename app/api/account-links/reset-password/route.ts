// POST: somebody sets a new password. The link is the right.
import { route } from '@/lib/http/route'
import { ResetPassword, resetPassword } from '@/lib/people/accounts/use-link'

export const POST = route(ResetPassword, resetPassword, { anonymous: 'link that works once from a network' })
