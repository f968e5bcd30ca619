// GET: what groups of the identity provider give, and groups that give nothing. POST: a mapping, over the one of the
// same group and project.
import { route } from '@/lib/http/route'
import { SaveGroupMapping, saveMapping } from '@/lib/people/groups/save-group-mapping'
import { ReadPeople, readGroupMappings } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readGroupMappings)
export const POST = route(SaveGroupMapping, saveMapping, { status: 201 })
