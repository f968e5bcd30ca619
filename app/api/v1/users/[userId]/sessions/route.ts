// DELETE: ends every session of a person.
import { z } from 'zod'
import { route } from '@/lib/http/route'
import { EndSessionsOf, endSessionsOf } from '@/lib/people/sign-in/end-sessions'

export const DELETE = route(EndSessionsOf, endSessionsOf, {
  operationId: 'endUserSessions',
  summary: 'Ends every session of a person',
  answer: z.object({ sessions: z.int() }),
})
