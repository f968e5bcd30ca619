// POST: who meets a condition of the document, and until when.
import { route } from '@/lib/door/route'
import { AssignCondition, assignCondition } from '@/lib/signoff/assign-condition'

export const POST = route(AssignCondition, assignCondition)
