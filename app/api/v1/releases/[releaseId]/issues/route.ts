// POST: an issue of a release.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { OpenIssue, openIssue } from '@/lib/decision/open-issue'
import { route } from '@/lib/http/route'

export const POST = route(OpenIssue, openIssue, {
  operationId: 'openIssue',
  summary: 'An issue of the release, or of one of its items',
  description: 'An open critical one is a reason for NO-GO.',
  answer: z.object({ id: Id, number: z.int() }),
  status: 201,
})
