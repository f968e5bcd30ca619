// Which attributes are kept.
import { scimRoute } from '@/lib/http/scim'
import { ReadScimFacts, readScimSchemas } from '@/lib/people/groups/scim-discovery'

export const GET = scimRoute(ReadScimFacts, readScimSchemas)
