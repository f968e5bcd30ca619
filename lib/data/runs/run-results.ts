// Results of runs, written for many runs in few statements.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import { beginSections } from '@/lib/data/release/section-times'
import { FIELD, type FieldRow } from '@/lib/data/rows'
import type { RunStatus } from '@/lib/domain/enums'
import type { ItemFacts } from '@/lib/domain/release/item/decide'
import type { Decidable } from '@/lib/domain/release/run/apply-run'
import type { TestCounts } from '@/lib/domain/release/snapshot/snapshot'
import type { RunDetail } from '@/lib/domain/release/view/view'

/** `frozen`: its release is not open and it counts, so that a run is an observation and decides nothing. */
export type DecidableItem = Decidable & {
  id: string
  frozen: boolean /** A run of it does the check-in of its slot. */
  watched: boolean /** A run of it is a sample of a metric. */
  feeds: boolean /** A scheduled run of it vouches for a soak. */
  soaks: boolean
}

/**
 * Items by id, their releases and themselves locked until the transaction ends; in one order for everybody, so that no two wait in a circle.
 * Locked first and read then: a statement that had to wait for its lock would read the tables beside it as they were before the wait.
 */
export async function lockDecidable(tx: Tx, itemIds: string[]): Promise<Map<string, DecidableItem>> {
  await tx.$queryRaw`${PREPARED} SELECT FROM "Item" i JOIN "Release" r ON r."id" = i."releaseId" WHERE i."id" = ANY(${itemIds}::uuid[]) ORDER BY r."id", i."id" FOR UPDATE OF r, i`
  const rows = await tx.$queryRaw<
    (Omit<DecidableItem, 'fields' | 'run'> & { fields: FieldRow[]; newest: number | null })[]
  >`${PREPARED} SELECT i."id", i."verification", i."outcome", i."reason", i."decidedById", i."decidedBy", iso(i."decidedAt") AS "decidedAt", i."decidedVia",
      r."state" <> 'open' AND coalesce(s."counts", r."state" <> 'rolling-back' OR s."kind" <> 'rollback') AS "frozen", r."deployedAt" IS NOT NULL AND (s."kind" = 'monitor' OR i."window" IS NOT NULL) AS "watched",
      EXISTS (SELECT FROM "Metric" m WHERE m."releaseId" = i."releaseId" AND m."itemId" = i."id") AS "feeds",
      r."deployedAt" IS NOT NULL AND EXISTS (SELECT FROM "Soak" k WHERE k."releaseId" = i."releaseId") AS "soaks", coalesce((SELECT json_agg(${FIELD} ORDER BY f."position") FROM "Field" f WHERE f."itemId" = i."id"), '[]') AS "fields",
      (SELECT max(u."number") FROM "ProbeRun" u WHERE u."itemId" = i."id" AND NOT u."trial" AND u."status" NOT IN ('queued', 'running')) AS "newest"
    FROM "Item" i JOIN "Release" r ON r."id" = i."releaseId" JOIN "Section" s ON s."id" = i."sectionId" WHERE i."id" = ANY(${itemIds}::uuid[])`
  return new Map(
    rows.map(({ newest, ...item }) => [item.id, { ...item, run: newest === null ? null : { number: newest } }]),
  )
}

export type FinishedRun = Pick<RunDetail, 'timings' | 'assertions' | 'captured' | 'transcript' | 'egress'> & {
  status: RunStatus
  error: string | null
  summary: string
  resultSha256: string
}

/** Writes results, each if its attempt still holds the run. Yields the ids of those that were written: the others are somebody else's, or have ended. */
export async function finishRuns(
  tx: Tx,
  results: readonly ({ id: string; attempt: number } & FinishedRun)[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`${PREPARED} UPDATE "ProbeRun" u SET "status" = n."status", "finishedAt" = now(), "leaseUntil" = NULL, "timings" = n."timings",
      "assertions" = n."assertions", "captured" = n."captured", "transcript" = n."transcript", "error" = n."error", "egress" = n."egress", "summary" = n."summary",
      "resultSha256" = n."resultSha256"
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS n("id" uuid, "attempt" int, "status" text, "timings" jsonb, "assertions" jsonb, "captured" jsonb,
      "transcript" text, "error" text, "egress" jsonb, "summary" text, "resultSha256" text)
    WHERE u."id" = n."id" AND u."attempt" = n."attempt" AND u."status" = 'running' RETURNING u."id"`
  return new Set(rows.map((row) => row.id))
}

/** What runs have made of locked items: which were run, and what was decided of them. */
export type RunOutcomes = { releaseIds: string[]; ran: string[]; decided: readonly ({ id: string } & ItemFacts)[] }

/** Writes what runs decided; the revisions of those items and of the releases move on, and the sections of all that ran have begun. Yields the releases' by id. */
export async function saveDecided(
  tx: Tx,
  { releaseIds, ran, decided }: RunOutcomes,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; revision: number }[]>`${PREPARED} WITH moved AS (
      UPDATE "Release" SET "revision" = "revision" + 1, "changedAt" = now() WHERE "id" = ANY(${releaseIds}::uuid[]) RETURNING "id", "revision"
    ), saved AS (
      UPDATE "Item" i SET "outcome" = n."outcome", "reason" = n."reason", "decidedById" = n."decidedById", "decidedBy" = n."decidedBy", "decidedAt" = n."decidedAt",
        "decidedVia" = n."decidedVia", "revision" = i."revision" + 1
      FROM jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) AS n("id" uuid, "outcome" text, "reason" text, "decidedById" uuid, "decidedBy" text, "decidedAt" timestamptz, "decidedVia" text)
      WHERE i."id" = n."id"
    ), began AS (${beginSections(Prisma.sql`SELECT i."sectionId" FROM "Item" i WHERE i."id" = ANY(${ran}::uuid[])`, now)}) SELECT "id", "revision" FROM moved`
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

export type PushedRun = FinishedRun & {
  tests: TestCounts | null
  id: string
  projectId: string
  releaseId: string
  itemId: string
  definition: object
  requestedById: string | null
  requestedBy: string
}

/** A run that nobody had to ask for: its result was brought. Yields its number. The item must be locked. */
export async function insertFinishedRun(tx: Tx, run: PushedRun): Promise<number> {
  const [row] = await tx.$queryRaw<
    { number: number }[]
  >`INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "requestedById", "requestedBy", "status",
      "startedAt", "finishedAt", "timings", "assertions", "captured", "transcript", "error", "egress", "summary", "resultSha256", "tests")
    SELECT ${run.id}::uuid, ${run.projectId}::uuid, ${run.releaseId}::uuid, ${run.itemId}::uuid, coalesce((SELECT max("number") FROM "ProbeRun" WHERE "itemId" = ${run.itemId}::uuid), 0) + 1,
      ${run.definition}::jsonb, ${run.requestedById}::uuid, ${run.requestedBy}, ${run.status}, now(), now(), ${run.timings}::jsonb, ${JSON.stringify(run.assertions)}::jsonb, ${run.captured}::jsonb,
      ${run.transcript}, ${run.error}, ${JSON.stringify(run.egress)}::jsonb, ${run.summary}, ${run.resultSha256}, ${run.tests}::jsonb RETURNING "number"`
  return row?.number ?? 0
}
