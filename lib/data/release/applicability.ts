// What a lead says of something that is for one case only. The release must be locked.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import type { ApplicabilityOverride, FieldCondition } from '@/lib/domain/release/snapshot/snapshot'

/** A section or an item by its id, or a role by its name. */
export type ConditionalTarget = { kind: 'section' | 'item' | 'role'; id: string }
/** `counts`: false where it stands in a section that stays open after the decision. */
export type ConditionalRow = {
  title: string
  condition: FieldCondition | null
  override: ApplicabilityOverride | null
  counts: boolean | null
}

/** A target of this release, or null. */
export async function findConditional(
  tx: Tx,
  releaseId: string,
  { kind, id }: ConditionalTarget,
): Promise<ConditionalRow | null> {
  const from = {
    section: Prisma.sql`"title", "condition", "override", "counts" FROM "Section" WHERE "releaseId" = ${releaseId}::uuid AND "id"::text = ${id}`,
    item: Prisma.sql`i."title", i."condition", i."override", s."counts" FROM "Item" i JOIN "Section" s ON s."id" = i."sectionId"
      WHERE i."releaseId" = ${releaseId}::uuid AND i."id"::text = ${id}`,
    role: Prisma.sql`"role" AS "title", "condition", "override", true AS "counts" FROM "SignoffRole" WHERE "releaseId" = ${releaseId}::uuid AND "role" = ${id}`,
  }
  const [row] = await tx.$queryRaw<ConditionalRow[]>`SELECT ${from[kind]}`
  return row ?? null
}

/** Null: its condition decides again. */
export async function saveOverride(
  tx: Tx,
  releaseId: string,
  { kind, id }: ConditionalTarget,
  override: ApplicabilityOverride | null,
): Promise<void> {
  const data = { override: override ?? Prisma.DbNull }
  if (kind === 'section') await tx.section.update({ where: { id }, data })
  else if (kind === 'item') await tx.item.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })
  else await tx.signoffRole.update({ where: { releaseId_role: { releaseId, role: id } }, data })
}
