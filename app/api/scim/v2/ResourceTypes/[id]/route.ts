// One kind of resource.
import { scimRoute } from '@/lib/http/scim'
import { ReadScimFact, readResourceType } from '@/lib/people/groups/scim-discovery'

export const GET = scimRoute(ReadScimFact, readResourceType)
