// POST: Markdown becomes a template. GET: the templates.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { Imported, TemplateLine } from '@/app/api/v1/answers/template'
import { writeImported } from '@/app/api/v1/templates/write-imported'
import { MAX_BYTES } from '@/lib/domain/checklist/limits'
import { readMarkdown } from '@/lib/http/markdown'
import { route } from '@/lib/http/route'
import { ImportTemplate, importTemplate } from '@/lib/template/import-template'
import { ReadTemplates, readTemplates } from '@/lib/template/read-templates'

export const POST = route(ImportTemplate, importTemplate, {
  operationId: 'importTemplate',
  summary: 'Markdown becomes a template. Nothing of it is executed',
  query: z.object({
    projectId: Id.optional().meta({
      description:
        'The project that it belongs to. Without it, a token of one project uses that project, and administrators and tokens of the instance make a template of the whole instance.',
    }),
    name: z.string().max(200).optional(),
  }),
  body: { 'text/markdown': z.string() },
  answer: Imported,
  problems: ['not-found'],
  status: 201,
  read: readMarkdown,
  write: writeImported,
  limit: MAX_BYTES,
  atOnce: 'documents',
})
export const GET = route(ReadTemplates, readTemplates, {
  operationId: 'listTemplates',
  summary:
    'The templates of your projects and of the whole instance, or with `projectId` those that a release of this project can be made from',
  answer: z.array(TemplateLine),
  problems: ['not-found'],
})
