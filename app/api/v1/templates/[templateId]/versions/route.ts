// POST: Markdown becomes the next version of a template, with the corrections and probes of the one before unless
// `?carry=false`.

import { z } from 'zod'
import { Imported } from '@/app/api/v1/answers/template'
import { writeImported } from '@/app/api/v1/templates/write-imported'
import { MAX_BYTES } from '@/lib/domain/checklist/limits'
import { MAX_INTEGER } from '@/lib/domain/integers'
import { readMarkdown } from '@/lib/http/markdown'
import { route } from '@/lib/http/route'
import { ImportVersion, importVersion } from '@/lib/template/import-template'

type Params = Record<string, string>

function readVersion(request: Request, params: Params, bytes: Uint8Array) {
  const { text } = readMarkdown(request, params, bytes)
  const { searchParams } = new URL(request.url)
  const version = searchParams.get('version')
  return { ...params, text, carry: searchParams.get('carry') !== 'false', ...(version && { version }) }
}

export const POST = route(ImportVersion, importVersion, {
  operationId: 'importTemplateVersion',
  summary:
    'Markdown becomes the next version of a template, with the corrections and probes of the version before written into it',
  description: 'The same text again changes nothing.',
  query: z.object({
    version: z
      .int()
      .min(1)
      .max(MAX_INTEGER)
      .optional()
      .meta({ description: 'The version that the text was made from: refused when there is a newer one.' }),
    carry: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: '`false`: the text is saved as it is, and what was corrected before is lost.' }),
  }),
  body: { 'text/markdown': z.string() },
  answer: Imported,
  problems: ['stale'],
  status: 201,
  read: readVersion,
  write: writeImported,
  limit: MAX_BYTES,
  atOnce: 'documents',
})
