// PATCH: the answer to a go/no-go line.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { AnswerCriterion, answerCriterion } from '@/lib/decision/answer-criterion'
import { route } from '@/lib/http/route'

export const PATCH = route(AnswerCriterion, answerCriterion, {
  operationId: 'answerCriterion',
  summary: 'Answers a go/no-go criterion',
  description:
    'Null takes the answer back. 409 when `revision` is old, and for a criterion that is `derived`: its item or the release itself answers it.',
  answer: z.object({ id: Id, holds: z.boolean().nullable(), revision: z.int() }),
  problems: ['conflict', 'stale'],
})
