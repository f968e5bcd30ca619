// DELETE: revokes an invitation.
import { route } from '@/lib/door/route'
import { endInvitation, RevokeInvitation } from '@/lib/people/invite-user'

export const DELETE = route(RevokeInvitation, endInvitation)
