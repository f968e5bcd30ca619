// A project of any size, written by the database itself: releases, items, runs, events and notices without going
// through the use cases one by one.
import type pg from 'pg'

export type LoadedSize = { releases: number; runs: number; events: number; notices: number }
export type LoadedPlace = { projectId: string; environmentId: string; personId: string }

const ITEMS = 5
/** Events that are appended in one transaction. */
const CHUNK = 2000

/** One release in twenty is open; the others are decided, and their lines on the board are judged. */
async function loadReleases(
  client: pg.Client,
  { projectId, environmentId }: LoadedPlace,
  count: number,
): Promise<void> {
  await client.query(
    `INSERT INTO "Release" ("id", "projectId", "environmentId", "name", "version", "state", "policy", "createdBy",
      "createdAt", "changedAt", "rulesVersion")
      SELECT gen_random_uuid(), r."projectId", $2, 'Service ' || n % 50, '1.' || n, CASE WHEN n % 20 = 0 THEN 'open'
      ELSE 'decided' END, r."policy", 'load',
        now() - n * interval '1 hour', now() - n * interval '1 hour', r."rulesVersion"
      FROM generate_series(1, $3::int) n CROSS JOIN (SELECT * FROM "Release" WHERE "projectId" = $1 ORDER BY
      "createdAt" LIMIT 1) r`,
    [projectId, environmentId, count],
  )
  await client.query(
    `INSERT INTO "Section" ("id", "projectId", "releaseId", "position", "document", "key", "title", "level", "kind",
      "counts")
      SELECT gen_random_uuid(), "projectId", "id", 0, 0, 'checks', 'Checks', 2, 'verify', true FROM "Release" WHERE
      "createdBy" = 'load' AND "projectId" = $1`,
    [projectId],
  )
  await client.query(
    `INSERT INTO "Item" ("id", "projectId", "releaseId", "sectionId", "position", "key", "title", "line", "required",
      "verification", "claimed")
      SELECT gen_random_uuid(), s."projectId", s."releaseId", s."id", n, 'item-' || n, 'Server ' || n || ' answers',
      n, true, 'manual', false
      FROM "Section" s JOIN "Release" r ON r."id" = s."releaseId" AND r."createdBy" = 'load' CROSS JOIN
      generate_series(1, $2::int) n WHERE s."projectId" = $1`,
    [projectId, ITEMS],
  )
}

/** What people left behind in releases that are over, besides one open piece of each kind. */
async function loadWork(client: pg.Client, { projectId, personId }: LoadedPlace): Promise<void> {
  const item = `(SELECT DISTINCT ON ("releaseId") "id", "projectId", "releaseId" FROM "Item" WHERE "projectId" = $1
      ORDER BY "releaseId", "position") i`
  await client.query(
    `INSERT INTO "Issue" ("id", "projectId", "releaseId", "itemId", "number", "title", "severity", "openedBy",
      "owner", "openedAt", "resolvedAt", "resolvedBy", "resolution")
      SELECT gen_random_uuid(), i."projectId", i."releaseId", i."id", n, 'Slow', 'low', 'load', 'Somebody', now() -
      interval '9 days', now(), 'load', 'fixed'
      FROM ${item} CROSS JOIN generate_series(1, 3) n`,
    [projectId],
  )
  await client.query(
    `INSERT INTO "Waiver" ("id", "projectId", "releaseId", "itemId", "reason", "scope", "requestedById",
      "requestedBy", "requestedAt", "expiresAt", "revokedAt", "revokedBy")
      SELECT gen_random_uuid(), i."projectId", i."releaseId", i."id", 'old', 'this release', gen_random_uuid(),
      'load', now() - interval '9 days', now() + interval '9 days', now(), 'load'
      FROM ${item}`,
    [projectId],
  )
  await client.query(
    `INSERT INTO "CheckIn" ("id", "projectId", "releaseId", "itemId", "slotAt", "outcome", "doneBy", "doneAt", "via",
      "assigneeId", "assignee")
      SELECT gen_random_uuid(), i."projectId", i."releaseId", i."id", now() - n * interval '1 day', 'ok', 'load',
      now(), 'person', $2, 'load'
      FROM ${item} CROSS JOIN generate_series(1, 3) n`,
    [projectId, personId],
  )
}

async function loadRuns(client: pg.Client, { projectId }: LoadedPlace, count: number): Promise<void> {
  const { rows } = await client.query<{ items: number }>(
    `SELECT count(*)::int AS "items" FROM "Item" WHERE "projectId" = $1`,
    [projectId],
  )
  const each = Math.ceil(count / Math.max(1, rows[0]?.items ?? 1))
  for (let number = 1; number <= each; number++)
    await client.query(
      `INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "status",
      "requestedBy", "requestedAt", "startedAt", "finishedAt", "transcript", "resultSha256")
        SELECT gen_random_uuid(), "projectId", "releaseId", "id", $2, '{"kind":"http"}', 'passed', 'load', at, at, at,
        'GET / 200', repeat('ab', 32)
        FROM "Item", (SELECT now() - $2::int * interval '6 hours' AS at) t WHERE "projectId" = $1 LIMIT $3`,
      [projectId, number, Math.max(0, count - (number - 1) * (rows[0]?.items ?? 0))],
    )
}

/** Events through the function of the log, so that each is in the chain. They go round the releases, a few of each in
      turn. */
async function loadEvents(client: pg.Client, { projectId }: LoadedPlace, count: number): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE loaded_items AS SELECT row_number() OVER () - 1 AS n, "id", "releaseId" FROM "Item" WHERE
      "projectId" = $1`,
    [projectId],
  )
  await client.query('CREATE UNIQUE INDEX ON loaded_items (n)')
  await client.query('ANALYZE loaded_items')
  for (let from = 0; from < count; from += CHUNK)
    await client.query(
      `SELECT append_audits(jsonb_agg(jsonb_build_object('chain', $1::text, 'action', 'item.decided', 'projectId',
      $1::uuid, 'releaseId', i."releaseId",
          'beforeAt', '{"action":"item.decided","actor":{"kind":"person","name":"Ada ' || (g.n % 7) || '"},"at":"',
          'beforeSeq', '","chain":"' || $1 || '","is":{"outcome":"passed"},"itemId":"' || i."id" || '","projectId":"'
          || $1 || '","releaseId":"' || i."releaseId" || '","seq":',
          'afterSeq', ',"title":"Server answers ' || g.n || '","v":1,"was":{"outcome":"pending"}}') ORDER BY g.n))
        FROM generate_series($2::int, $3::int) g(n) JOIN loaded_items i ON i.n = g.n % (SELECT count(*) FROM
        loaded_items)`,
      [projectId, from + 1, Math.min(count, from + CHUNK)],
    )
  await client.query('DROP TABLE loaded_items')
}

/**
 * Adds a load to a project that has one release. The rows are as the product writes them; what the rules of the
      product would say of them is not
 * worked out. Statistics are fresh afterwards.
 */
export async function loadProject(client: pg.Client, place: LoadedPlace, size: LoadedSize): Promise<void> {
  await loadReleases(client, place, size.releases)
  await loadWork(client, place)
  await loadRuns(client, place, size.runs)
  await loadEvents(client, place, size.events)
  await client.query(
    `INSERT INTO "Notice" ("id", "userId", "projectId", "kind", "title", "href", "key", "at", "readAt", "plannedAt")
      SELECT gen_random_uuid(), $2, $1, 'issue-opened', 'Issue ' || n, '/', 'load ' || n, now(), CASE WHEN n % 100 > 0
      THEN now() END, now() FROM generate_series(1, $3::int) n`,
    [place.projectId, place.personId, size.notices],
  )
  await client.query(
    `UPDATE "BoardLine" SET "judged" = "stamp", "level" = CASE WHEN "state" = 'decided' THEN 'go' ELSE 'hold' END,
      "summary" = (
        SELECT jsonb_build_object('progress', jsonb_build_object('done', 0, 'of', 5)))
      WHERE "projectId" = $1 AND "judged" <> "stamp" AND "state" = 'decided'`,
    [place.projectId],
  )
  await client.query('VACUUM ANALYZE')
}
