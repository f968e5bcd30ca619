// POST: the release goes on as it was.
import { RollbackEnded } from '@/app/api/v1/answers/release'
import { route } from '@/lib/http/route'
import { ResumeRelease, resumeRelease } from '@/lib/rollback/end-rollback'

export const POST = route(ResumeRelease, resumeRelease, {
  operationId: 'resumeRelease',
  summary: 'The release goes on as it was before',
  answer: RollbackEnded,
})
