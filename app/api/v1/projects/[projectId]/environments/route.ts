// GET: the environments of a project. POST: a new one.
import { z } from 'zod'
import { EnvironmentDetail } from '@/app/api/v1/answers/project'
import { Named } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { ReadEnvironments, readEnvironments } from '@/lib/project/change-environment'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'

export const GET = route(ReadEnvironments, readEnvironments, {
  operationId: 'listEnvironments',
  summary: 'The environments of a project. The values of their secrets never come back',
  answer: z.array(EnvironmentDetail),
})
export const POST = route(SaveEnvironment.omit({ environmentId: true, revision: true }), saveEnvironment, {
  operationId: 'addEnvironment',
  summary: 'A new environment. Secrets never come back',
  answer: Named,
  status: 201,
})
