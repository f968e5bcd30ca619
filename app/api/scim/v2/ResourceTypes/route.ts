// Which resources SCIM has here.
import { scimRoute } from '@/lib/http/scim'
import { ReadScimFacts, readResourceTypes } from '@/lib/people/groups/scim-discovery'

export const GET = scimRoute(ReadScimFacts, readResourceTypes)
