// POST: what a browser needs to sign in by passkey.
import { route } from '@/lib/http/route'
import { OfferPasskey, offerPasskey } from '@/lib/people/sign-in/offer-passkey'

export const POST = route(OfferPasskey, offerPasskey, { anonymous: 'passkey challenge from a network' })
