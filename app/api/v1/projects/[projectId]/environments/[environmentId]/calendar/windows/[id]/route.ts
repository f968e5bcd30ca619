// DELETE: a deployment window closes now, or does not open any more.
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { EndEntry, endWindowNow } from '@/lib/project/save-entry'

export const DELETE = route(EndEntry, endWindowNow, {
  operationId: 'endDeploymentWindow',
  summary: 'A deployment window closes now, or does not open any more',
  answer: Created,
})
