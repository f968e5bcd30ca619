// What is done after hour 0: the soak, check-ins, metrics.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { MonitoringView } from '@/components/monitor/monitoring-view'
import { enter } from '@/lib/http/enter'
import { ReadMonitoring, readMonitoring } from '@/lib/monitor/read-monitoring'

export const metadata: Metadata = { title: pageText.monitoring.monitoring }

type Props = { params: Promise<{ releaseId: string }> }

export default async function MonitoringPage({ params }: Props) {
  const { releaseId } = await params
  return (
    <MonitoringView
      view={await enter(ReadMonitoring, readMonitoring, { releaseId }, `/releases/${releaseId}/monitoring`)}
    />
  )
}
