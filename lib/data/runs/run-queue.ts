// The queue of runs. The rows are the queue: taken by lease, fenced by the attempt, releases in turn, no more at one host than may be there.
// A notification only wakes the workers: one that is lost costs the second after which they look again.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import { LAST_CAPTURING } from '@/lib/data/rows'
import { ALIVE_SECONDS } from '@/lib/domain/project/keyring'
import { CHANNEL } from '@/lib/platform/live'

/** How long a worker may be silent before its runs are another's. The lease is renewed at a third of it. */
export const LEASE_SECONDS = 15

/** The message that says that runs wait, to every worker, once the transaction that sends it is committed. */
export const RUNS_QUEUED = JSON.stringify({ kind: 'runs-queued' })

/** As a column of a statement, or it is not sent. */
export const NOTIFY_WORKERS = Prisma.sql`pg_notify(${CHANNEL}, ${RUNS_QUEUED})::text AS "notified"`

export type NewRun = {
  id: string
  projectId: string
  releaseId: string
  itemId: string
  trial: boolean
  definition: object
  requestedById: string | null
  requestedBy: string
  groupId?: string
  /** Where it goes, and how many may be there at once. */
  host: string
  perHost: number
}

/**
 * The turn of a release's next run: after those that it waits for already, but no earlier than what waits at the front. So a release that asks
 * for one run is served beside one that has asked for a thousand (start-time fair queuing, Goyal, Vin and Cheng 1996).
 */
export const turnOf = (releaseId: Prisma.Sql) => Prisma.sql`greatest(
  coalesce((SELECT w."turn" FROM "ProbeRun" w WHERE w."status" = 'queued' ORDER BY w."turn", w."requestedAt", w."id" LIMIT 1), 0),
  coalesce((SELECT w."turn" + 1 FROM "ProbeRun" w WHERE w."status" = 'queued' AND w."releaseId" = ${releaseId} ORDER BY w."turn" DESC LIMIT 1), 0))`

/** Writes the run with the item's next number and wakes the workers: both or none. */
export async function insertRun(tx: Tx, run: NewRun): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number; notified: unknown }[]>`${PREPARED} WITH asked AS (
      INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "trial", "definition", "requestedById", "requestedBy", "groupId", "host", "perHost", "turn")
      SELECT ${run.id}::uuid, ${run.projectId}::uuid, ${run.releaseId}::uuid, ${run.itemId}::uuid,
        coalesce((SELECT max("number") FROM "ProbeRun" WHERE "itemId" = ${run.itemId}::uuid), 0) + 1, ${run.trial}, ${run.definition}::jsonb, ${run.requestedById}::uuid,
        ${run.requestedBy}, ${run.groupId ?? null}::uuid, ${run.host}, ${run.perHost}, ${turnOf(Prisma.sql`${run.releaseId}::uuid`)}
      RETURNING "number"
    ) SELECT "number", ${NOTIFY_WORKERS} FROM asked`
  return row?.number ?? 0
}

/** A run that a worker has taken: only the holder of `attempt` may finish it. */
export type ClaimedRun = {
  id: string
  projectId: string
  releaseId: string
  itemId: string
  environmentId: string
  number: number
  trial: boolean
  /** As JSON text: the same probe has the same, so that what is read of it is read once. */
  definition: string
  attempt: number
  requestedBy: string
  groupId: string | null
}

/** How many times what it may take a claim looks along the queue. A host with more runs waiting than that may hold up others for one claim, not for two. */
const AHEAD = 2
/** At least so far. */
const WINDOW = 100

/**
 * Takes up to `limit` queued runs for a lease, but none whose secrets only another living worker opens; `keyIds` are the
 * worker's keys. In the order of their turns, none whose host is full; one claim at a time, so that two workers
 * never count the same place at a host. Not a change of the product's history: it is told by the runs' results.
 */
export async function takeQueuedRuns(worker: string, limit: number, keyIds: readonly string[]): Promise<ClaimedRun[]> {
  return database().$queryRaw<
    ClaimedRun[]
  >`${PREPARED} SELECT * FROM claim_runs(${worker}, ${limit}::int, ${LEASE_SECONDS}::int, ${Math.max(WINDOW, AHEAD * limit)}::int, ${keyIds}::text[], ${ALIVE_SECONDS}::int)`
}

export type Held = Pick<ClaimedRun, 'id' | 'attempt'>

const heldList = (held: readonly Held[]) => JSON.stringify(held.map(({ id, attempt }) => ({ id, attempt })))

/** Renews the leases of a worker. Yields the ids of the runs that are no longer its own: taken over, cancelled or ended. */
export async function renewLeases(held: readonly Held[]): Promise<string[]> {
  const rows = await database().$queryRaw<
    { id: string }[]
  >`UPDATE "ProbeRun" u SET "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS})
    FROM jsonb_to_recordset(${heldList(held)}::jsonb) AS h("id" uuid, "attempt" int) WHERE u."id" = h."id" AND u."attempt" = h."attempt" AND u."status" = 'running' RETURNING u."id"`
  const renewed = new Set(rows.map((row) => row.id))
  return held.filter(({ id }) => !renewed.has(id)).map(({ id }) => id)
}

/** Puts the runs whose lease is over back in the queue. Yields their ids. Safe to call from every worker: a run is taken by one all the same. */
export async function requeueLostRuns(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`WITH lost AS (
      UPDATE "ProbeRun" SET "status" = 'queued', "leaseUntil" = NULL WHERE "status" = 'running' AND "leaseUntil" < now() RETURNING "id"
    ), woken AS (SELECT ${NOTIFY_WORKERS} WHERE EXISTS (SELECT FROM lost))
    SELECT "id" FROM lost LEFT JOIN woken ON true`
  return rows.map((row) => row.id)
}

/** Gives back runs that their worker will not finish, for another to take at once. Those that are no longer its own stay as they are. */
export async function handBackRuns(held: readonly Held[]): Promise<void> {
  await database().$queryRaw`WITH back AS (
      UPDATE "ProbeRun" u SET "status" = 'queued', "leaseUntil" = NULL FROM jsonb_to_recordset(${heldList(held)}::jsonb) AS h("id" uuid, "attempt" int)
      WHERE u."id" = h."id" AND u."attempt" = h."attempt" AND u."status" = 'running' RETURNING u."id"
    ) SELECT ${NOTIFY_WORKERS} FROM (SELECT FROM back LIMIT 1) one`
}

/** What the last run of each probe of releases that captured something captured, by release and name; of two of one name the later wins. */
export async function readCaptures(
  releaseIds: string[],
  reader: Reader = database(),
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await reader.$queryRaw<
    { releaseId: string; captured: Record<string, unknown> }[]
  >`SELECT "releaseId", jsonb_object_agg("key", "value") AS "captured" FROM (
      SELECT DISTINCT ON (i."releaseId", c."key") i."releaseId", c."key", c."value" FROM "Item" i CROSS JOIN LATERAL ${LAST_CAPTURING} u, jsonb_each(u."captured") c
      WHERE i."releaseId" = ANY(${releaseIds}::uuid[]) ORDER BY i."releaseId", c."key", u."finishedAt" DESC) newest GROUP BY "releaseId"`
  return new Map(rows.map(({ releaseId, captured }) => [releaseId, captured]))
}

/**
 * What the probe of each item saw when it last passed, by item: in its own release, else in the last one of the same project and environment whose
 * document has the same item. `total` is milliseconds; the other names are what it captured.
 */
export async function readBaselines(itemIds: string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = await database().$queryRaw<
    { itemId: string; total: number | null; captured: Record<string, unknown> }[]
  >`
    SELECT i."id" AS "itemId", (b."timings" ->> 'total')::float AS "total", b."captured"
    FROM "Item" i JOIN "Section" s ON s."id" = i."sectionId" JOIN "Release" r ON r."id" = i."releaseId"
    CROSS JOIN LATERAL (SELECT u."timings", u."captured" FROM "Item" o JOIN "Section" t ON t."id" = o."sectionId" JOIN "Release" e ON e."id" = o."releaseId"
      CROSS JOIN LATERAL (SELECT "timings", "captured", "finishedAt" FROM "ProbeRun" WHERE "itemId" = o."id" AND NOT "trial" AND "status" IN ('passed', 'warned') ORDER BY "number" DESC LIMIT 1) u
      WHERE o."key" = i."key" AND t."key" = s."key" AND e."projectId" = r."projectId" AND e."environmentId" = r."environmentId"
      ORDER BY o."id" = i."id" DESC, u."finishedAt" DESC LIMIT 1) b
    WHERE i."id" = ANY(${itemIds}::uuid[])`
  return new Map(rows.map(({ itemId, total, captured }) => [itemId, { ...captured, ...(total !== null && { total }) }]))
}
