// POST: the probes of a section, or of the whole release, one after the other.
import { route } from '@/lib/http/route'
import { RequestGroup, requestGroup } from '@/lib/release/runs/request-group'

export const POST = route(RequestGroup, requestGroup, { status: 202 })
