// What the soak of a release rests on.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import { newId } from '@/lib/platform/ids'

export type { SoakRow } from '@/lib/domain/monitor/soak-state'

export const CHECK_IN = Prisma.sql`json_build_object('itemId', c."itemId", 'slotAt', iso(c."slotAt"), 'outcome', c."outcome", 'note', c."note", 'doneBy', c."doneBy", 'doneAt', iso(c."doneAt"),
  'via', c."via", 'lateReason', c."lateReason", 'assigneeId', c."assigneeId", 'assignee', c."assignee")`

/** What scheduled runs vouch for. Only until a metric is fed. To be read beside a release `r`. */
const runs = Prisma.sql`SELECT greatest(s."from", r."deployedAt") AS "from", s."to" FROM "ProbeSpan" s WHERE s."releaseId" = r."id" AND s."to" >= r."deployedAt"
  AND s."from" <= coalesce((SELECT min(m."from") FROM "MetricSpan" m WHERE m."releaseId" = r."id" AND m."to" >= r."deployedAt"), 'infinity')`

/** Null where the documents ask for no soak. To be read beside a release `r`. */
export const soakColumn = (
  releaseId: string,
) => Prisma.sql`(SELECT json_build_object('requiredSeconds', k."requiredSeconds", 'sectionId', k."sectionId",
    'restarts', coalesce((SELECT json_agg(json_build_object('at', iso(a."at"), 'reason', a."reason") ORDER BY a."at", a."id") FROM "SoakRestart" a WHERE a."releaseId" = k."releaseId"), '[]'),
    'spans', coalesce((SELECT json_agg(json_build_object('metricId', s."metricId", 'state', s."state", 'from', iso(s."from"), 'to', iso(s."to"), 'n', s."n") ORDER BY s."id")
      FROM "MetricSpan" s WHERE s."releaseId" = k."releaseId" AND s."to" >= r."deployedAt"), '[]'),
    'runs', coalesce((SELECT json_agg(json_build_object('from', iso(y."from"), 'to', iso(y."to")) ORDER BY y."from") FROM (${runs}) y), '[]'))
  FROM "Soak" k WHERE k."releaseId" = ${releaseId}::uuid)`

/**
 * Goes on with the stretches of items that a scheduled run has just looked at, or begins new ones: a run that was well vouches for its interval, and
 * for the time until the next if that follows within twice as long. At most one run an item.
 */
export async function followRuns(tx: Tx, ended: readonly { itemId: string; ok: boolean }[], at: Date): Promise<void> {
  const moment = Prisma.sql`${at}::timestamptz`
  await tx.$executeRaw`WITH told AS (
      SELECT n."itemId", n."ok", p."releaseId", make_interval(secs => p."everySeconds") AS "every", s."id", s."open",
        coalesce(s."open" AND ${moment} <= s."lastAt" + make_interval(secs => greatest(60, 2 * p."everySeconds")), false) AS "follows"
      FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS n("itemId" uuid, "ok" boolean) JOIN "Probe" p ON p."itemId" = n."itemId" AND p."everySeconds" IS NOT NULL
      LEFT JOIN LATERAL (SELECT * FROM "ProbeSpan" WHERE "itemId" = n."itemId" ORDER BY "id" DESC LIMIT 1) s ON true
    ), moved AS (
      UPDATE "ProbeSpan" s SET "lastAt" = CASE WHEN t."ok" THEN ${moment} ELSE s."lastAt" END, "open" = t."ok",
        "to" = CASE WHEN t."ok" THEN ${moment} + t."every" WHEN t."follows" THEN ${moment} ELSE s."to" END
      FROM told t WHERE s."id" = t."id" AND (t."follows" OR (t."open" AND NOT t."ok"))
    )
    INSERT INTO "ProbeSpan" ("releaseId", "itemId", "from", "to", "lastAt", "open")
    SELECT t."releaseId", t."itemId", ${moment}, ${moment} + t."every", ${moment}, true FROM told t WHERE t."ok" AND NOT t."follows"`
}

/** Starts the soak of a release again, where it has one. */
export async function restartSoak(
  tx: Tx,
  releaseId: string,
  restart: { at: Date; kind: 'no-go' | 'criterion' | 'rollback'; reason: string },
): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SoakRestart" ("id", "projectId", "releaseId", "at", "kind", "reason")
    SELECT ${newId()}::uuid, "projectId", "releaseId", ${restart.at}, ${restart.kind}, ${restart.reason} FROM "Soak" WHERE "releaseId" = ${releaseId}::uuid`
}
