// Fields: filled in under the lock of their item or of the release.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { FIELD, type FieldRow } from '@/lib/data/rows'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'

/** `counts`: whether it matters to the verdict. */
export type FoundField = FieldRow & { releaseId: string; projectId: string; counts: boolean }

/** A field with where it belongs, or null. */
export async function findField(tx: Tx, fieldId: string): Promise<FoundField | null> {
  const [row] = await tx.$queryRaw<
    { field: FieldRow; releaseId: string; projectId: string; counts: boolean }[]
  >`SELECT ${FIELD} AS "field", f."releaseId", f."projectId",
    coalesce((SELECT s."counts" FROM "Section" s WHERE s."id" = f."sectionId"), true) AS "counts" FROM "Field" f WHERE f."id" = ${fieldId}::uuid`
  return row ? { ...row.field, releaseId: row.releaseId, projectId: row.projectId, counts: row.counts } : null
}

/** The item that a field belongs to, or null when it is a section's, the release's or nobody's. */
export async function findItemOfField(fieldId: string): Promise<string | null> {
  const field = await database().field.findUnique({ where: { id: fieldId }, select: { itemId: true } })
  return field?.itemId ?? null
}

export type FilledBy = { filledById: string | null; filledBy: string }

/** Writes values into fields that are locked through their item or release. */
export async function saveValues(
  tx: Tx,
  values: { fieldId: string; value: FieldValue }[],
  by: FilledBy,
): Promise<void> {
  for (const { fieldId, value } of values) {
    const json = value === null ? Prisma.sql`NULL` : Prisma.sql`${JSON.stringify(value)}::jsonb`
    await tx.$executeRaw`UPDATE "Field" SET "value" = ${json}, "filledById" = ${by.filledById}::uuid, "filledBy" = ${by.filledBy}, "filledAt" = now(), "revision" = "revision" + 1 WHERE "id" = ${fieldId}::uuid`
  }
}
