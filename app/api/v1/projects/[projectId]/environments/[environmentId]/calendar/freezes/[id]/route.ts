// DELETE: a freeze ends now, or does not begin.
import { route } from '@/lib/http/route'
import { EndEntry, endFreezeNow } from '@/lib/project/save-entry'

export const DELETE = route(EndEntry, endFreezeNow)
