// POST: gone back.
import { RollbackEnded } from '@/app/api/v1/answers/release'
import { route } from '@/lib/http/route'
import { FinishRollback, finishRollback } from '@/lib/rollback/end-rollback'

export const POST = route(FinishRollback, finishRollback, {
  operationId: 'finishRollback',
  summary: 'The rollback is done',
  description: 'Every step has to be done or left out; a check that has not passed needs a reason.',
  answer: RollbackEnded,
})
