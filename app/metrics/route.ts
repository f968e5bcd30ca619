// GET: figures of this process and of the installation in Prometheus' text format; with COUNTERSIGN_PUBLIC_METRICS=on for
// everybody who reaches it.
import { route } from '@/lib/http/route'
import { isMetricsOpen, ReadMetrics, readMetrics } from '@/lib/report/read-metrics'

const write = (text: string) =>
  new Response(text, {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })

export const dynamic = 'force-dynamic'
export const GET = route(ReadMetrics, readMetrics, { write, open: isMetricsOpen })
