// POST: a value of a metric.
import { z } from 'zod'
import { Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { AddSample, addSample } from '@/lib/release/add-sample'

export const POST = route(AddSample, addSample, {
  operationId: 'addSamples',
  summary: 'A value of a metric, or up to 1,000 as `samples`',
  description: 'What was sent before is not written again.',
  answer: z.object({ value: z.number(), at: Time, added: z.int() }),
  status: 201,
})
