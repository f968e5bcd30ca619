// POST: a secret of an environment, or another value for one.
import { EnvironmentSecret } from '@/app/api/v1/answers/project'
import { route } from '@/lib/http/route'
import { SetSecret, setSecret } from '@/lib/project/change-environment'

export const POST = route(SetSecret, setSecret, {
  operationId: 'setSecret',
  summary: 'Sets a secret of an environment, or replaces its value',
  description:
    'Without `hosts` a secret keeps those of before; a new one gets those that egress lists now. The value never comes back.',
  answer: EnvironmentSecret,
  problems: ['stale'],
  status: 201,
})
