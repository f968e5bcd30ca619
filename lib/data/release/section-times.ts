// When work on sections began: written once, with whatever was the first thing done in them.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'

/**
 * Sets the beginning of these sections, and of those above them, where it is not set: to be part of a statement. A section whose beginning is set has all above
 * it begun, so that the walk up ends at once for every tick but the first.
 */
export function beginSections(sections: Prisma.Sql, at: Date): Prisma.Sql {
  return Prisma.sql`UPDATE "Section" SET "startedAt" = ${at}::timestamptz WHERE "id" IN (WITH RECURSIVE up AS (
      SELECT s."id", s."parentId" FROM "Section" s WHERE s."id" IN (${sections}) AND s."startedAt" IS NULL
      UNION SELECT s."id", s."parentId" FROM "Section" s JOIN up ON s."id" = up."parentId" WHERE s."startedAt" IS NULL
    ) SELECT "id" FROM up)`
}

/** The same for one section alone. Yields whether it had not begun. */
export async function beginSection(tx: Tx, sectionId: string, at: Date): Promise<boolean> {
  return (await tx.$executeRaw`${beginSections(Prisma.sql`${sectionId}::uuid`, at)}`) > 0
}

export type FoundSection = { id: string; releaseId: string; title: string; counts: boolean; startedAt: string | null }

export async function findSection(tx: Tx, sectionId: string): Promise<FoundSection | null> {
  const [row] = await tx.$queryRaw<
    FoundSection[]
  >`SELECT "id", "releaseId", "title", coalesce("counts", true) AS "counts", iso("startedAt") AS "startedAt" FROM "Section" WHERE "id" = ${sectionId}::uuid`
  return row ?? null
}
