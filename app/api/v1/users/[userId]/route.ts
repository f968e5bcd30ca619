// PATCH: another role, or disabled or not. DELETE: disables the account; what the person did stays.
import { ChangedUser } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { ChangeUser, changeUser, DisableUser, disableUser } from '@/lib/people/accounts/change-user'

export const PATCH = route(ChangeUser, changeUser, {
  operationId: 'changeUser',
  summary: 'Another role, or `disabled`',
  description: 'True ends every session and refuses the tokens, false enables the account. One of the two.',
  answer: ChangedUser,
  problems: ['conflict'],
})
export const DELETE = route(DisableUser, disableUser, {
  operationId: 'disableUser',
  summary: 'Disables an account. What the person did and signed stays',
  answer: ChangedUser,
  problems: ['conflict'],
})
