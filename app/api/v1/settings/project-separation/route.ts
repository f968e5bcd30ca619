// GET, PUT: whether administrators see into projects only by an entry.
import { z } from 'zod'
import { Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { ChangeSeparation, changeSeparation, ReadSeparation, readSeparation } from '@/lib/project/separate-projects'

export const GET = route(ReadSeparation, readSeparation, {
  operationId: 'readProjectSeparation',
  summary: 'Whether administrators see into projects only by an entry',
  description: 'Signed-in administrators only.',
  answer: z.object({ on: z.boolean(), changed: z.object({ at: Time, by: z.string() }).nullable() }),
})
export const PUT = route(ChangeSeparation, changeSeparation, {
  operationId: 'changeProjectSeparation',
  summary: 'Sets whether administrators see into projects only by an entry',
  description: 'Signed-in administrators only.',
  answer: z.object({ on: z.boolean() }),
})
