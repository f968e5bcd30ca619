// POST: gone back.
import { route } from '@/lib/door/route'
import { FinishRollback, finishRollback } from '@/lib/rollback/end-rollback'

export const POST = route(FinishRollback, finishRollback)
