// POST: all open work of somebody who left goes to a member, and their delegations end.
import { route } from '@/lib/http/route'
import { ReassignWork, reassignWork } from '@/lib/project/reassign-work'

export const POST = route(ReassignWork, reassignWork)
