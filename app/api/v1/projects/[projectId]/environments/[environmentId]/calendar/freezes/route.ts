// POST: a freeze; with the id and the revision of one, a change of it.
import { route } from '@/lib/http/route'
import { SaveFreeze, saveFreeze } from '@/lib/project/save-entry'

export const POST = route(SaveFreeze, saveFreeze, { status: 201 })
