// GET: who left the project with open work in their name.
import { route } from '@/lib/http/route'
import { ReadLeavers, readLeavers } from '@/lib/project/reassign-work'

export const GET = route(ReadLeavers, readLeavers)
