// GET: an environment without the values of its secrets. PATCH: changes the members that are sent.
import { EnvironmentDetail } from '@/app/api/v1/answers/project'
import { route } from '@/lib/http/route'
import {
  ChangeEnvironment,
  changeEnvironment,
  ReadEnvironment,
  readEnvironment,
} from '@/lib/project/change-environment'

export const GET = route(ReadEnvironment, readEnvironment, {
  operationId: 'readEnvironment',
  summary: 'An environment. The values of its secrets never come back',
  answer: EnvironmentDetail,
})
export const PATCH = route(ChangeEnvironment, changeEnvironment, {
  operationId: 'changeEnvironment',
  summary: 'Changes an environment; a member that is not sent stays as it is',
  description: 'With an old `revision` nothing is saved, and `current` of the problem is the environment.',
  answer: EnvironmentDetail,
  problems: ['stale', 'conflict'],
})
