// DELETE: ends every session of a person.
import { route } from '@/lib/http/route'
import { EndSessionsOf, endSessionsOf } from '@/lib/people/sign-in/end-sessions'

export const DELETE = route(EndSessionsOf, endSessionsOf)
