// POST: going back begins, in earnest or as a rehearsal.
import { route } from '@/lib/http/route'
import { StartRollback, startRollback } from '@/lib/rollback/start-rollback'

export const POST = route(StartRollback, startRollback, { status: 201 })
