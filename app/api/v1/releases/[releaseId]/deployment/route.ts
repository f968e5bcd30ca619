// POST: when the release was deployed.
import { z } from 'zod'
import { Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { MarkDeployed, markDeployed } from '@/lib/monitor/mark-deployed'

export const POST = route(MarkDeployed, markDeployed, {
  operationId: 'markDeployed',
  summary: 'When the release was deployed (now by default)',
  description: 'Hour 0 of its windows and its soak. To correct it, say why.',
  answer: z.object({ at: Time }),
})
