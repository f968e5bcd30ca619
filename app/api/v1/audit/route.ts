// GET: the history as NDJSON, oldest first.
import { writeLines } from '@/app/api/v1/audit/write-lines'
import { route } from '@/lib/http/route'
import { ReadAudit, readAudit } from '@/lib/report/read-audit'

export const GET = route(ReadAudit, readAudit, { write: writeLines })
