// GET: the history as NDJSON, oldest first.
import { route } from '@/lib/door/route'
import { ReadAudit, readAudit } from '@/lib/report/read-audit'

function write(lines: AsyncIterable<string>): Response {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' } })
}

export const GET = route(ReadAudit, readAudit, { write })
