// POST: a new environment of a project.
import { Named } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'

export const POST = route(SaveEnvironment.omit({ environmentId: true, revision: true }), saveEnvironment, {
  operationId: 'addEnvironment',
  summary: 'A new environment. Secrets never come back',
  answer: Named,
  status: 201,
})
