// GET: a run with everything that it left.
import { RunDetail } from '@/app/api/v1/answers/item'
import { route } from '@/lib/http/route'
import { ReadRun, readRun } from '@/lib/release/read/read-run'

export const GET = route(ReadRun, readRun, {
  operationId: 'readProbeRun',
  summary: 'A run with everything that it left',
  answer: RunDetail,
})
