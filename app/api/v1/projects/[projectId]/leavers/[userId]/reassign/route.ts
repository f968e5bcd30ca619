// POST: all open work of somebody who left goes to a member, and their delegations end.
import { z } from 'zod'
import { OpenWork } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { ReassignWork, reassignWork } from '@/lib/project/reassign-work'

export const POST = route(ReassignWork, reassignWork, {
  operationId: 'reassignWork',
  summary: 'Gives all open work of somebody who left to a member, and ends their delegations',
  answer: z.object({ moved: OpenWork }),
})
