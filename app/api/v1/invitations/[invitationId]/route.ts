// DELETE: revokes an invitation.
import { route } from '@/lib/http/route'
import { endInvitation, RevokeInvitation } from '@/lib/people/accounts/invite-user'

export const DELETE = route(RevokeInvitation, endInvitation)
