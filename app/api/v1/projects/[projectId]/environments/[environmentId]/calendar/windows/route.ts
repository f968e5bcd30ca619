// POST: a deployment window; with the id and the revision of one, a change of it.
import { route } from '@/lib/http/route'
import { SaveWindow, saveWindow } from '@/lib/project/save-entry'

export const POST = route(SaveWindow, saveWindow, { status: 201 })
