// POST: a check-in of a monitoring window was done.
import { route } from '@/lib/http/route'
import { DoCheckIn, doCheckIn } from '@/lib/monitor/do-check-in'

export const POST = route(DoCheckIn, doCheckIn, { status: 201 })
