// POST: asks a role that is awaited to sign.
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { RemindRole, remindRole } from '@/lib/signoff/remind-role'

export const POST = route(RemindRole, remindRole, {
  operationId: 'remindRole',
  summary: 'Asks a role that is awaited to sign',
  description: 'It shows in the inbox of those who may. Once an hour and role.',
  answer: Created,
  status: 201,
})
