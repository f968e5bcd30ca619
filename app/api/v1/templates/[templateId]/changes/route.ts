// GET ?projectId=: what changed in a template since the last release of the project that used it, and who changed it.
import { DocumentChanges } from '@/app/api/v1/answers/template'
import { route } from '@/lib/http/route'
import { ReadTemplateChanges, readTemplateChanges } from '@/lib/template/read-changes'

export const GET = route(ReadTemplateChanges, readTemplateChanges, {
  operationId: 'readTemplateChanges',
  summary: 'What changed in a template since the last release of a project that used it, and who changed it',
  answer: DocumentChanges,
})
