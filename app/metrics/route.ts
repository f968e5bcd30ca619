// GET: the queue and the workers in Prometheus' text format; with COUNTERSIGN_PUBLIC_METRICS=on for everybody who
// reaches it.
import { route } from '@/lib/http/route'
import { isQueueOpen, ReadQueue, readQueue } from '@/lib/report/read-queue'

const write = (text: string) =>
  new Response(text, {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })

export const dynamic = 'force-dynamic'
export const GET = route(ReadQueue, readQueue, { write, open: isQueueOpen })
