// GET: one group. PUT and PATCH: its name and members. DELETE: the group, and what its members have because of it.
import { scimRoute } from '@/lib/http/scim'
import {
  DeleteScimGroup,
  patchScimGroup,
  ReadScimGroup,
  readScimGroupById,
  removeScimGroup,
  replaceScimGroup,
  WriteScimGroup,
} from '@/lib/people/groups/scim-groups'

export const GET = scimRoute(ReadScimGroup, readScimGroupById)
export const PUT = scimRoute(WriteScimGroup, replaceScimGroup, { hasBody: true })
export const PATCH = scimRoute(WriteScimGroup, patchScimGroup, { hasBody: true })
export const DELETE = scimRoute(DeleteScimGroup, removeScimGroup)
