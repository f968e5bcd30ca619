// GET: the identity provider sends somebody back who signed in afresh to confirm who they are.
import { route } from '@/lib/http/route'
import { FinishIdentityProof, finishIdentityProof } from '@/lib/signoff/finish-identity-proof'

export const GET = route(FinishIdentityProof, finishIdentityProof, {
  anonymous: 'return from the identity provider from a network',
  write: ({ location }) =>
    new Response(null, {
      status: 303,
      headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    }),
})
