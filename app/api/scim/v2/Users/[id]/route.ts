// GET: one person. PUT and PATCH: their name, email and whether they are active. DELETE: disables the account.
import { scimRoute } from '@/lib/http/scim'
import {
  deleteScimUser,
  patchScimUser,
  ReadScimUser,
  readScimUserById,
  replaceScimUser,
  WriteScimUser,
} from '@/lib/people/groups/scim-users'

export const GET = scimRoute(ReadScimUser, readScimUserById)
export const PUT = scimRoute(WriteScimUser, replaceScimUser, { hasBody: true })
export const PATCH = scimRoute(WriteScimUser, patchScimUser, { hasBody: true })
export const DELETE = scimRoute(ReadScimUser, deleteScimUser)
