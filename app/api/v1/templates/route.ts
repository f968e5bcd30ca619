// POST: Markdown becomes a template. GET: the templates.

import { writeImported } from '@/app/api/v1/templates/write-imported'
import { readMarkdown } from '@/lib/door/markdown'
import { route } from '@/lib/door/route'
import { ImportTemplate, importTemplate } from '@/lib/template/import-template'
import { ReadTemplates, readTemplates } from '@/lib/template/read-templates'

export const POST = route(ImportTemplate, importTemplate, {
  status: 201,
  read: readMarkdown,
  write: writeImported,
  limit: 10 * 1024 * 1024,
})
export const GET = route(ReadTemplates, readTemplates)
