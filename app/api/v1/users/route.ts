// GET: everybody with an account. POST: a new account.
import { route } from '@/lib/http/route'
import { AddUser, addUser } from '@/lib/people/accounts/add-user'
import { ReadPeople, readUsers } from '@/lib/people/read-people'

export const GET = route(ReadPeople, readUsers)
export const POST = route(AddUser, addUser, { status: 201 })
