// GET: the record as a file.
import { route } from '@/lib/http/route'
import { ReadReport, type ReportFile, readReport } from '@/lib/report/read-report'

function write({ name, type, body }: ReportFile): Response {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}

export const GET = route(ReadReport, readReport, { write })
