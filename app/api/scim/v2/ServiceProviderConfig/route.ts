// What of SCIM is supported.
import { scimRoute } from '@/lib/http/scim'
import { ReadScimFacts, readScimProvider } from '@/lib/people/groups/scim-discovery'

export const GET = scimRoute(ReadScimFacts, readScimProvider)
