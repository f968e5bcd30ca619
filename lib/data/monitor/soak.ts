// What the soak of a release rests on.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import type { FullSoakWaiver } from '@/lib/domain/release/snapshot/full'
import type { SoakState } from '@/lib/domain/release/snapshot/snapshot'
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

/** Waivers of the soak of a release with what they were granted for, oldest first. To be read beside a release `r`. */
export const soakWaivers = (releaseId: string) => Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', w."id",
    'reason', w."reason", 'scope', w."scope", 'requestedById', w."requestedById", 'requestedBy', w."requestedBy", 'requestedAt', iso(w."requestedAt"), 'expiresAt', iso(w."expiresAt"),
    'grantedById', w."grantedById", 'grantedBy', w."grantedBy", 'grantedAt', iso(w."grantedAt"), 'revokedAt', iso(w."revokedAt"),
    'requiredSeconds', w."requiredSeconds", 'restartedAt', iso(w."restartedAt")) ORDER BY w."requestedAt", w."id") FROM "SoakWaiver" w WHERE w."releaseId" = ${releaseId}::uuid), '[]')`

/** A waiver with the soak that it was granted for; both null until it is. */
export type SoakWaiverRow = Omit<FullSoakWaiver, 'soakChanged'> & {
  requiredSeconds: number | null
  restartedAt: string | null
}

/** What a waiver is bound to: a soak that is longer or has begun again since is another one. */
export function fullSoakWaiver(row: SoakWaiverRow, soak: SoakState | null): FullSoakWaiver {
  const { requiredSeconds, restartedAt, ...waiver } = row
  const changed = soak === null || requiredSeconds !== soak.requiredSeconds || restartedAt !== soak.restartedAt
  return { ...waiver, ...(row.grantedAt !== null && changed && { soakChanged: true }) }
}

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
