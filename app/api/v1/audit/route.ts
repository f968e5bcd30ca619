// GET: the history as NDJSON, oldest first.
import { z } from 'zod'
import { writeLines } from '@/app/api/v1/audit/write-lines'
import { route } from '@/lib/http/route'
import { ReadAudit, readAudit } from '@/lib/report/read-audit'

export const GET = route(ReadAudit, readAudit, {
  operationId: 'readAudit',
  summary: 'The history as NDJSON, oldest first',
  answer: { 'application/x-ndjson': z.string() },
  problems: ['invalid', 'not-found'],
  write: writeLines,
})
