// What people did to releases, out of the history.
import { database, type Reader } from '@/lib/data/client'
import { TOUCH_ACTIONS, type TouchAction, type Touched } from '@/lib/domain/signature/touched'

type Row = { releaseId: string; personId: string; action: TouchAction; count: number }

/**
 * What people touched of each of these releases, themselves or with their tokens, through the index of a release's events. A blank that
 * belongs to no item is nobody's work.
 * `personId` asks for one person only, and then reads no other's lines.
 */
export async function readTouches(
  releaseIds: string[],
  { reader = database(), personId = null }: { reader?: Reader; personId?: string | null } = {},
): Promise<Record<string, Touched>> {
  const own = personId === null ? null : `"actor":{"id":"${personId}"`
  const owned = personId === null ? null : `"owner":"${personId}"`
  const rows = await reader.$queryRaw<Row[]>`SELECT "releaseId", "personId", "action", "count" FROM (
      SELECT "releaseId", coalesce("body" #>> '{actor,owner}', "body" #>> '{actor,id}') AS "personId", "action",
        count(DISTINCT coalesce("body" ->> 'itemId', "body" ->> 'issueId', "body" ->> 'criterionId', "body" ->> 'metricId',
          "body" ->> 'questionId'))::int AS "count"
      FROM (SELECT "releaseId", "action", "body"::jsonb AS "body" FROM "AuditEvent"
        WHERE "releaseId" = ANY(${releaseIds}::uuid[]) AND "action" <> 'run.recorded' AND "action" = ANY(${TOUCH_ACTIONS}::text[]) AND (${own}::text IS NULL OR strpos("body", ${own}::text) > 0 OR strpos("body", ${owned}::text) > 0)) AS "line"
      WHERE "body" #>> '{actor,kind}' = 'person' OR "body" #>> '{actor,owner}' IS NOT NULL GROUP BY 1, 2, 3
    ) AS "touch" WHERE "count" > 0`
  const found: Record<string, Record<string, { action: TouchAction; count: number }[]>> = {}
  for (const { releaseId, personId: id, action, count } of rows) {
    const people = found[releaseId] ?? {}
    people[id] = [...(people[id] ?? []), { action, count }]
    found[releaseId] = people
  }
  return found
}

/** The same of one release. */
export async function readTouched(releaseId: string, reader: Reader = database()): Promise<Touched> {
  return (await readTouches([releaseId], { reader }))[releaseId] ?? {}
}
