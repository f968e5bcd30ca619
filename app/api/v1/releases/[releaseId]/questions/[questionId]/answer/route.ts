// POST: the answer to what the reader could not tell of a document.
import { AnswerQuestion, answerQuestion } from '@/lib/decision/answer-question'
import { route } from '@/lib/http/route'

export const POST = route(AnswerQuestion, answerQuestion)
