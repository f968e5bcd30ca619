// The attributes of one kind of resource.
import { scimRoute } from '@/lib/http/scim'
import { ReadScimFact, readScimSchema } from '@/lib/people/groups/scim-discovery'

export const GET = scimRoute(ReadScimFact, readScimSchema)
