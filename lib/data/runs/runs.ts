// Probes and their runs as they are saved, read and cancelled. How a run is asked for, taken and finished stands in run-queue and run-results.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { LAST_CAPTURING, RUN_WAIT } from '@/lib/data/rows'
import type { RunStatus } from '@/lib/domain/enums'
import { coversOf } from '@/lib/domain/probe/definition/covers'
import { type RunWait, waitReason } from '@/lib/domain/project/keyring'
import type { RunDetail, RunView } from '@/lib/domain/release/view/view'

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

/** Saves the probe of an item. A schedule of the one before ends. */
export async function saveProbe(tx: Tx, probe: NewProbe): Promise<void> {
  const { id, projectId, releaseId, itemId, ...content } = probe
  await tx.probe.upsert({
    where: { itemId },
    create: { id, projectId, releaseId, itemId, ...content },
    update: { ...content, updatedAt: new Date(), dueAt: null },
  })
}

export async function deleteProbe(tx: Tx, itemId: string): Promise<boolean> {
  return (await tx.probe.deleteMany({ where: { itemId } })).count === 1
}

/** Ends a run that has not ended. False: it had. */
export async function cancelRun(tx: Tx, runId: string): Promise<boolean> {
  const { count } = await tx.probeRun.updateMany({
    where: { id: runId, status: { in: ['queued', 'running'] } },
    data: { status: 'cancelled', finishedAt: new Date(), leaseUntil: null, summary: 'cancelled' },
  })
  return count === 1
}

type DetailRow = Omit<
  RunDetail,
  'fresh' | 'covers' | 'finishedAt' | 'startedAt' | 'totalMs' | 'summary' | 'error' | 'resultSha256' | 'waitReason'
> & {
  projectId: string
  groupId: string | null
  finishedAt: string | null
  startedAt: string | null
  summary: string | null
  error: string | null
  resultSha256: string | null
  wait: RunWait | null
}

const DETAIL = Prisma.sql`u."id", u."projectId", u."groupId", u."itemId", u."number", u."trial", u."status", u."definition", u."requestedBy", iso(u."requestedAt") AS "requestedAt", iso(u."startedAt") AS "startedAt",
  iso(u."finishedAt") AS "finishedAt", u."timings", u."assertions", u."captured", u."transcript", u."error", u."egress", u."attempt", u."summary", u."resultSha256", ${RUN_WAIT} AS "wait" FROM "ProbeRun" u`

function detail(row: DetailRow): RunDetail & { projectId: string; groupId: string | null } {
  const { finishedAt, startedAt, summary, error, resultSha256, wait, ...facts } = row
  const reason = wait && waitReason(wait)
  const optional = {
    ...(finishedAt && { finishedAt }),
    ...(startedAt && { startedAt }),
    ...(summary && { summary }),
    ...(error && { error }),
    ...(resultSha256 && { resultSha256 }),
    ...(reason !== null && { waitReason: reason }),
  }
  return {
    ...facts,
    ...optional,
    ...(facts.timings.total !== undefined && { totalMs: facts.timings.total }),
    fresh: true,
    covers: coversOf(facts.definition),
  }
}

/** A run with everything that it left, or null. */
export async function findRun(
  runId: string,
  reader: Reader = database(),
): Promise<(RunDetail & { projectId: string; releaseId: string; groupId: string | null }) | null> {
  const [row] = await reader.$queryRaw<
    (DetailRow & { releaseId: string })[]
  >`SELECT u."releaseId", ${DETAIL} WHERE u."id" = ${runId}::uuid`
  return row ? { ...detail(row), releaseId: row.releaseId } : null
}

/** The newest runs of an item, trials left out. */
export async function listRuns(itemId: string, limit: number): Promise<RunDetail[]> {
  const rows = await database().$queryRaw<
    DetailRow[]
  >`SELECT ${DETAIL} WHERE u."itemId" = ${itemId}::uuid AND NOT u."trial" ORDER BY u."number" DESC LIMIT ${limit}`
  return rows.map((row) => {
    const { groupId: _groupId, ...run } = detail(row)
    return run
  })
}

/** Where a page of runs begins: after this one. */
export type RunPlace = { requestedAt: string; id: string }

/** A run as a list of its release has it. */
export type ReleaseRun = Omit<RunView, 'fresh'> & { itemId: string; item: string; startedAt?: string }

type ReleaseRunRow = Pick<ReleaseRun, 'id' | 'number' | 'status' | 'requestedBy' | 'requestedAt' | 'itemId' | 'item'> &
  Pick<DetailRow, 'startedAt' | 'finishedAt' | 'summary' | 'wait'> & { totalMs: number | null; covers: string | null }

function releaseRun({ startedAt, finishedAt, totalMs, summary, wait, covers, ...facts }: ReleaseRunRow): ReleaseRun {
  const reason = wait && waitReason(wait)
  return {
    ...facts,
    ...(startedAt !== null && { startedAt }),
    ...(finishedAt !== null && { finishedAt }),
    ...(totalMs !== null && { totalMs }),
    ...(summary !== null && { summary }),
    ...(reason !== null && { waitReason: reason }),
    covers: coversOf({ covers }),
  }
}

/** Runs of a release, the newest first, trials left out; of one item or of one status, where given. */
export async function listReleaseRuns(
  releaseId: string,
  { itemId, status }: { itemId?: string | undefined; status?: RunStatus | undefined },
  { after, limit }: { after: RunPlace | null; limit: number },
): Promise<ReleaseRun[]> {
  const conditions = [
    Prisma.sql`u."releaseId" = ${releaseId}::uuid AND NOT u."trial"`,
    ...(itemId ? [Prisma.sql`u."itemId" = ${itemId}::uuid`] : []),
    ...(status ? [Prisma.sql`u."status" = ${status}`] : []),
    ...(after
      ? [Prisma.sql`(u."requestedAt", u."id") < (${after.requestedAt}::text::timestamptz, ${after.id}::uuid)`]
      : []),
  ]
  const rows = await database().$queryRaw<
    ReleaseRunRow[]
  >`SELECT u."id", u."itemId", i."title" AS "item", u."number", u."status", u."requestedBy", iso(u."requestedAt") AS "requestedAt",
      iso(u."startedAt") AS "startedAt", iso(u."finishedAt") AS "finishedAt", (u."timings" ->> 'total')::float AS "totalMs", u."summary",
      u."definition" ->> 'covers' AS "covers", ${RUN_WAIT} AS "wait"
    FROM "ProbeRun" u JOIN "Item" i ON i."id" = u."itemId"
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY u."requestedAt" DESC, u."id" DESC LIMIT ${limit}`
  return rows.map(releaseRun)
}

/** The names that probes of a release capture, or have captured, with the item that does; those of one item are left out. */
export async function listCaptures(
  releaseId: string,
  exceptItemId: string,
): Promise<{ name: string; from?: string }[]> {
  const rows = await database().$queryRaw<
    { name: string; from: string | null }[]
  >`SELECT DISTINCT ON (c."name") c."name", c."from" FROM (
      SELECT n."name", i."title" AS "from", p."itemId" FROM "Probe" p JOIN "Item" i ON i."id" = p."itemId",
        jsonb_object_keys(CASE WHEN jsonb_typeof(p."definition"->'capture') = 'object' THEN p."definition"->'capture' ELSE '{}'::jsonb END) AS n("name")
      WHERE p."releaseId" = ${releaseId}::uuid
      UNION ALL
      SELECT n."name", NULL, i."id" FROM "Item" i CROSS JOIN LATERAL ${LAST_CAPTURING} u, jsonb_object_keys(u."captured") AS n("name") WHERE i."releaseId" = ${releaseId}::uuid
    ) c WHERE c."itemId" <> ${exceptItemId}::uuid ORDER BY c."name", c."from" NULLS LAST`
  return rows.map(({ name, from }) => ({ name, ...(from !== null && { from }) }))
}
