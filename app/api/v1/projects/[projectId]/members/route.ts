// GET: who belongs to a project. POST: somebody more, or other rights of somebody.
import { z } from 'zod'
import { Member } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { AddMember, addMember, ReadMembers, readMembers } from '@/lib/project/change-members'

export const GET = route(ReadMembers, readMembers, {
  operationId: 'listMembers',
  summary: 'Who belongs to a project, and which roles they sign for',
  answer: z.array(Member),
})
export const POST = route(AddMember, addMember, {
  operationId: 'addMember',
  summary: 'Makes somebody a member or changes their access, and adds roles that they sign for',
  answer: Member,
  status: 201,
})
