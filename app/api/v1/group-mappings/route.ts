// GET: what groups of the identity provider give, and groups that give nothing. POST: a mapping, over the one of the
// same group and project.
import { route } from '@/lib/http/route'
import { ReadPeople, readGroupMappings } from '@/lib/people/read-people'
import { SaveGroupMapping, saveMapping } from '@/lib/people/save-group-mapping'

export const GET = route(ReadPeople, readGroupMappings)
export const POST = route(SaveGroupMapping, saveMapping, { status: 201 })
