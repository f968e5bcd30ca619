// DELETE: a mapping goes, and what people have because of it alone.
import { Nothing } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { RemoveGroupMapping, removeMapping } from '@/lib/people/groups/save-group-mapping'

export const DELETE = route(RemoveGroupMapping, removeMapping, {
  operationId: 'removeGroupMapping',
  summary: 'Removes a mapping, and what people have because of it alone',
  answer: Nothing,
  problems: ['conflict'],
})
