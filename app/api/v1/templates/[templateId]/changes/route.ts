// GET ?projectId=: what changed in a template since the last release of the project that used it, and who changed it.
import { route } from '@/lib/http/route'
import { ReadTemplateChanges, readTemplateChanges } from '@/lib/template/read-changes'

export const GET = route(ReadTemplateChanges, readTemplateChanges)
