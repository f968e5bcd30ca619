// GET: the signed checkpoints as NDJSON, oldest first.
import { writeLines } from '@/app/api/v1/audit/write-lines'
import { ReadCheckpoints, readCheckpoints } from '@/lib/history/read-checkpoints'
import { route } from '@/lib/http/route'

export const GET = route(ReadCheckpoints, readCheckpoints, { write: writeLines })
