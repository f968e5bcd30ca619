// POST: a deployment window; with the id and the revision of one, a change of it.
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { SaveWindow, saveWindow } from '@/lib/project/save-entry'

export const POST = route(SaveWindow, saveWindow, {
  operationId: 'saveDeploymentWindow',
  summary: 'A deployment window',
  description: 'Outside of all of them releases to the environment hold. With id and revision, a change of one.',
  answer: Created,
  problems: ['stale'],
  status: 201,
})
