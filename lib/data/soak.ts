// What the soak of a release rests on.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import { newId } from '@/lib/platform/ids'

export type { SoakRow } from '@/lib/domain/monitor/soak-state'

export const CHECK_IN = Prisma.sql`json_build_object('itemId', c."itemId", 'slotAt', iso(c."slotAt"), 'outcome', c."outcome", 'note', c."note", 'doneBy', c."doneBy", 'doneAt', iso(c."doneAt"),
  'via', c."via", 'assigneeId', c."assigneeId", 'assignee', c."assignee")`

/** Runs of schedules that passed, joined while the next one follows within twice its interval; the last of a row vouches for its own interval. Only until a metric is fed. */
const runs = (releaseId: string) => Prisma.sql`SELECT min(x."at") AS "from", max(x."until") AS "to" FROM (
    SELECT *, count(*) FILTER (WHERE t."begins") OVER (PARTITION BY t."itemId" ORDER BY t."number") AS "row" FROM (
      SELECT *, NOT coalesce(lag(w."ok") OVER o AND lag(w."until") OVER o = w."at", false) AS "begins" FROM (
        SELECT u."itemId", u."number", u."finishedAt" AS "at", u."status" IN ('passed', 'warned') AS "ok",
          CASE WHEN lead(u."finishedAt") OVER n <= u."finishedAt" + make_interval(secs => greatest(60, 2 * p."everySeconds")) THEN lead(u."finishedAt") OVER n
            ELSE u."finishedAt" + make_interval(secs => p."everySeconds") END AS "until"
        FROM "Probe" p JOIN "Release" e ON e."id" = p."releaseId" JOIN "ProbeRun" u ON u."itemId" = p."itemId"
        WHERE p."releaseId" = ${releaseId}::uuid AND u."requestedBy" = 'schedule' AND u."finishedAt" >= e."deployedAt" AND p."everySeconds" IS NOT NULL
          AND u."finishedAt" <= coalesce((SELECT min(s."from") FROM "MetricSpan" s WHERE s."releaseId" = ${releaseId}::uuid AND s."to" >= e."deployedAt"), 'infinity')
        WINDOW n AS (PARTITION BY u."itemId" ORDER BY u."number")
      ) w WINDOW o AS (PARTITION BY w."itemId" ORDER BY w."number")
    ) t
  ) x WHERE x."ok" GROUP BY x."itemId", x."row"`

/** Null where the documents ask for no soak. To be read beside a release `r`. */
export const soakColumn = (releaseId: string) => Prisma.sql`(SELECT json_build_object('requiredSeconds', k."requiredSeconds",
    'restarts', coalesce((SELECT json_agg(json_build_object('at', iso(a."at"), 'reason', a."reason") ORDER BY a."at", a."id") FROM "SoakRestart" a WHERE a."releaseId" = k."releaseId"), '[]'),
    'spans', coalesce((SELECT json_agg(json_build_object('metricId', s."metricId", 'state', s."state", 'from', iso(s."from"), 'to', iso(s."to"), 'n', s."n") ORDER BY s."id")
      FROM "MetricSpan" s WHERE s."releaseId" = k."releaseId" AND s."to" >= r."deployedAt"), '[]'),
    'runs', coalesce((SELECT json_agg(json_build_object('from', iso(y."from"), 'to', iso(y."to")) ORDER BY y."from") FROM (${runs(releaseId)}) y), '[]'))
  FROM "Soak" k WHERE k."releaseId" = ${releaseId}::uuid)`

/** Starts the soak of a release again, where it has one. */
export async function restartSoak(tx: Tx, releaseId: string, restart: { at: Date; kind: 'no-go' | 'criterion' | 'rollback'; reason: string }): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SoakRestart" ("id", "projectId", "releaseId", "at", "kind", "reason")
    SELECT ${newId()}::uuid, "projectId", "releaseId", ${restart.at}, ${restart.kind}, ${restart.reason} FROM "Soak" WHERE "releaseId" = ${releaseId}::uuid`
}
