// A metric with its chart, its figures and the samples behind them.
import { z } from 'zod'
import { readBuckets, readExtent, readPercentiles, readSampleRows, readSpans } from '@/lib/data/monitor/metric-series'
import { findMetric } from '@/lib/data/monitor/metrics'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { MetricPageView } from '@/lib/domain/monitor/view'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { allowedGap } from '@/lib/domain/time/spans'

/** `before`: where a page of the table begins, as the one before it said. */
export const ReadMetric = z.object({
  releaseId: z.uuid(),
  metricId: z.uuid(),
  before: z
    .string()
    .regex(/^\d{1,15}-\d{1,19}$/)
    .optional(),
})

const PAGE = 50

function cursor(before: string | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = before?.split('-') ?? []
  return before === undefined ? null : { at: new Date(Number(at)), id }
}

function probesOf({ items }: FullRelease): MetricPageView['probes'] {
  return items.flatMap(({ id, title, probe }) =>
    probe
      ? [
          {
            itemId: id,
            title,
            captures: Object.keys(typeof probe.capture === 'object' && probe.capture !== null ? probe.capture : {}),
          },
        ]
      : [],
  )
}

export async function readMetric(
  actor: Actor,
  { releaseId, metricId, before }: z.infer<typeof ReadMetric>,
  now: Date,
): Promise<MetricPageView> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  const { projectId, id, name, version, environment } = release
  const metric = release.metrics.find((one) => one.id === metricId)
  if (!metric) throw new Refusal('not-found', commonRefusals.noMetric())
  const extent = await readExtent(metricId)
  const [buckets, percentiles, spans, rows, fed] = await Promise.all([
    extent ? readBuckets(metricId, extent) : [],
    readPercentiles(metricId),
    readSpans(metricId),
    readSampleRows(metricId, cursor(before), PAGE + 1),
    findMetric(release.id, metricId),
  ])
  const feeding = fed?.itemId ? release.items.find((item) => item.id === fed.itemId) : undefined
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    release: { id, name, version, environment },
    metric: {
      ...{ id: metricId, name: metric.name, state: metric.state, tail: [] },
      ...(metric.unit && { unit: metric.unit }),
      ...(metric.value !== null && metric.at && { value: metric.value, at: metric.at }),
      ...(metric.target && { target: metric.target }),
      ...(metric.alert && { alert: metric.alert }),
      ...(metric.intervalSeconds && { intervalSeconds: metric.intervalSeconds }),
      ...(feeding &&
        fed?.expression && { feed: { itemId: feeding.id, title: feeding.title, expression: fed.expression } }),
    },
    n: buckets.reduce((sum, bucket) => sum + bucket.n, 0),
    ...(percentiles && { percentiles }),
    buckets,
    gap: allowedGap(metric.intervalSeconds),
    breaches: spans.flatMap(({ state, from, to, n }) =>
      state === 'breached' ? [{ state, from: from.toISOString(), to: to.toISOString(), n }] : [],
    ),
    rows: rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString() })),
    ...(last && { older: `${last.at.getTime()}-${last.id}` }),
    probes: probesOf(release),
    may: { sample: can(actor, 'metric.sample', { projectId }), plan: can(actor, 'monitor.plan', { projectId }) },
  }
}
