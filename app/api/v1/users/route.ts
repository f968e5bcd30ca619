// GET: everybody with an account. POST: a new account.

import { z } from 'zod'
import { User } from '@/app/api/v1/answers/people'
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { AddUser, addUser } from '@/lib/people/accounts/add-user'
import { ReadPeople, readUsers } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readUsers, {
  operationId: 'listUsers',
  summary: 'Everybody with an account, for administrators and tokens with the scope admin',
  answer: z.array(User),
})
export const POST = route(AddUser, addUser, {
  operationId: 'addUser',
  summary: 'A new account. A token cannot make an administrator',
  answer: Created,
  status: 201,
})
