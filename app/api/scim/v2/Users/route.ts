// GET: people, by filter and page. POST: a new account.
import { scimRoute } from '@/lib/http/scim'
import { CreateScimUser, createScimUser, ReadScimUsers, readScimUsers } from '@/lib/people/groups/scim-users'

export const GET = scimRoute(ReadScimUsers, readScimUsers)
export const POST = scimRoute(CreateScimUser, createScimUser, { status: 201, hasBody: true })
