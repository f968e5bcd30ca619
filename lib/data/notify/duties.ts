// What waits for a person besides signatures: waivers to grant, conditions and issues that are theirs.
import { database } from '@/lib/data/client'
import type { Duties } from '@/lib/domain/notify/duties'

/** `led`: projects in which the person may grant waivers; `seen`: projects that they may see (null: all). Of releases that are not over; at most so many of each. */
export async function readDutyRows(
  person: { id: string; name: string },
  led: string[] | null,
  seen: string[] | null,
  now: Date,
  most: number,
): Promise<Duties> {
  const [row] = await database().$queryRaw<Duties[]>`SELECT
    coalesce((SELECT json_agg(w) FROM (SELECT * FROM ((SELECT w."id", w."releaseId", w."itemId", i."title", w."reason", w."requestedBy", iso(w."requestedAt") AS "requestedAt", r."name", r."version", e."name" AS "environment"
      FROM "Waiver" w JOIN "Item" i ON i."id" = w."itemId" JOIN "Release" r ON r."id" = w."releaseId" JOIN "Environment" e ON e."id" = r."environmentId"
      WHERE w."grantedAt" IS NULL AND w."revokedAt" IS NULL AND w."expiresAt" > ${now} AND w."requestedById" <> ${person.id}::uuid AND r."state" = 'open'
        AND NOT (i."decidedById" IS NOT DISTINCT FROM ${person.id}::uuid AND i."outcome" <> 'pending') AND (${led}::uuid[] IS NULL OR w."projectId" = ANY(${led}::uuid[]))
      ORDER BY w."requestedAt" LIMIT ${most})
      UNION ALL (SELECT w."id", w."releaseId", NULL, 'The soak', w."reason", w."requestedBy", iso(w."requestedAt"), r."name", r."version", e."name"
      FROM "SoakWaiver" w JOIN "Release" r ON r."id" = w."releaseId" JOIN "Environment" e ON e."id" = r."environmentId"
      WHERE w."grantedAt" IS NULL AND w."revokedAt" IS NULL AND w."expiresAt" > ${now} AND w."requestedById" <> ${person.id}::uuid AND r."state" = 'open'
        AND (${led}::uuid[] IS NULL OR w."projectId" = ANY(${led}::uuid[])) ORDER BY w."requestedAt" LIMIT ${most})) w ORDER BY "requestedAt" LIMIT ${most}) w), '[]') AS "waivers",
    coalesce((SELECT json_agg(c) FROM (SELECT c."id", c."releaseId", c."text", coalesce(s."role", f."label") AS "role", iso(c."dueAt") AS "dueAt", c."dueAt" <= ${now} AS "overdue", r."name", r."version", e."name" AS "environment"
      FROM "Condition" c LEFT JOIN "Signoff" s ON s."id" = c."signoffId" LEFT JOIN "Field" f ON f."id" = c."fieldId" JOIN "Release" r ON r."id" = c."releaseId" JOIN "Environment" e ON e."id" = r."environmentId"
      WHERE c."resolvedAt" IS NULL AND c."ownerId" = ${person.id}::uuid AND NOT EXISTS (SELECT FROM "SignoffWithdrawal" x WHERE x."signoffId" = s."id")
        AND (${seen}::uuid[] IS NULL OR c."projectId" = ANY(${seen}::uuid[])) ORDER BY c."dueAt" LIMIT ${most}) c), '[]') AS "conditions",
    coalesce((SELECT json_agg(n) FROM (SELECT n."id", n."releaseId", n."itemId", n."number", n."title", n."severity", r."name", r."version", e."name" AS "environment"
      FROM "Issue" n JOIN "Release" r ON r."id" = n."releaseId" JOIN "Environment" e ON e."id" = r."environmentId"
      WHERE n."resolvedAt" IS NULL AND lower(btrim(n."owner")) = lower(btrim(${person.name})) AND r."state" <> 'rolled-back'
        AND (${seen}::uuid[] IS NULL OR n."projectId" = ANY(${seen}::uuid[])) ORDER BY array_position(ARRAY['critical', 'high', 'medium', 'low'], n."severity"), n."openedAt" LIMIT ${most}) n), '[]') AS "issues"`
  return row ?? { waivers: [], conditions: [], issues: [] }
}
