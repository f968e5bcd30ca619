// DELETE: revokes an invitation.
import { Nothing } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { endInvitation, RevokeInvitation } from '@/lib/people/accounts/invite-user'

export const DELETE = route(RevokeInvitation, endInvitation, {
  operationId: 'revokeInvitation',
  summary: 'Revokes an invitation',
  answer: Nothing,
  problems: ['conflict'],
})
