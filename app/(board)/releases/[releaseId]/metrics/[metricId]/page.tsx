// A metric over time. `?before=` leads to older samples.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { MetricPage } from '@/components/monitor/metric-page'
import { enter } from '@/lib/http/enter'
import { ReadMetric, readMetric } from '@/lib/monitor/read-metric'

export const metadata: Metadata = { title: pageText.metricId.metric }

type Props = {
  params: Promise<{ releaseId: string; metricId: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

export default async function MetricsPage({ params, searchParams }: Props) {
  const [{ releaseId, metricId }, { before }] = await Promise.all([params, searchParams])
  const requested = { releaseId, metricId, ...(typeof before === 'string' && { before }) }
  return (
    <MetricPage view={await enter(ReadMetric, readMetric, requested, `/releases/${releaseId}/metrics/${metricId}`)} />
  )
}
