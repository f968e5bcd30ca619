// POST: the probes of a section, or of the whole release, one after the other.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { RequestGroup, requestGroup } from '@/lib/release/runs/request-group'

export const POST = route(RequestGroup, requestGroup, {
  operationId: 'runProbeGroup',
  summary: 'Runs the probes of a section (or of all that counts) one after the other',
  description: 'Refused while others of the release are running.',
  answer: z.object({ id: Id, total: z.int() }),
  status: 202,
})
