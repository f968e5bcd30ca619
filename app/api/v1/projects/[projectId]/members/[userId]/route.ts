// DELETE: somebody out of a project, or with ?role= one role of theirs.
import { z } from 'zod'
import { Unheld } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { RevokeGrant, revokeGrant } from '@/lib/project/change-grant'

export const DELETE = route(RevokeGrant, revokeGrant, {
  operationId: 'removeMember',
  summary: 'Takes somebody out of a project, or with `role` only that role from them',
  answer: z.object({ unheldRoles: Unheld }),
  problems: ['conflict'],
})
