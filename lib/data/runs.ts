// Probe runs: asked for in the transaction that also enqueues the job, taken by lease, finished by fence.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { RunDetail } from '@/lib/domain/release/view'
import type { RunStatus } from '@/lib/domain/words'

/** The queue's task that takes a run. */
export const RUN_TASK = 'run-probe'

export type NewProbe = {
  id: string
  projectId: string
  releaseId: string
  itemId: string
  definition: object
  definitionSha256: string
  updatedById: string | null
  updatedBy: string
}

export async function saveProbe(tx: Tx, probe: NewProbe): Promise<void> {
  const { id, projectId, releaseId, itemId, ...content } = probe
  await tx.probe.upsert({ where: { itemId }, create: { id, projectId, releaseId, itemId, ...content }, update: { ...content, updatedAt: new Date() } })
}

export async function deleteProbe(tx: Tx, itemId: string): Promise<boolean> {
  return (await tx.probe.deleteMany({ where: { itemId } })).count === 1
}

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
}

/** Writes the run with the item's next number and puts its job in the queue: both or none. */
export async function enqueueRun(tx: Tx, run: NewRun): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`WITH asked AS (
      INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "trial", "definition", "requestedById", "requestedBy", "groupId")
      SELECT ${run.id}::uuid, ${run.projectId}::uuid, ${run.releaseId}::uuid, ${run.itemId}::uuid,
        coalesce((SELECT max("number") FROM "ProbeRun" WHERE "itemId" = ${run.itemId}::uuid), 0) + 1, ${run.trial}, ${run.definition}::jsonb, ${run.requestedById}::uuid, ${run.requestedBy}, ${run.groupId ?? null}::uuid
      RETURNING "number"
    ) SELECT "number", (graphile_worker.add_job(${RUN_TASK}, json_build_object('runId', ${run.id}::text), max_attempts => 1, job_key => ${run.id}::text)).id::text AS "job" FROM asked`
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
  definition: unknown
  attempt: number
  requestedBy: string
  groupId: string | null
}

/**
 * Takes a queued run, or one whose lease is over, for `leaseSeconds`; null when another holds it or it has ended.
 * Not a change of the product's history: it is told by the run's result.
 */
export async function claimRun(runId: string, worker: string, leaseSeconds: number): Promise<ClaimedRun | null> {
  const [row] = await database().$queryRaw<ClaimedRun[]>`UPDATE "ProbeRun" u SET "status" = 'running', "attempt" = u."attempt" + 1, "worker" = ${worker},
      "startedAt" = coalesce(u."startedAt", now()), "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
    FROM "Release" r WHERE u."id" = ${runId}::uuid AND r."id" = u."releaseId" AND (u."status" = 'queued' OR (u."status" = 'running' AND u."leaseUntil" < now()))
    RETURNING u."id", u."projectId", u."releaseId", u."itemId", r."environmentId", u."number", u."trial", u."definition", u."attempt", u."requestedBy", u."groupId"`
  return row ?? null
}

/** Keeps a run for longer. False: the run is no longer this attempt's (taken over, cancelled or ended). */
export async function renewLease(runId: string, attempt: number, leaseSeconds: number): Promise<boolean> {
  const count = await database().$executeRaw`UPDATE "ProbeRun" SET "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
    WHERE "id" = ${runId}::uuid AND "attempt" = ${attempt} AND "status" = 'running'`
  return count === 1
}

const JOB_AGAIN = Prisma.sql`(graphile_worker.add_job(${RUN_TASK}, json_build_object('runId', u."id"::text), max_attempts => 1, job_key => u."id"::text)).id::text AS "job"`

/** Puts the runs whose lease is over back in the queue, and those queued for so long that have no job waiting (its worker died before the claim). */
export async function requeueLostRuns(queuedForSeconds: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`SELECT u."id", ${JOB_AGAIN} FROM "ProbeRun" u
    WHERE ((u."status" = 'running' AND u."leaseUntil" < now()) OR (u."status" = 'queued' AND u."requestedAt" < now() - make_interval(secs => ${queuedForSeconds})))
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j."key" = u."id"::text AND j."locked_at" IS NULL)
    ORDER BY u."requestedAt" LIMIT 200`
  return rows.map((row) => row.id)
}

/** Gives a run back that its worker will not finish, for another to take at once. False: it was no longer this attempt's. */
export async function handBackRun(runId: string, attempt: number): Promise<boolean> {
  const rows = await database().$queryRaw<{ id: string }[]>`WITH u AS (
      UPDATE "ProbeRun" SET "status" = 'queued', "leaseUntil" = NULL WHERE "id" = ${runId}::uuid AND "attempt" = ${attempt} AND "status" = 'running' RETURNING "id"
    ) SELECT u."id", ${JOB_AGAIN} FROM u`
  return rows.length === 1
}

export type FinishedRun = Pick<RunDetail, 'timings' | 'assertions' | 'captured' | 'transcript' | 'egress'> & {
  status: RunStatus
  error: string | null
  summary: string
  resultSha256: string
}

/** Writes a result, if the attempt still holds the run. False: somebody else does, or it has ended; nothing was written. */
export async function finishRun(tx: Tx, runId: string, attempt: number, result: FinishedRun): Promise<boolean> {
  const count = await tx.$executeRaw`UPDATE "ProbeRun" SET "status" = ${result.status}, "finishedAt" = now(), "leaseUntil" = NULL, "timings" = ${result.timings}::jsonb,
      "assertions" = ${JSON.stringify(result.assertions)}::jsonb, "captured" = ${result.captured}::jsonb, "transcript" = ${result.transcript}, "error" = ${result.error},
      "egress" = ${JSON.stringify(result.egress)}::jsonb, "summary" = ${result.summary}, "resultSha256" = ${result.resultSha256}
    WHERE "id" = ${runId}::uuid AND "attempt" = ${attempt} AND "status" = 'running'`
  return count === 1
}

/** Ends a run that has not ended. False: it had. */
export async function cancelRun(tx: Tx, runId: string): Promise<boolean> {
  const { count } = await tx.probeRun.updateMany({
    where: { id: runId, status: { in: ['queued', 'running'] } },
    data: { status: 'cancelled', finishedAt: new Date(), leaseUntil: null, summary: 'cancelled' },
  })
  return count === 1
}

type DetailRow = Omit<RunDetail, 'fresh' | 'finishedAt' | 'startedAt' | 'totalMs' | 'summary' | 'error' | 'resultSha256'> & {
  projectId: string
  groupId: string | null
  finishedAt: string | null
  startedAt: string | null
  summary: string | null
  error: string | null
  resultSha256: string | null
}

const DETAIL = Prisma.sql`u."id", u."projectId", u."groupId", u."itemId", u."number", u."trial", u."status", u."definition", u."requestedBy", iso(u."requestedAt") AS "requestedAt", iso(u."startedAt") AS "startedAt",
  iso(u."finishedAt") AS "finishedAt", u."timings", u."assertions", u."captured", u."transcript", u."error", u."egress", u."attempt", u."summary", u."resultSha256" FROM "ProbeRun" u`

function detail(row: DetailRow): RunDetail & { projectId: string; groupId: string | null } {
  const { finishedAt, startedAt, summary, error, resultSha256, ...facts } = row
  const optional = {
    ...(finishedAt && { finishedAt }),
    ...(startedAt && { startedAt }),
    ...(summary && { summary }),
    ...(error && { error }),
    ...(resultSha256 && { resultSha256 }),
  }
  return { ...facts, ...optional, ...(facts.timings.total !== undefined && { totalMs: facts.timings.total }), fresh: true }
}

/** A run with everything that it left, or null. */
export async function findRun(runId: string, reader: Reader = database()): Promise<(RunDetail & { projectId: string; releaseId: string; groupId: string | null }) | null> {
  const [row] = await reader.$queryRaw<(DetailRow & { releaseId: string })[]>`SELECT u."releaseId", ${DETAIL} WHERE u."id" = ${runId}::uuid`
  return row ? { ...detail(row), releaseId: row.releaseId } : null
}

/** The newest runs of an item, trials left out. */
export async function listRuns(itemId: string, limit: number): Promise<RunDetail[]> {
  const rows = await database().$queryRaw<DetailRow[]>`SELECT ${DETAIL} WHERE u."itemId" = ${itemId}::uuid AND NOT u."trial" ORDER BY u."number" DESC LIMIT ${limit}`
  return rows.map((row) => {
    const { groupId: _groupId, ...run } = detail(row)
    return run
  })
}

/** What earlier runs of a release captured, newest last: later ones win. */
export async function readCaptures(releaseId: string): Promise<Record<string, unknown>> {
  const rows = await database().$queryRaw<{ captured: Record<string, unknown> }[]>`SELECT "captured" FROM "ProbeRun"
    WHERE "releaseId" = ${releaseId}::uuid AND NOT "trial" AND "status" IN ('passed', 'warned') AND "captured" <> '{}'::jsonb ORDER BY "finishedAt"`
  return Object.assign({}, ...rows.map((row) => row.captured))
}

/** The names that probes of a release capture, or have captured, with the item that does; those of one item are left out. */
export async function listCaptures(releaseId: string, exceptItemId: string): Promise<{ name: string; from?: string }[]> {
  const rows = await database().$queryRaw<{ name: string; from: string | null }[]>`SELECT DISTINCT ON (c."name") c."name", c."from" FROM (
      SELECT n."name", i."title" AS "from", p."itemId" FROM "Probe" p JOIN "Item" i ON i."id" = p."itemId",
        jsonb_object_keys(CASE WHEN jsonb_typeof(p."definition"->'capture') = 'object' THEN p."definition"->'capture' ELSE '{}'::jsonb END) AS n("name")
      WHERE p."releaseId" = ${releaseId}::uuid
      UNION ALL
      SELECT n."name", NULL, u."itemId" FROM "ProbeRun" u, jsonb_object_keys(u."captured") AS n("name")
      WHERE u."releaseId" = ${releaseId}::uuid AND NOT u."trial" AND u."status" IN ('passed', 'warned') AND u."captured" <> '{}'::jsonb
    ) c WHERE c."itemId" <> ${exceptItemId}::uuid ORDER BY c."name", c."from" NULLS LAST`
  return rows.map(({ name, from }) => ({ name, ...(from !== null && { from }) }))
}
