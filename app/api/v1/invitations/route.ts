// GET: open invitations. POST: a new one, with its link for this one time.
import { z } from 'zod'
import { AccountLink, Invitation } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { InviteUser, inviteUser } from '@/lib/people/accounts/invite-user'
import { ReadPeople, readInvitations } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readInvitations, {
  operationId: 'listInvitations',
  summary: 'Invitations that nobody has accepted or revoked',
  answer: z.array(Invitation),
})
export const POST = route(InviteUser, inviteUser, {
  operationId: 'inviteUser',
  summary: 'Invites somebody',
  description: 'The link works once, for that email, and comes back this one time.',
  answer: AccountLink,
  status: 201,
})
