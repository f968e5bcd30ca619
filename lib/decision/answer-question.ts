// Answering what the reader could not tell of a document: it is only prose, or it has been put right. An answer is final.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findQuestion, saveQuestionAnswer } from '@/lib/data/release/questions'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { QuestionAnswer } from '@/lib/domain/enums'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullQuestion } from '@/lib/domain/release/snapshot/full'
import type { QuestionView } from '@/lib/domain/release/view/view'
import { viewQuestion } from '@/lib/domain/release/view/view-question'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

/** `reason`: what was corrected and where, or why it is only prose. */
export const AnswerQuestion = z.strictObject({
  releaseId: z.uuid(),
  questionId: z.uuid(),
  answer: QuestionAnswer,
  reason: plainStatement(2000).optional(),
})
export type AnswerQuestion = z.infer<typeof AnswerQuestion>

/** Whether somebody has said this very thing already; who gives no reason says nothing against the one that is there. */
function saysTheSame(question: FullQuestion, { answer, reason }: AnswerQuestion): boolean {
  return question.answer === answer && (!reason || reason === question.reason)
}

/** Of two who answer differently, the first one's answer stays and the second gets it with the refusal. The same answer again changes nothing. */
export async function answerQuestion(actor: Actor, input: AnswerQuestion, now: Date): Promise<QuestionView> {
  const { releaseId, questionId, answer } = input
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'question.answer', await lockRelease(tx, releaseId))
    const { projectId } = release
    const question = await findQuestion(tx, releaseId, questionId)
    if (!question) throw new Refusal('not-found', commonRefusals.noQuestion())
    if (saysTheSame(question, input)) return { event: null, result: viewQuestion(question) }
    if (question.answer !== null)
      throw new Refusal('stale', decisionRefusals.questionAnswered({ name: question.answeredBy ?? 'Somebody' }), {
        current: viewQuestion(question),
      })
    assertOpen(release.state)
    await assertAcknowledged(tx, actor, { projectId, releaseId })
    const by = actorName(actor)
    const reason = input.reason || null
    const answered = { answer, reason, answeredById: actor.kind === 'person' ? actor.id : null, answeredBy: by }
    await saveQuestionAnswer(tx, questionId, { ...answered, answeredAt: now })
    const revision = await reviseRelease(tx, releaseId)
    const { code, document, lines, message } = question
    return {
      grant,
      event: {
        ...{ action: 'question.answered', projectId, releaseId, questionId },
        ...{ code, document, lines, text: message, answer, reason },
      },
      result: viewQuestion({
        ...question,
        ...answered,
        answeredAt: now.toISOString(),
        revision: question.revision + 1,
      }),
      announce: { kind: 'release', releaseId, revision, items: [], by },
    }
  })
}
