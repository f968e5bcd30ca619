// Conditions of the document: who meets each until when. Its text is that of the decision field at the time.
import type { Tx } from '@/lib/data/change'

export type Assignment = { ownerId: string; owner: string; dueAt: Date; itemId: string | null }
export type NewDocumentCondition = Assignment & {
  id: string
  projectId: string
  releaseId: string
  round: number
  fieldId: string
  text: string
  setById: string | null
  setBy: string
}

export async function insertDocumentCondition(tx: Tx, condition: NewDocumentCondition): Promise<void> {
  await tx.condition.create({ data: condition })
}

/** Assigns an open condition of a locked release to somebody else, or until another time. */
export async function reassignCondition(tx: Tx, conditionId: string, assignment: Assignment): Promise<void> {
  await tx.condition.updateMany({
    where: { id: conditionId, resolvedAt: null },
    data: { ...assignment, revision: { increment: 1 } },
  })
}
