// POST: run the item's probe.

import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { RequestRun, requestRun } from '@/lib/release/runs/request-run'

export const POST = route(RequestRun, requestRun, {
  operationId: 'runProbe',
  summary: 'Runs the probe of an item',
  description: 'One that may change something at its target needs `confirmed`.',
  answer: z.object({ id: Id, runId: Id.meta({ description: 'The same as `id`.' }) }),
  status: 202,
})
