// What people did to releases, out of the history.
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { currentAction, storedActions } from '@/lib/domain/audit/former-actions'
import type { ContributionCounts } from '@/lib/domain/signature/duties/contribution-counts'
import {
  CONTRIBUTION_ACTIONS,
  type Contribution,
  contributionsOf,
  countContributions,
} from '@/lib/domain/signature/duties/contributions'
import { ACKNOWLEDGED, type OwnRow } from '@/lib/domain/signature/duties/separation'

type Row = OwnRow & { releaseId: string; seq: bigint }

/**
 * The events of releases that say what people did, through the index of a release's events. A field that belongs to no item is nobody's work. What somebody
 * does with a personal token is theirs. `personId` asks for one person only, and then reads no other's lines.
 */
function acts(ofReleases: Prisma.Sql, personId: string | null): Prisma.Sql {
  const own = personId === null ? null : `"actor":{"id":"${personId}"`
  const owned = personId === null ? null : `"owner":"${personId}"`
  return Prisma.sql`SELECT * FROM (
      SELECT "releaseId", "seq", "action", "at", coalesce("body" #>> '{actor,owner}', "body" #>> '{actor,id}', '') AS "personId", coalesce("body" #>> '{actor,name}', '') AS "person",
        coalesce("body" ->> 'issueId', "body" ->> 'itemId', "body" ->> 'criterionId', "body" ->> 'metricId', "body" ->> 'questionId',
          "body" ->> 'waiverId', "body" ->> 'targetId', CASE WHEN "action" = ${ACKNOWLEDGED} THEN "body" ->> 'releaseId' END) AS "subjectId",
        ("body" -> 'was')::text AS "was", ("body" -> 'is')::text AS "is", "body" ->> 'waiverId' AS "waiverId", "body" ->> 'how' AS "how", "body" -> 'roles' AS "roles"
      FROM (SELECT "releaseId", "seq", "action", "at", "body"::jsonb AS "body" FROM "AuditEvent"
        WHERE "releaseId" ${ofReleases} AND "action" <> 'run.recorded' AND "action" = ANY(${storedActions([...CONTRIBUTION_ACTIONS, ACKNOWLEDGED])}::text[]) AND (${own}::text IS NULL OR strpos("body", ${own}::text) > 0 OR strpos("body", ${owned}::text) > 0)) AS "line"
      WHERE "body" #>> '{actor,kind}' = 'person' OR "body" #>> '{actor,owner}' IS NOT NULL
    ) AS "act" WHERE "subjectId" IS NOT NULL`
}

async function readRows(releaseIds: string[], personId: string | null, reader: Reader): Promise<Row[]> {
  const rows = await reader.$queryRaw<
    Row[]
  >`${acts(Prisma.sql`= ANY(${releaseIds}::uuid[])`, personId)} ORDER BY "releaseId", "seq"`
  return rows.map((row) => ({ ...row, action: currentAction(row.action) }))
}

/** One person's own events on the release `r` of a statement, with what they confirmed about separation of duties: JSON, in order. */
export function ownActs(personId: string): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT json_agg(json_build_object('personId', a."personId", 'person', a."person", 'action', a."action", 'subjectId', a."subjectId",
    'at', iso(a."at"), 'was', a."was", 'is', a."is", 'waiverId', a."waiverId", 'how', a."how", 'roles', a."roles") ORDER BY a."seq")
    FROM (${acts(Prisma.sql`= r."id"`, personId)}) AS a), '[]')`
}

/** What people touched of each of these releases. `personId` asks for one person only. */
export async function readContributionCounts(
  releaseIds: string[],
  { reader = database(), personId = null }: { reader?: Reader; personId?: string | null } = {},
): Promise<Record<string, ContributionCounts>> {
  const byRelease = new Map<string, Row[]>()
  for (const row of await readRows(releaseIds, personId, reader)) {
    const rows = byRelease.get(row.releaseId)
    if (rows) rows.push(row)
    else byRelease.set(row.releaseId, [row])
  }
  return Object.fromEntries([...byRelease].map(([id, rows]) => [id, countContributions(contributionsOf(rows))]))
}

/** The same of one release. */
export async function readReleaseContributionCounts(
  releaseId: string,
  reader: Reader = database(),
): Promise<ContributionCounts> {
  return (await readContributionCounts([releaseId], { reader }))[releaseId] ?? {}
}

/** Who did what of a release, with what they undid in time. */
export async function readContributions(releaseId: string, reader: Reader = database()): Promise<Contribution[]> {
  return contributionsOf(await readRows([releaseId], null, reader))
}
