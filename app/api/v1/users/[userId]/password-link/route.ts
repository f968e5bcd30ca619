// POST: a link with which somebody sets a new password, for signed-in administrators.
import { route } from '@/lib/http/route'
import { OfferPassword, offerPassword } from '@/lib/people/accounts/set-password'

export const POST = route(OfferPassword, offerPassword, { status: 201 })
