// GET: open invitations. POST: a new one, with its link for this one time.
import { route } from '@/lib/http/route'
import { InviteUser, inviteUser } from '@/lib/people/accounts/invite-user'
import { ReadPeople, readInvitations } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readInvitations)
export const POST = route(InviteUser, inviteUser, { status: 201 })
