// POST: a check-in of a monitoring window was done.
import { z } from 'zod'
import { Id, Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { DoCheckIn, doCheckIn } from '@/lib/monitor/do-check-in'

export const POST = route(DoCheckIn, doCheckIn, {
  operationId: 'doCheckIn',
  summary: 'A check-in of an item was done',
  description: 'Without a time it is the oldest that is open; a problem fails the item.',
  answer: z.object({ itemId: Id, slotAt: Time, outcome: z.enum(['ok', 'problem']) }),
  problems: ['stale'],
  status: 201,
})
