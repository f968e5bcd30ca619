// GET: groups, by filter and page. POST: a new group.
import { scimRoute } from '@/lib/http/scim'
import { CreateScimGroup, createScimGroup, ReadScimGroups, readScimGroups } from '@/lib/people/groups/scim-groups'

export const GET = scimRoute(ReadScimGroups, readScimGroups)
export const POST = scimRoute(CreateScimGroup, createScimGroup, { status: 201, hasBody: true })
