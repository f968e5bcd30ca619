// POST: Markdown becomes a template. GET: the templates.

import { writeImported } from '@/app/api/v1/templates/write-imported'
import { MAX_BYTES } from '@/lib/domain/checklist/limits'
import { readMarkdown } from '@/lib/http/markdown'
import { route } from '@/lib/http/route'
import { ImportTemplate, importTemplate } from '@/lib/template/import-template'
import { ReadTemplates, readTemplates } from '@/lib/template/read-templates'

export const POST = route(ImportTemplate, importTemplate, {
  status: 201,
  read: readMarkdown,
  write: writeImported,
  limit: MAX_BYTES,
  atOnce: 'documents',
})
export const GET = route(ReadTemplates, readTemplates)
