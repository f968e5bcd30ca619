// Metrics: samples, and the stretches of time that follow from them. The release must be locked while samples are written.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { Sample } from '@/lib/domain/monitor/take-samples'
import type { Span, SpanState } from '@/lib/domain/time/spans'

export type MetricFacts = {
  id: string
  name: string
  unit: string | null
  target: Threshold | null
  alert: Threshold | null
  intervalSeconds: number | null
  /** The item whose probe feeds it, and by what. */
  itemId: string | null
  expression: string | null
}

const FACTS = Prisma.sql`"id", "name", "unit", "target", "alert", "intervalSeconds", "itemId", "expression" FROM "Metric"`

/** The metric, when it is one of this release. */
export async function findMetric(
  releaseId: string,
  metricId: string,
  reader: Reader = database(),
): Promise<MetricFacts | null> {
  const [metric] = await reader.$queryRaw<
    MetricFacts[]
  >`SELECT ${FACTS} WHERE "id" = ${metricId}::uuid AND "releaseId" = ${releaseId}::uuid`
  return metric ?? null
}

/** The metrics that the probes of these items feed. */
export async function listFed(
  tx: Tx,
  itemIds: readonly string[],
): Promise<(MetricFacts & { itemId: string; expression: string })[]> {
  return tx.$queryRaw<
    (MetricFacts & { itemId: string; expression: string })[]
  >`SELECT ${FACTS} WHERE "itemId" = ANY(${itemIds}::uuid[]) AND "expression" IS NOT NULL ORDER BY "position"`
}

export async function saveFeed(
  tx: Tx,
  metricId: string,
  feed: { itemId: string; expression: string } | null,
): Promise<void> {
  await tx.metric.update({
    where: { id: metricId },
    data: { itemId: feed?.itemId ?? null, expression: feed?.expression ?? null },
  })
}

export type SpanRow = Span & { id: bigint }
type StoredSpan = { id: bigint; state: SpanState; from: Date; to: Date; n: number }

/** The stretch that the newest sample lies in, or null. */
export async function lastSpan(tx: Tx, metricId: string): Promise<SpanRow | null> {
  const [row] = await tx.$queryRaw<
    StoredSpan[]
  >`SELECT "id", "state", "from", "to", "n" FROM "MetricSpan" WHERE "metricId" = ${metricId}::uuid ORDER BY "id" DESC LIMIT 1`
  return row ? { ...row, from: row.from.getTime(), to: row.to.getTime() } : null
}

export async function countBreaches(tx: Tx, metricId: string): Promise<number> {
  return tx.metricSpan.count({ where: { metricId, state: 'breached' } })
}

const stored = (releaseId: string, metricId: string, { state, from, to, n }: Span) => ({
  releaseId,
  metricId,
  state,
  from: new Date(from),
  to: new Date(to),
  n,
})

export async function saveSpans(
  tx: Tx,
  metric: { releaseId: string; metricId: string },
  { retained, added }: { retained: SpanRow | null; added: readonly Span[] },
): Promise<void> {
  if (retained)
    await tx.metricSpan.update({ where: { id: retained.id }, data: { to: new Date(retained.to), n: retained.n } })
  if (added.length > 0)
    await tx.metricSpan.createMany({ data: added.map((span) => stored(metric.releaseId, metric.metricId, span)) })
}

/** Puts other stretches in the place of all that are there. */
export async function replaceSpans(
  tx: Tx,
  { releaseId, metricId }: { releaseId: string; metricId: string },
  spans: readonly Span[],
): Promise<void> {
  await tx.metricSpan.deleteMany({ where: { metricId } })
  await tx.metricSpan.createMany({ data: spans.map((span) => stored(releaseId, metricId, span)) })
}

/** All samples of a metric in order of time. */
export async function readSamples(tx: Tx, metricId: string): Promise<Sample[]> {
  const rows = await tx.$queryRaw<
    { at: Date; value: number }[]
  >`SELECT "at", "value" FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid ORDER BY "at", "id"`
  return rows.map(({ at, value }) => ({ at: at.getTime(), value }))
}

/** What one source has said before of these moments. */
export async function samplesAt(tx: Tx, metricId: string, source: string, times: readonly number[]): Promise<Sample[]> {
  const rows = await tx.metricSample.findMany({
    where: { metricId, source, at: { in: times.map((time) => new Date(time)) } },
    select: { at: true, value: true },
  })
  return rows.map(({ at, value }) => ({ at: at.getTime(), value }))
}

export async function insertSamples(
  tx: Tx,
  metric: { releaseId: string; metricId: string; source: string },
  samples: readonly Sample[],
): Promise<void> {
  await tx.metricSample.createMany({ data: samples.map(({ at, value }) => ({ ...metric, at: new Date(at), value })) })
}

export type NewMetric = Omit<MetricFacts, 'itemId' | 'expression'> & { projectId: string; releaseId: string }

/** Adds a metric after those of a locked release. False: it has one of this name. */
export async function insertMetric(
  tx: Tx,
  { id, projectId, releaseId, name, unit, target, alert, intervalSeconds }: NewMetric,
): Promise<boolean> {
  const written =
    await tx.$executeRaw`INSERT INTO "Metric" ("id", "projectId", "releaseId", "position", "key", "name", "unit", "target", "alert", "intervalSeconds")
    SELECT ${id}::uuid, ${projectId}::uuid, ${releaseId}::uuid, coalesce(max("position"), 0) + 1, ${`added/${id}`}, ${name}, ${unit}, ${target && JSON.stringify(target)}::jsonb,
      ${alert && JSON.stringify(alert)}::jsonb, ${intervalSeconds}::int
    FROM "Metric" WHERE "releaseId" = ${releaseId}::uuid HAVING count(*) FILTER (WHERE lower("name") = lower(${name})) = 0`
  return written > 0
}
