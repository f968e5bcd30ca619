// POST: who meets a condition of the document, and until when.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { AssignCondition, assignCondition } from '@/lib/signoff/assign-condition'

export const POST = route(AssignCondition, assignCondition, {
  operationId: 'assignCondition',
  summary: 'Says who meets the condition of a decision field, and until when',
  description:
    'A second call for the same text changes the owner and the date. A person closes it on the sign-off page.',
  answer: z.object({ conditionId: Id }),
})
