// DELETE: a deployment window closes now, or does not open any more.
import { route } from '@/lib/http/route'
import { EndEntry, endWindowNow } from '@/lib/project/save-entry'

export const DELETE = route(EndEntry, endWindowNow)
