// POST: the release goes on as it was.
import { route } from '@/lib/http/route'
import { ResumeRelease, resumeRelease } from '@/lib/rollback/end-rollback'

export const POST = route(ResumeRelease, resumeRelease)
