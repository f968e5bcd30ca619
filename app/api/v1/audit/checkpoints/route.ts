// GET: the signed checkpoints as NDJSON, oldest first.
import { z } from 'zod'
import { writeLines } from '@/app/api/v1/audit/write-lines'
import { ReadCheckpoints, readCheckpoints } from '@/lib/history/read-checkpoints'
import { route } from '@/lib/http/route'

export const GET = route(ReadCheckpoints, readCheckpoints, {
  operationId: 'readCheckpoints',
  summary: 'Signed checkpoints of the history as NDJSON, oldest first',
  description: 'Store them elsewhere, and compare an export with them.',
  answer: { 'application/x-ndjson': z.string() },
  problems: ['not-found'],
  write: writeLines,
})
