// GET: which administrators entered a project, why, and until when. POST: an administrator who is signed in enters it.

import { z } from 'zod'
import { ProjectEntry } from '@/app/api/v1/answers/project'
import { Id, Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { EnterProject, enterProject, ReadEntries, readEntries } from '@/lib/project/enter-project'

export const GET = route(ReadEntries, readEntries, {
  operationId: 'listProjectEntries',
  summary: 'Which administrators entered the project, why, and until when',
  answer: z.array(ProjectEntry),
})
export const POST = route(EnterProject, enterProject, {
  operationId: 'enterProject',
  summary: 'An administrator enters the project for a time',
  description: 'Signed-in people only: a token cannot.',
  answer: z.object({ id: Id, expiresAt: Time }),
  status: 201,
})
