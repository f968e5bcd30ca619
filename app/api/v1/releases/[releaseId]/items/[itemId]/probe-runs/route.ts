// POST: run the item's probe.
import { route } from '@/lib/http/route'
import { RequestRun, requestRun } from '@/lib/release/runs/request-run'

export const POST = route(RequestRun, requestRun, { status: 202 })
