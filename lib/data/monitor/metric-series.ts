// A metric's samples as a page shows them: reduced in the database, however many there are.
import { database } from '@/lib/data/client'

/** One stretch of the chart: the least, the most and the last of its samples, so that no peak is lost (M4 without the first: Jugel et al. 2014). Milliseconds. */
export type Bucket = { at: number; min: number; max: number; last: number; lastAt: number; n: number }

const BUCKETS = 600

type Extent = { from: number; to: number }

/** When its first and its last sample were. */
export async function readExtent(metricId: string): Promise<Extent | null> {
  const [row] = await database().$queryRaw<
    { from: Date | null; to: Date | null }[]
  >`SELECT min("at") AS "from", max("at") AS "to"
    FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid`
  return row?.from && row.to ? { from: row.from.getTime(), to: row.to.getTime() } : null
}

/** At most about 600 stretches of one length between two times; those without a sample are left out. */
export async function readBuckets(metricId: string, { from, to }: { from: number; to: number }): Promise<Bucket[]> {
  const width = Math.max(1, Math.ceil((to - from + 1) / BUCKETS))
  const rows = await database().$queryRaw<
    (Omit<Bucket, 'at' | 'lastAt'> & { at: Date; lastAt: Date })[]
  >`SELECT b."at", b."min", b."max", l."value" AS "last", b."lastAt", b."n" FROM (
      SELECT date_bin(make_interval(secs => ${width / 1000}::float8), "at", ${new Date(from)}) AS "at", min("value") AS "min", max("value") AS "max", max("at") AS "lastAt", count(*)::int AS "n"
      FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid AND "at" BETWEEN ${new Date(from)} AND ${new Date(to)} GROUP BY 1
    ) b CROSS JOIN LATERAL (SELECT "value" FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid AND "at" <= b."lastAt" ORDER BY "at" DESC, "id" DESC LIMIT 1) l ORDER BY b."at"`
  return rows.map((row) => ({ ...row, at: row.at.getTime(), lastAt: row.lastAt.getTime() }))
}

export type Percentiles = { p50: number; p95: number; p99: number; min: number; max: number }

/** Nearest rank: each is a value that was measured. Null without samples. */
export async function readPercentiles(metricId: string): Promise<Percentiles | null> {
  const [row] = await database().$queryRaw<
    { p: number[] | null; min: number | null; max: number | null }[]
  >`SELECT percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY "value") AS "p",
    min("value") AS "min", max("value") AS "max" FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid`
  const [p50, p95, p99] = row?.p ?? []
  if (p50 === undefined || p95 === undefined || p99 === undefined || !row || row.min === null || row.max === null)
    return null
  return { p50, p95, p99, min: row.min, max: row.max }
}

export type SampleRow = { id: string; at: Date; value: number; source: string }

/** The newest first, those before the id of one if told. */
export async function readSampleRows(
  metricId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<SampleRow[]> {
  return database().$queryRaw<
    SampleRow[]
  >`SELECT "id"::text AS "id", "at", "value", "source" FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid
    AND (${before === null} OR ("at", "id") < (${before?.at ?? new Date(0)}, ${before?.id ?? '0'}::bigint)) ORDER BY "at" DESC, "id" DESC LIMIT ${limit}`
}

/** The last values of every metric of a release, oldest first, for a line as small as a word. */
export async function readTails(
  releaseId: string,
  limit: number,
): Promise<{ metricId: string; at: string; value: number }[]> {
  return database().$queryRaw<
    { metricId: string; at: string; value: number }[]
  >`SELECT m."id" AS "metricId", iso(x."at") AS "at", x."value" FROM "Metric" m
    CROSS JOIN LATERAL (SELECT "at", "value", "id" FROM "MetricSample" s WHERE s."metricId" = m."id" ORDER BY s."at" DESC, s."id" DESC LIMIT ${limit}) x
    WHERE m."releaseId" = ${releaseId}::uuid ORDER BY m."position", x."at", x."id"`
}

/** The stretches of a metric in order. */
export async function readSpans(metricId: string): Promise<{ state: string; from: Date; to: Date; n: number }[]> {
  return database().metricSpan.findMany({
    where: { metricId },
    orderBy: { id: 'asc' },
    select: { state: true, from: true, to: true, n: true },
  })
}
