// POST: a link with which somebody sets a new password, for signed-in administrators.
import { AccountLink } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { OfferPassword, offerPassword } from '@/lib/people/accounts/set-password'

export const POST = route(OfferPassword, offerPassword, {
  operationId: 'createPasswordLink',
  summary: 'A link with which somebody sets a new password, once',
  description: 'For signed-in administrators: no token may.',
  answer: AccountLink,
  status: 201,
})
