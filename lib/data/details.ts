// Blanks that the product fills in by itself: only where they are empty still, whoever was faster.
import type { Tx } from '@/lib/data/change'

export type FilledDetail = { fieldId: string; value: string | number }

/** Writes the values of a locked release. Yields the ids of those that were empty. */
export async function fillEmpty(
  tx: Tx,
  releaseId: string,
  details: FilledDetail[],
  filledBy: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`UPDATE "Field" f SET "value" = n."value", "filledById" = NULL, "filledBy" = ${filledBy}, "filledAt" = ${at}::timestamptz, "revision" = f."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(details)}::jsonb) AS n("fieldId" uuid, "value" jsonb)
    WHERE f."id" = n."fieldId" AND f."releaseId" = ${releaseId}::uuid AND f."value" IS NULL RETURNING f."id"`
  return rows.map(({ id }) => id)
}
