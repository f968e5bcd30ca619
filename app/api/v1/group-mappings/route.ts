// GET: what groups of the identity provider give, and groups that give nothing. POST: a mapping, over the one of the
// same group and project.

import { z } from 'zod'
import { GroupMapping, UnknownRoles } from '@/app/api/v1/answers/people'
import { Id } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { SaveGroupMapping, saveMapping } from '@/lib/people/groups/save-group-mapping'
import { ReadPeople, readGroupMappings } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readGroupMappings, {
  operationId: 'listGroupMappings',
  summary: 'What groups of the identity provider give, and groups that people are in and that give nothing',
  answer: z.object({
    mappings: z.array(GroupMapping),
    unmapped: z.array(z.object({ groupName: z.string(), people: z.int() })),
  }),
})
export const POST = route(SaveGroupMapping, saveMapping, {
  operationId: 'saveGroupMapping',
  summary: 'Maps a group to the administrator role, or to access and sign-off roles in a project',
  answer: z.object({ id: Id, unknownRoles: UnknownRoles }),
  problems: ['not-found'],
  status: 201,
})
