// GET: a template's structure, or (Accept: text/markdown) its Markdown.
import { route } from '@/lib/door/route'
import { ReadTemplate, readTemplate, type TemplateView } from '@/lib/template/read-template'

function write(template: TemplateView, request: Request): Response {
  if (/\btext\/(x-)?markdown\b/i.test(request.headers.get('accept') ?? '')) return new Response(template.source, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
  const { source: _source, ...view } = template
  return Response.json(view)
}

export const GET = route(ReadTemplate, readTemplate, { write })
