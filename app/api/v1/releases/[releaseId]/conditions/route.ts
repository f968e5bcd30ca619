// POST: who meets a condition of the document, and until when.
import { route } from '@/lib/http/route'
import { AssignCondition, assignCondition } from '@/lib/signoff/assign-condition'

export const POST = route(AssignCondition, assignCondition)
