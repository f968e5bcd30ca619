// One metric: what it is now, how it went, its figures, and the samples behind them.
import Link from 'next/link'
import { FreshPage } from '@/components/live/fresh-page'
import { FeedForm } from '@/components/monitor/feed-form'
import { MetricChart } from '@/components/monitor/metric-chart'
import { boundText, figure, MetricMark } from '@/components/monitor/metric-mark'
import { SampleForm } from '@/components/monitor/sample-form'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
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
    ['p99', n < ENOUGH_FOR_P99 ? `${figure(p99)} (of only ${n})` : figure(p99)],
    ['most', figure(max)],
  ]
  return (
    <section aria-label="Figures">
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt className="text-small text-soft">{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">
        Percentiles by nearest rank over all samples{metric.unit ? `, in ${metric.unit}` : ''}: each is a value that was
        measured.
      </p>
    </section>
  )
}

function Rows({ view: { release, metric, rows, older } }: { view: MetricPageView }) {
  return (
    <section aria-label="Samples" className="flex flex-col gap-2">
      <table className="w-full max-w-2xl text-left text-small">
        <caption className="pb-1 text-left font-strong">Samples, newest first</caption>
        <thead>
          <tr className="text-soft">
            <th className="font-normal">Measured, UTC</th>
            <th className="pr-6 text-right font-normal">Value{metric.unit ? ` (${metric.unit})` : ''}</th>
            <th className="font-normal">By</th>
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
          Older samples
        </Link>
      )}
    </section>
  )
}

export function MetricPage({ view }: { view: MetricPageView }) {
  const { release, metric, buckets, gap, breaches, probes, may, n } = view
  const { name, unit, value, at, target, alert, intervalSeconds } = metric
  return (
    <Page
      title={value === undefined ? `${name}: no data` : `${name}: ${figure(value)}${unit ? ` ${unit}` : ''}`}
      lead={
        <>
          <MetricMark state={metric.state} />
          {at && (
            <>
              {' '}
              at <Moment at={at} /> UTC
            </>
          )}
          {target && ` · target ${boundText(target, unit)}`}
          {alert && ` · alert ${boundText(alert, unit)}`}
          {intervalSeconds !== undefined && ` · every ${spokenDuration(intervalSeconds)}`} ·{' '}
          <Link href={`/releases/${release.id}/monitoring`} className="text-accent underline">
            monitoring of {release.name} {release.version}
          </Link>
        </>
      }
    >
      <FreshPage releaseId={release.id} />
      {n === 0 ? (
        <Empty title="No data">
          <p>
            Add a value below, let a probe feed it, or send it:{' '}
            <code className="break-all">
              POST /api/v1/releases/{release.id}/metrics/{metric.id}/samples
            </code>{' '}
            with <code>{'{"value": 42}'}</code>.
          </p>
        </Empty>
      ) : (
        <>
          <ScrollArea label="Chart">
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
              Past its alert{' '}
              {breaches.slice(-3).map((breach, index) => (
                <span key={breach.from}>
                  {index > 0 && '; '}
                  from <Moment at={breach.from} /> to <Moment at={breach.to} />
                </span>
              ))}
              {breaches.length > 3 && ` and ${breaches.length - 3} times before`}.
            </p>
          )}
          <Figures view={view} />
        </>
      )}
      <SampleForm releaseId={release.id} metricId={metric.id} unit={unit} may={may.sample} />
      <FeedForm releaseId={release.id} metric={metric} probes={probes} may={may.plan} />
      {n > 0 && <Rows view={view} />}
    </Page>
  )
}
