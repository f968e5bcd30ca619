// PUT: exactly this access and these roles. DELETE: somebody out of a project, or with ?role= one role of theirs.
import { z } from 'zod'
import { Member, Unheld } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { RevokeGrant, revokeGrant } from '@/lib/project/change-grant'
import { SetMember, setMember } from '@/lib/project/change-members'

export const PUT = route(SetMember, setMember, {
  operationId: 'setMember',
  summary: 'Gives somebody exactly this access and these roles; other roles of theirs are removed',
  description: 'Who is no member becomes one.',
  answer: Member.extend({ unheldRoles: Unheld }),
})
export const DELETE = route(RevokeGrant, revokeGrant, {
  operationId: 'removeMember',
  summary: 'Takes somebody out of a project, or with `role` only that role from them',
  answer: z.object({ unheldRoles: Unheld }),
  problems: ['conflict'],
})
