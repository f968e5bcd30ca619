// POST: a step done, left out, or taken back.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { TickStep, tickStep } from '@/lib/rollback/tick-step'

export const POST = route(TickStep, tickStep, {
  operationId: 'tickRollbackStep',
  summary: 'A step is done, left out for a reason (`skipped`), or taken back by whoever ticked it',
  description: 'After the last one the probes of the checks run.',
  answer: z.object({ stepId: Id, done: z.boolean(), checks: z.int() }),
})
