// POST: going back begins, in earnest or as a rehearsal.
import { z } from 'zod'
import { Id, Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { StartRollback, startRollback } from '@/lib/rollback/start-rollback'

export const POST = route(StartRollback, startRollback, {
  operationId: 'startRollback',
  summary: 'Starts this rollback plan, in earnest or as a rehearsal',
  description: 'Refused while one is under way, with which one that is.',
  answer: z.object({ id: Id, planId: Id, startedAt: Time }),
  status: 201,
})
