// POST: a freeze; with the id and the revision of one, a change of it.
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { SaveFreeze, saveFreeze } from '@/lib/project/save-entry'

export const POST = route(SaveFreeze, saveFreeze, {
  operationId: 'saveFreeze',
  summary: 'A freeze',
  description: 'Every release to the environment is NO-GO in it. With id and revision, a change of one.',
  answer: Created,
  problems: ['stale'],
  status: 201,
})
