// DELETE: ends every session of a person.
import { route } from '@/lib/door/route'
import { EndSessionsOf, endSessionsOf } from '@/lib/people/end-sessions'

export const DELETE = route(EndSessionsOf, endSessionsOf)
