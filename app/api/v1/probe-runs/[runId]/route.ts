// GET: a run with everything that it left.
import { route } from '@/lib/http/route'
import { ReadRun, readRun } from '@/lib/release/read/read-run'

export const GET = route(ReadRun, readRun)
