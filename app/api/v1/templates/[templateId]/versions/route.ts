// POST: Markdown becomes the next version of a template, with the corrections and probes of the one before unless
// `?carry=false`.
import { writeImported } from '@/app/api/v1/templates/write-imported'
import { MAX_BYTES } from '@/lib/domain/checklist/limits'
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
  status: 201,
  read: readVersion,
  write: writeImported,
  limit: MAX_BYTES,
  atOnce: 'documents',
})
