// POST: gone back.
import { route } from '@/lib/http/route'
import { FinishRollback, finishRollback } from '@/lib/rollback/end-rollback'

export const POST = route(FinishRollback, finishRollback)
