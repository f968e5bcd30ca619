// GET: the runs of a release, the newest first, a page at a time.
import { RunPage } from '@/app/api/v1/answers/item'
import { route } from '@/lib/http/route'
import { ReadRuns, readRuns } from '@/lib/release/read/read-runs'

export const GET = route(ReadRuns, readRuns, {
  operationId: 'listProbeRuns',
  summary: 'The runs of a release, the newest first, a page at a time',
  description: '`next` is the `after` of the page that follows. Runs that only tried a probe out are left out.',
  answer: RunPage,
})
