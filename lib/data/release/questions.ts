// Questions about how a document was read. The release must be locked while one is answered.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import type { QuestionAnswer } from '@/lib/domain/enums'
import type { FullQuestion } from '@/lib/domain/release/snapshot/full'

/** A question as JSON, in a query in which `q` is the question. */
export const QUESTION = Prisma.sql`json_build_object('id', q."id", 'code', q."code", 'document', q."document", 'lines', q."lines", 'sectionId', q."sectionId",
  'message', q."message", 'suggestion', q."suggestion", 'excerpt', q."excerpt", 'answer', q."answer", 'reason', q."reason", 'answeredById', q."answeredById",
  'answeredBy', q."answeredBy", 'answeredAt', iso(q."answeredAt"), 'revision', q."revision")`

/** A question of this release, or null. */
export async function findQuestion(tx: Tx, releaseId: string, questionId: string): Promise<FullQuestion | null> {
  const [row] = await tx.$queryRaw<
    { question: FullQuestion }[]
  >`SELECT ${QUESTION} AS "question" FROM "ReleaseQuestion" q
    WHERE q."id" = ${questionId}::uuid AND q."releaseId" = ${releaseId}::uuid`
  return row?.question ?? null
}

export type AnsweredQuestion = {
  answer: QuestionAnswer
  reason: string | null
  answeredById: string | null
  answeredBy: string
  answeredAt: Date
}

/** Writes the answer of a question that has none. The database refuses a second one. */
export async function saveQuestionAnswer(tx: Tx, questionId: string, answered: AnsweredQuestion): Promise<void> {
  await tx.releaseQuestion.update({ where: { id: questionId }, data: { ...answered, revision: { increment: 1 } } })
}
