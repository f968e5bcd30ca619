// What of SCIM is supported.
import { scimRoute } from '@/lib/door/scim'
import { ReadScimFacts, readScimProvider } from '@/lib/people/scim-discovery'

export const GET = scimRoute(ReadScimFacts, readScimProvider)
