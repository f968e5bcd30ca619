// What the chart of a metric of 100,000 samples costs, beside a plain look at the same samples: `TEST_DATABASE_URL=… node --import tsx bench/metric.ts`.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MetricChart } from '@/components/monitor/metric-chart'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { readBuckets, readExtent, readPercentiles } from '@/lib/data/monitor/metric-series'
import { newId } from '@/lib/platform/ids'

const SAMPLES = Number(process.env.SAMPLES ?? 100_000)
const ROUNDS = Number(process.env.ROUNDS ?? 15)
const TARGET = { comparator: '<' as const, value: 50 }
const ALERT = { comparator: '>' as const, value: 200 }

async function timed(remedy: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await remedy()
  return performance.now() - begin
}

function formatTimes(times: number[]): string {
  const sorted = [...times].sort((one, other) => one - other)
  const shown = (at: number) => (sorted[Math.min(at, sorted.length - 1)] ?? 0).toFixed(1)
  return `${shown(Math.floor(sorted.length / 2))} ms median (${shown(0)}–${shown(sorted.length)}, ${sorted.length} rounds)`
}

async function plant(): Promise<string> {
  const releaseId = await buildRelease(await buildProject(), '# Watch\n\n- [ ] Look\n')
  const { projectId } = await database().release.findUniqueOrThrow({ where: { id: releaseId } })
  const id = newId()
  await database().metric.create({
    data: {
      id,
      projectId,
      releaseId,
      position: 1,
      key: 'bench',
      name: 'Response time',
      unit: 'ms',
      target: TARGET,
      alert: ALERT,
      intervalSeconds: 30,
    },
  })
  await database().$executeRaw`INSERT INTO "MetricSample" ("releaseId", "metricId", "at", "value", "source")
    SELECT ${releaseId}::uuid, ${id}::uuid, '2026-01-01Z'::timestamptz + make_interval(secs => 30 * n), 40 + 20 * sin(n / 500.0) + (n * 7919 % 13), 'bench' FROM generate_series(1, ${SAMPLES}::int) n`
  await database().$executeRaw`ANALYZE "MetricSample"`
  return id
}

async function draw(metricId: string): Promise<void> {
  const extent = await readExtent(metricId)
  if (!extent) throw new Error('no samples')
  const buckets = await readBuckets(metricId, extent)
  renderToStaticMarkup(
    createElement(MetricChart, {
      name: 'Response time',
      unit: 'ms',
      buckets,
      gap: 60_000,
      breaches: [],
      target: TARGET,
      alert: ALERT,
    }),
  )
}

const made = await makeDatabase()
process.env.DATABASE_URL = made.url
process.env.AUTH_SECRET ??= 'a secret for the bench only'
try {
  const metricId = await plant()
  const plain = () =>
    database()
      .$queryRaw`SELECT count(*)::int AS "n", min("value"), max("value") FROM "MetricSample" WHERE "metricId" = ${metricId}::uuid`
  await draw(metricId)
  await plain()
  const times: Record<'chart' | 'plain' | 'percentiles', number[]> = { chart: [], plain: [], percentiles: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.chart.push(await timed(() => draw(metricId)))
    times.plain.push(await timed(plain))
    times.percentiles.push(await timed(() => readPercentiles(metricId)))
  }
  const middle = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1
  process.stdout.write(
    `${SAMPLES} samples\nchart, data and drawing: ${formatTimes(times.chart)}\nplain count, least and most: ${formatTimes(times.plain)}\n`,
  )
  process.stdout.write(
    `ratio: ${(middle(times.chart) / middle(times.plain)).toFixed(1)}\npercentiles: ${formatTimes(times.percentiles)}\n`,
  )
} finally {
  await closeDatabase()
  await made.drop()
}
