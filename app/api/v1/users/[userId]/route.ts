// PATCH: another role, or disabled or not. DELETE: disables the account; what the person did stays.
import { route } from '@/lib/http/route'
import { ChangeUser, changeUser, DisableUser, disableUser } from '@/lib/people/accounts/change-user'

export const PATCH = route(ChangeUser, changeUser)
export const DELETE = route(DisableUser, disableUser)
