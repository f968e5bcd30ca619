// GET: who left the project with open work in their name.
import { z } from 'zod'
import { Leaver } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { ReadLeavers, readLeavers } from '@/lib/project/reassign-work'

export const GET = route(ReadLeavers, readLeavers, {
  operationId: 'listLeavers',
  summary: 'Who left the project with open work in their name',
  answer: z.array(Leaver),
})
