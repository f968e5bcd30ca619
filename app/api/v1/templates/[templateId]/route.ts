// GET: a template's structure, or (Accept: text/markdown) its Markdown.

import { z } from 'zod'
import { Template } from '@/app/api/v1/answers/template'
import { route } from '@/lib/http/route'
import { ReadTemplate, readTemplateText, type TemplateText } from '@/lib/template/read-template'

function write({ structure, source, summary, ...facts }: TemplateText, request: Request): Response {
  if (/\btext\/(x-)?markdown\b/i.test(request.headers.get('accept') ?? ''))
    return new Response(source, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
  const body = `${JSON.stringify({ ...facts, findings: summary.findings, notCounted: summary.notCounted }).slice(0, -1)},"structure":${structure}}`
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}

export const GET = route(ReadTemplate, readTemplateText, {
  operationId: 'readTemplate',
  summary: 'A template',
  description:
    'Its structure, or with Accept: text/markdown its Markdown. The newest version unless `version` is given.',
  answer: { 'application/json': Template, 'text/markdown': z.string() },
  write,
})
