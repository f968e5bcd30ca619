// A probe of kind `http` as a `curl` command that sends the same request: safe to paste into any POSIX shell.

import { typeOfTemplate } from '@/lib/domain/probe/kinds/http'
import { type Definition, KINDS } from '@/lib/domain/probe/kinds/index'
import { quoteArgument } from '@/lib/domain/shell/quote'

export type CurlWritten = { command: string; notes: string[] }

const PLACE = /(\{\{ {0,4}[A-Za-z_][A-Za-z0-9_]{0,63} {0,4}\}\})/

/** The command for a definition, with `"$NAME"` for each `{{NAME}}`; null when it is no request that curl could send. */
export function writeCurl(definition: unknown): CurlWritten | null {
  const parsed = KINDS.http.definition.safeParse(definition)
  if (!parsed.success) return null
  const words = wordsOf(parsed.data)
  return words.some((word) => word.includes('\0'))
    ? null
    : { command: words.map(quoteWord).join(' '), notes: notesOf(parsed.data) }
}

type Http = Definition<'http'>

function wordsOf({ method, url, headers = {}, body, followRedirects, timeoutMs }: Http): string[] {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const usual = sent === undefined ? 'GET' : 'POST'
  const request = method === 'HEAD' && sent === undefined ? ['--head'] : method === usual ? [] : ['--request', method]
  const type =
    sent === undefined || Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
      ? []
      : ['--header', `Content-Type: ${typeOfTemplate(sent)}`]
  return [
    ...['curl', '--silent', '--show-error', ...request],
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    url,
    ...Object.entries(headers).flatMap(([name, value]) => [
      '--header',
      /^[ \t]*$/.test(value) ? `${name};` : `${name}: ${value}`,
    ]),
    ...type,
    ...(sent === undefined ? [] : ['--data-raw', sent]),
    ...(followRedirects ? ['--location', '--max-redirs', '3'] : []),
    ...['--max-time', String(timeoutMs / 1000)],
  ]
}

function notesOf({ via, ca }: Http): string[] {
  return [
    ...(via === undefined ? [] : [`The probe goes through the host ${via}: run the command there.`]),
    ...(ca === undefined ? [] : ['The probe trusts an authority of its own: give curl its file with --cacert.']),
  ]
}

/** Text as it is, in single quotes; a placeholder as a variable in double quotes, which no value can leave. */
function quoteWord(word: string): string {
  if (!PLACE.test(word)) return quoteArgument(word)
  return word
    .split(PLACE)
    .filter((part) => part !== '')
    .map((part) => (PLACE.test(part) ? `"$${part.slice(2, -2).trim()}"` : quoteArgument(part)))
    .join('')
}
