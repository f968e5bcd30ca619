// POST: Markdown becomes the next version of a template.
import { writeImported } from '@/app/api/v1/templates/write-imported'
import { readMarkdown } from '@/lib/door/markdown'
import { route } from '@/lib/door/route'
import { ImportVersion, importVersion } from '@/lib/template/import-template'

type Params = Record<string, string>

function readVersion(request: Request, params: Params, bytes: Uint8Array) {
  const { text } = readMarkdown(request, params, bytes)
  const version = new URL(request.url).searchParams.get('version')
  return { ...params, text, ...(version && { version }) }
}

export const POST = route(ImportVersion, importVersion, {
  status: 201,
  read: readVersion,
  write: writeImported,
  limit: 10 * 1024 * 1024,
})
