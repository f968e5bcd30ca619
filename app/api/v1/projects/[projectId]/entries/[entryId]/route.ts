// DELETE: ends an administrator's entry into a project before its time.
import { route } from '@/lib/http/route'
import { EndProjectEntry, endProjectEntry } from '@/lib/project/enter-project'

export const DELETE = route(EndProjectEntry, endProjectEntry)
