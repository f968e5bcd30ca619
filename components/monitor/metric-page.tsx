// One metric: what it is now, how it went, its figures, and the samples behind them.
import Link from 'next/link'
import { FreshPage } from '@/components/live/fresh-page'
import { FeedForm } from '@/components/monitor/feed-form'
import { MetricChart } from '@/components/monitor/metric-chart'
import { boundText, figure, MetricMark } from '@/components/monitor/metric-mark'
import { SampleForm } from '@/components/monitor/sample-form'
import { monitorText } from '@/components/monitor/text'
import { ReleasePage } from '@/components/release/frame'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { MetricPageView } from '@/lib/domain/monitor/view'
import { spokenDuration } from '@/lib/domain/time/duration'

/** Fewer samples say little of the hundredth of them. */
const ENOUGH_FOR_P99 = 100

function Figures({ view: { n, percentiles, metric } }: { view: MetricPageView }) {
  if (!percentiles) return null
  const { p50, p95, p99, min, max } = percentiles
  const rows: [string, string][] = [
    ['samples', String(n)],
    ['least', figure(min)],
    ['p50', figure(p50)],
    ['p95', figure(p95)],
    ['p99', n < ENOUGH_FOR_P99 ? monitorText.metric.ofOnly({ figure: figure(p99), n }) : figure(p99)],
    ['most', figure(max)],
  ]
  return (
    <section aria-label={monitorText.metric.figures}>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt className="text-small text-soft">{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">
        {monitorText.metric.percentilesByNearestRankOver(metric.unit ? monitorText.metric.inLabel(metric.unit) : '')}
      </p>
    </section>
  )
}

function Rows({ view: { release, metric, rows, older } }: { view: MetricPageView }) {
  return (
    <section aria-label={monitorText.metric.samples} className="flex flex-col gap-2">
      <table className="w-full max-w-2xl text-left text-small">
        <caption className="pb-1 text-left font-strong">{monitorText.metric.samplesNewestFirst}</caption>
        <thead>
          <tr className="text-soft">
            <th className="font-normal">{monitorText.metric.measuredUtc}</th>
            <th className="pr-6 text-right font-normal">
              {monitorText.metric.value(metric.unit ? ` (${metric.unit})` : '')}
            </th>
            <th className="font-normal">{monitorText.metric.by}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-line border-t">
              <td className="py-0.5">
                {row.at.slice(0, 10)} {row.at.slice(11, 19)}
              </td>
              <td className="pr-6 text-right">{figure(row.value)}</td>
              <td className="wrap-anywhere">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {older && (
        <Link
          href={`/releases/${release.id}/metrics/${metric.id}?before=${older}`}
          className="no-print text-accent hover:underline"
        >
          {monitorText.metric.olderSamples}
        </Link>
      )}
    </section>
  )
}

export function MetricPage({ view }: { view: MetricPageView }) {
  const { release, metric, buckets, gap, breaches, probes, may, n } = view
  const { name, unit, value, at, target, alert, intervalSeconds } = metric
  return (
    <ReleasePage
      release={release}
      tab="monitoring"
      title={
        value === undefined ? monitorText.metric.noDataFor(name) : `${name}: ${figure(value)}${unit ? ` ${unit}` : ''}`
      }
      lead={
        <>
          <MetricMark state={metric.state} />
          {at && (
            <>
              {' '}
              {monitorText.metric.at} <Moment at={at} /> UTC
            </>
          )}
          {target && monitorText.metric.target(boundText(target, unit))}
          {alert && monitorText.metric.alert(boundText(alert, unit))}
          {intervalSeconds !== undefined && monitorText.metric.every(spokenDuration(intervalSeconds))}
        </>
      }
    >
      <FreshPage releaseId={release.id} />
      {n === 0 ? (
        <Empty title={monitorText.metric.noData}>
          <p>
            {monitorText.metric.noDataHint}{' '}
            <code className="break-all">
              {monitorText.metric.postApiV1ReleasesMetrics({ releaseId: release.id, metricId: metric.id })}
            </code>{' '}
            {monitorText.metric.withLabel} <code>{monitorText.metric.value42}</code>.
          </p>
        </Empty>
      ) : (
        <>
          <ScrollArea label={monitorText.metric.chart}>
            <MetricChart
              name={name}
              unit={unit}
              buckets={buckets}
              gap={gap}
              breaches={breaches}
              target={target}
              alert={alert}
            />
          </ScrollArea>
          {breaches.length > 0 && (
            <p>
              {monitorText.metric.pastItsAlert}{' '}
              {breaches.slice(-3).map((breach, index) => (
                <span key={breach.from}>
                  {monitorText.metric.from(index > 0)} <Moment at={breach.from} /> {monitorText.metric.to}{' '}
                  <Moment at={breach.to} />
                </span>
              ))}
              {breaches.length > 3 && monitorText.metric.andTimesBefore(breaches.length - 3)}.
            </p>
          )}
          <Figures view={view} />
        </>
      )}
      <SampleForm releaseId={release.id} metricId={metric.id} unit={unit} may={may.sample} />
      <FeedForm releaseId={release.id} metric={metric} probes={probes} may={may.plan} />
      {n > 0 && <Rows view={view} />}
    </ReleasePage>
  )
}
