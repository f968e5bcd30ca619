// PATCH: a waiver of the soak granted, refused, withdrawn or ended.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { ResolveSoakWaiver, resolveSoakWaiver } from '@/lib/decision/resolve-soak-waiver'
import { route } from '@/lib/http/route'

export const PATCH = route(ResolveSoakWaiver, resolveSoakWaiver, {
  operationId: 'resolveSoakWaiver',
  summary: 'Grants a waiver of the soak with `grant`; without it refuses, withdraws or ends it',
  description:
    'Signed-in people only: a token cannot. Who requested a waiver cannot grant it; the attempt is refused and recorded.',
  answer: z.object({ waiverId: Id }),
  problems: ['conflict'],
})
