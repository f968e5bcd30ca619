// GET, PUT: whether administrators see into projects only by an entry.
import { route } from '@/lib/http/route'
import { ChangeSeparation, changeSeparation, ReadSeparation, readSeparation } from '@/lib/project/separate-projects'

export const GET = route(ReadSeparation, readSeparation)
export const PUT = route(ChangeSeparation, changeSeparation)
