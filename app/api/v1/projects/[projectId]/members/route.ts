// GET: who belongs to a project. POST: somebody more, or other rights of somebody.
import { route } from '@/lib/http/route'
import { AddMember, addMember, ReadMembers, readMembers } from '@/lib/project/change-members'

export const GET = route(ReadMembers, readMembers)
export const POST = route(AddMember, addMember, { status: 201 })
