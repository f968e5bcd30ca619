// A question about how a document was read, as pages and the API show it.
import type { FullQuestion } from '@/lib/domain/release/snapshot/full'
import type { QuestionView } from '@/lib/domain/release/view/view'

export function viewQuestion(question: FullQuestion): QuestionView {
  const { id, code, document, lines, sectionId, message, suggestion, excerpt } = question
  const { answer, reason, answeredBy, answeredAt } = question
  return {
    ...{ id, code, document, lines, message, excerpt, answered: answer !== null },
    ...(sectionId && { sectionId }),
    ...(suggestion && { suggestion }),
    ...(answer && { answer }),
    ...(reason && { reason }),
    ...(answeredBy && { answeredBy }),
    ...(answeredAt && { answeredAt }),
  }
}
