// POST: sends a link that sets a new password. The answer says nothing of whether there is such an account.
import { route } from '@/lib/http/route'
import { ForgotPassword, forgotPassword } from '@/lib/people/accounts/forgot-password'

export const POST = route(ForgotPassword, forgotPassword, {
  anonymous: 'forgotten password from a network',
  status: 202,
})
