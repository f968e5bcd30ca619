// What the last releases of a project were like, counted where the rows are.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { CheckFacts, ReleaseFacts, SigningFacts } from '@/lib/domain/project/figures'

const LAST = (projectId: string, limit: number) =>
  Prisma.sql`last AS (SELECT "id", "name", "version", "environmentId", "createdAt", "round" FROM "Release" WHERE "projectId" = ${projectId}::uuid ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit})`
const ENDED = Prisma.sql`NOT u."trial" AND u."status" IN ('passed', 'warned', 'failed', 'error')`
const GOOD = Prisma.sql`u."status" IN ('passed', 'warned')`

/** The newest first. The verdict is that of the board's line, and null where that does not count any more. */
export async function listReleaseFacts(projectId: string, limit: number): Promise<ReleaseFacts[]> {
  return database().$queryRaw<ReleaseFacts[]>`WITH ${LAST(projectId, limit)},
    decisions AS (SELECT DISTINCT ON (d."releaseId") d."releaseId", d."call", d."decidedAt" FROM "Decision" d JOIN last ON last."id" = d."releaseId" ORDER BY d."releaseId", d."round" DESC),
    went AS (SELECT p."releaseId", min(p."at") AS "goAt" FROM "VerdictPoint" p JOIN last ON last."id" = p."releaseId" WHERE p."level" = 'go' GROUP BY 1),
    told AS (SELECT e."releaseId", e."seq", e."body"::jsonb AS "body" FROM "AuditEvent" e JOIN last ON last."id" = e."releaseId" WHERE e."action" = 'item.decided'),
    firsts AS (SELECT DISTINCT ON ("releaseId", "body" ->> 'itemId') "releaseId", "body" #>> '{is,outcome}' AS "outcome" FROM told
      WHERE "body" #>> '{is,outcome}' IS NOT NULL ORDER BY "releaseId", "body" ->> 'itemId', "seq"),
    items AS (SELECT "releaseId", count(*)::int AS "decidedItems", (count(*) FILTER (WHERE "outcome" = 'passed'))::int AS "passedAtOnce" FROM firsts GROUP BY 1),
    runs AS (SELECT "releaseId", count(*)::int AS "probedItems", (count(*) FILTER (WHERE "good"))::int AS "probesPassedAtOnce"
      FROM (SELECT i."releaseId", f."good" FROM "Item" i JOIN last ON last."id" = i."releaseId"
        CROSS JOIN LATERAL (SELECT ${GOOD} AS "good" FROM "ProbeRun" u WHERE u."itemId" = i."id" AND ${ENDED} ORDER BY u."number" LIMIT 1) f) firsts GROUP BY 1),
    waived AS (SELECT w."releaseId", count(*)::int AS "waivers" FROM "Waiver" w JOIN last ON last."id" = w."releaseId" WHERE w."grantedAt" IS NOT NULL GROUP BY 1)
    SELECT last."id", last."name", last."version", e."name" AS "environment", iso(last."createdAt") AS "createdAt", last."round",
      CASE WHEN l."judged" = l."stamp" AND (l."nextChangeAt" IS NULL OR l."nextChangeAt" > now()) THEN l."level" END AS "level",
      d."call", iso(d."decidedAt") AS "decidedAt", iso(w."goAt") AS "goAt", coalesce(i."decidedItems", 0) AS "decidedItems", coalesce(i."passedAtOnce", 0) AS "passedAtOnce",
      coalesce(u."probedItems", 0) AS "probedItems", coalesce(u."probesPassedAtOnce", 0) AS "probesPassedAtOnce", coalesce(v."waivers", 0) AS "waivers"
    FROM last JOIN "Environment" e ON e."id" = last."environmentId" LEFT JOIN "BoardLine" l ON l."releaseId" = last."id" LEFT JOIN decisions d ON d."releaseId" = last."id"
      LEFT JOIN went w ON w."releaseId" = last."id" LEFT JOIN items i ON i."releaseId" = last."id" LEFT JOIN runs u ON u."releaseId" = last."id" LEFT JOIN waived v ON v."releaseId" = last."id"
    ORDER BY last."createdAt" DESC, last."id" DESC`
}

/** Each signature with the time since the last change before it that was not itself part of signing. */
export async function listSignings(projectId: string, limit: number): Promise<SigningFacts[]> {
  return database().$queryRaw<SigningFacts[]>`WITH ${LAST(projectId, limit)} SELECT s."role",
      extract(epoch FROM s."signedAt" - coalesce((SELECT max(e."at") FROM "AuditEvent" e WHERE e."releaseId" = s."releaseId" AND e."at" <= s."signedAt"
        AND e."action" NOT IN ('release.signed', 'release.signature-withdrawn', 'signoff.refused', 'signoff.reminded', 'condition.closed')), last."createdAt"))::float8 AS "waitedSeconds"
    FROM "Signoff" s JOIN last ON last."id" = s."releaseId" ORDER BY s."signedAt" DESC LIMIT 500`
}

/** The runs of all checks of one title, told one after the other within each item. */
export async function listCheckFacts(projectId: string, limit: number): Promise<CheckFacts[]> {
  return database().$queryRaw<CheckFacts[]>`WITH ${LAST(projectId, limit)},
    ended AS (SELECT i."title", ${GOOD} AS "good", lag(${GOOD}) OVER (PARTITION BY u."itemId" ORDER BY u."number") AS "before"
      FROM last JOIN "Item" i ON i."releaseId" = last."id" JOIN "ProbeRun" u ON u."itemId" = i."id" WHERE ${ENDED})
    SELECT "title", count(*)::int AS "runs", (count(*) FILTER (WHERE "before" IS NOT NULL))::int AS "pairs", (count(*) FILTER (WHERE "good" <> "before"))::int AS "flips"
    FROM ended GROUP BY 1 HAVING count(*) FILTER (WHERE "good" <> "before") > 0 ORDER BY count(*) FILTER (WHERE "good" <> "before") DESC, 1 LIMIT 100`
}
