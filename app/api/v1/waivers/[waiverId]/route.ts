// PATCH: a waiver granted, refused, withdrawn or ended.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { ResolveWaiver, resolveWaiver } from '@/lib/decision/resolve-waiver'
import { route } from '@/lib/http/route'

export const PATCH = route(ResolveWaiver, resolveWaiver, {
  operationId: 'resolveWaiver',
  summary: 'Grants a waiver with `grant`; without it refuses, withdraws or ends it',
  description:
    'Signed-in people only: a token cannot. Who requested a waiver cannot grant it; the attempt is refused and recorded.',
  answer: z.object({ waiverId: Id }),
  problems: ['conflict'],
})
