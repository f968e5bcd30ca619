// DELETE: somebody out of a project, or with ?role= one role of theirs.
import { Nothing } from '@/app/api/v1/answers/common'
import { route } from '@/lib/http/route'
import { RevokeGrant, revokeGrant } from '@/lib/project/change-grant'

export const DELETE = route(RevokeGrant, revokeGrant, {
  operationId: 'removeMember',
  summary: 'Takes somebody out of a project, or with `role` only that role from them',
  answer: Nothing,
  problems: ['conflict'],
})
