// POST: an invited person makes their account. The link is the right.
import { route } from '@/lib/http/route'
import { AcceptInvitation, acceptInvitation } from '@/lib/people/accounts/use-link'

export const POST = route(AcceptInvitation, acceptInvitation, { anonymous: 'link that works once from a network' })
