// Lines of a go/no-go section that somebody answers. The release must be locked while one is written.
import type { Tx } from '@/lib/data/change'

export type CriterionRow = {
  id: string
  releaseId: string
  itemId: string | null
  mode: string
  text: string
  holds: boolean | null
  /** Whether the product may answer it. */
  derives: boolean
  revision: number
}

export async function findCriterion(tx: Tx, criterionId: string): Promise<CriterionRow | null> {
  const row = await tx.criterion.findUnique({
    where: { id: criterionId },
    select: {
      ...{ id: true, releaseId: true, itemId: true, mode: true, text: true, holds: true, derives: true },
      revision: true,
    },
  })
  return row && { ...row, derives: row.derives !== null }
}

export async function answerCriterion(
  tx: Tx,
  criterionId: string,
  answer: { holds: boolean | null; answeredById: string | null; answeredBy: string },
): Promise<void> {
  await tx.criterion.update({
    where: { id: criterionId },
    data: { ...answer, answeredAt: new Date(), revision: { increment: 1 } },
  })
}
