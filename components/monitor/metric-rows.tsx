// Metrics as rows: what each is now, what it should be, and how it went.
import Link from 'next/link'
import { boundText, figure, MetricMark } from '@/components/monitor/metric-mark'
import { Sparkline } from '@/components/monitor/sparkline'
import { monitorText } from '@/components/monitor/text'
import { Moment } from '@/components/ui/moment'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { MetricView } from '@/lib/domain/monitor/view'
import { spokenDuration } from '@/lib/domain/time/duration'

export function MetricRows({ releaseId, metrics }: { releaseId: string; metrics: MetricView[] }) {
  return (
    <ScrollArea label={monitorText.metricRows.tableOfMetrics}>
      <table className="w-full min-w-[44rem] text-left">
        <thead>
          <tr className="text-small text-soft">
            {[
              monitorText.metricRows.metric,
              monitorText.metricRows.state,
              monitorText.metricRows.now,
              monitorText.metricRows.target,
              monitorText.metricRows.alert,
              monitorText.metricRows.every,
              monitorText.metricRows.trend,
              monitorText.metricRows.measured,
            ].map((head) => (
              <th key={head} scope="col" className={`pr-4 font-normal ${head === 'Now' ? 'text-right' : ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map(({ id, name, unit, state, value, at, target, alert, intervalSeconds, tail }) => (
            <tr key={id} className="border-line border-t align-baseline">
              <th scope="row" className="max-w-72 py-1.5 pr-4 font-normal wrap-anywhere">
                <Link href={`/releases/${releaseId}/metrics/${id}`} className="text-accent hover:underline">
                  {name}
                </Link>
              </th>
              <td className="pr-4">
                <MetricMark state={state} />
              </td>
              <td className="pr-4 text-right whitespace-nowrap">
                {value === undefined ? '' : `${figure(value)}${unit ? ` ${unit}` : ''}`}
              </td>
              <td className="pr-4 text-soft whitespace-nowrap">{target && boundText(target, unit)}</td>
              <td className="pr-4 text-soft whitespace-nowrap">{alert && boundText(alert, unit)}</td>
              <td className="pr-4 text-soft whitespace-nowrap">
                {intervalSeconds !== undefined && spokenDuration(intervalSeconds)}
              </td>
              <td className="pr-4">
                <Sparkline tail={tail} wrong={state === 'breached'} />
              </td>
              <td className="text-small text-soft">{at ? <Moment at={at} /> : monitorText.metricRows.never}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
