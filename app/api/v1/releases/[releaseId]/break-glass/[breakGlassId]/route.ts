// PATCH: another administrator confirms a decision against the verdict, or it is refused or withdrawn.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { ResolveBreakGlass, resolveBreakGlass } from '@/lib/decision/break-glass'
import { route } from '@/lib/http/route'

export const PATCH = route(ResolveBreakGlass, resolveBreakGlass, {
  operationId: 'resolveBreakGlass',
  summary: 'Confirms a decision against the verdict, or refuses it; who requested it can only withdraw it',
  description: 'Signed-in administrators only: a token cannot. `decisionId` is null where nothing was decided.',
  answer: z.object({ decisionId: Id.nullable() }),
  problems: ['conflict'],
})
