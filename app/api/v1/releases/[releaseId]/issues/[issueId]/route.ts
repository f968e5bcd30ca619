// PATCH: an issue resolved, or open again.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { ResolveIssue, resolveIssue } from '@/lib/decision/resolve-issue'
import { route } from '@/lib/http/route'

export const PATCH = route(ResolveIssue, resolveIssue, {
  operationId: 'resolveIssue',
  summary: 'Resolves an issue, or opens it again; `words` say how or why',
  answer: z.object({ id: Id, resolved: z.boolean() }),
  problems: ['conflict'],
})
