// GET: the record as a file.
import { z } from 'zod'
import { RecordExport } from '@/lib/domain/record/export'
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

export const GET = route(ReadReport, readReport, {
  operationId: 'readReport',
  summary: 'The record of the release as a file',
  description:
    'A self-contained export (`countersign verdict FILE` works the verdict out again from it), the checklist filled in, or a PDF.',
  answer: { 'application/json': RecordExport, 'text/markdown': z.string(), 'application/pdf': z.string() },
  problems: ['too-large'],
  write,
})
