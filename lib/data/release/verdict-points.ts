// The timeline of a release's verdict. It repeats what history and content say, so it is no change of its own and has no event.
import { database, databaseClient, type Reader } from '@/lib/data/client'
import type { VerdictPoint } from '@/lib/domain/verdict/timeline'

/** The last line of history that is about a release. */
export type LastEvent = { action: string; by: string; at: Date }

export async function lastEventOf(releaseId: string, reader: Reader): Promise<LastEvent | null> {
  const [row] = await reader.$queryRaw<
    LastEvent[]
  >`SELECT "action", coalesce("body"::jsonb #>> '{actor,name}', '') AS "by", "at" FROM "AuditEvent"
    WHERE "releaseId" = ${releaseId}::uuid ORDER BY "seq" DESC LIMIT 1`
  return row ?? null
}

type Row = Omit<VerdictPoint, 'at'> & { at: Date }

async function readPoints(reader: Reader, releaseId: string, limit: number): Promise<VerdictPoint[]> {
  const rows = await reader.$queryRaw<
    Row[]
  >`SELECT "level", "round", "contentHash", "reason", "cause", "at" FROM "VerdictPoint"
    WHERE "releaseId" = ${releaseId}::uuid ORDER BY "id" DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The last points of a release, the newest first. */
export function listPoints(releaseId: string, limit: number): Promise<VerdictPoint[]> {
  return readPoints(database(), releaseId, limit)
}

export async function lastPoint(releaseId: string): Promise<VerdictPoint | null> {
  const [point] = await readPoints(database(), releaseId, 1)
  return point ?? null
}

/** Writes the points that `judge` finds beyond the last one. One writer at a time for each release: the next one sees what this one wrote. */
export async function appendPoints(
  release: { id: string; projectId: string },
  judge: (reader: Reader, last: VerdictPoint | null) => Promise<VerdictPoint[]>,
): Promise<VerdictPoint[]> {
  return databaseClient().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`verdict ${release.id}`}, 0))`
    const [last] = await readPoints(tx, release.id, 1)
    const points = await judge(tx, last ?? null)
    if (points.length > 0)
      await tx.verdictPoint.createMany({
        data: points.map((point) => ({ ...point, projectId: release.projectId, releaseId: release.id })),
      })
    return points
  })
}

/** The releases whose verdict can still move, with how often each has changed. */
export async function listMoving(): Promise<{ id: string; revision: number }[]> {
  return database().$queryRaw<
    { id: string; revision: number }[]
  >`SELECT "id", "revision" FROM "Release" WHERE "state" IN ('open', 'rolling-back')`
}
