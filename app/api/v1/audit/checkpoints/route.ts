// GET: the signed checkpoints as NDJSON, oldest first.
import { writeLines } from '@/app/api/v1/audit/write-lines'
import { route } from '@/lib/door/route'
import { ReadCheckpoints, readCheckpoints } from '@/lib/history/read-checkpoints'

export const GET = route(ReadCheckpoints, readCheckpoints, { write: writeLines })
