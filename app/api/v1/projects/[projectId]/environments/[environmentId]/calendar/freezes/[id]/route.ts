// DELETE: a freeze ends now, or does not begin.
import { route } from '@/lib/door/route'
import { EndEntry, endFreezeNow } from '@/lib/project/save-entry'

export const DELETE = route(EndEntry, endFreezeNow)
