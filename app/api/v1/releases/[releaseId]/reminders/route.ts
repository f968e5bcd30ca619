// POST: asks a role that is awaited to sign.
import { route } from '@/lib/http/route'
import { RemindRole, remindRole } from '@/lib/signoff/remind-role'

export const POST = route(RemindRole, remindRole, { status: 201 })
