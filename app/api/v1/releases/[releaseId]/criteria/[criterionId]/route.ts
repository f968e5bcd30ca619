// PATCH: the answer to a go/no-go line.
import { AnswerCriterion, answerCriterion } from '@/lib/decision/answer-criterion'
import { route } from '@/lib/http/route'

export const PATCH = route(AnswerCriterion, answerCriterion)
