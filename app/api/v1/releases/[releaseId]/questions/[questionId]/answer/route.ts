// POST: the answer to what the reader could not tell of a document.
import { Question } from '@/app/api/v1/answers/release'
import { AnswerQuestion, answerQuestion } from '@/lib/decision/answer-question'
import { route } from '@/lib/http/route'

export const POST = route(AnswerQuestion, answerQuestion, {
  operationId: 'answerQuestion',
  summary: 'Answers what the reader could not tell of a document',
  description:
    'It is only prose, or it was corrected. The same answer again changes nothing; another one is refused with 409 and the answer that is there.',
  answer: Question,
  problems: ['stale'],
})
