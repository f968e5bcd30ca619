// The attributes of one kind of resource.
import { scimRoute } from '@/lib/door/scim'
import { ReadScimFact, readScimSchema } from '@/lib/people/scim-discovery'

export const GET = scimRoute(ReadScimFact, readScimSchema)
