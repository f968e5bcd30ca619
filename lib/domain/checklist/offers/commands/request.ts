// The words of `curl` as a request.

import type { FieldNode } from '@/lib/domain/checklist/structure'

const WITH_VALUE = new Set(
  '-w --write-out -o --output -m --max-time -A --user-agent --connect-timeout --retry --retry-delay --retry-max-time --cacert --cert --key -e --referer -b --cookie -c --cookie-jar --limit-rate --interface --max-redirs -r --range --dns-servers -D --dump-header'.split(
    ' ',
  ),
)
const UNUSUAL =
  /^(?:-T|--upload-file|-F|--form|--form-string|--next|--mail-from|--quote|-Q|-K|--config|-x|--proxy|--resolve|--connect-to|--unix-socket)(?:=|$)/
const OFFERED = /^(?:GET|HEAD|POST)$/

export type Request = {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
  follows: boolean
  insecure: boolean
  user?: string
  /** It sends a file or a form, or goes another way than its address says. */
  unusual: boolean
}

function take(request: Request, word: string, value: () => string): void {
  if (word === '-H' || word === '--header') {
    const header = value()
    const colon = header.indexOf(':')
    if (colon > 0) request.headers[header.slice(0, colon).trim()] = header.slice(colon + 1).trim()
  } else if (word === '-X' || word === '--request') request.method = value().toUpperCase()
  else if (/^-X\w+$/.test(word)) request.method = word.slice(2).toUpperCase()
  else if (/^(?:-d|--data(?:-\w+)?|--json)$/.test(word)) takeBody(request, value())
  else if (word === '-u' || word === '--user') request.user = value()
  else if (UNUSUAL.test(word)) request.unusual = true
  else if (word === '--location') request.follows = true
  else if (word === '--insecure') request.insecure = true
  else if (word === '-G' || word === '--get') request.method = 'GET'
  else if (word === '--head') request.method = request.method || 'HEAD'
  else if (WITH_VALUE.has(word)) value()
  else if (/^-[a-zA-Z]+$/.test(word)) takeFlags(request, word, value)
  else if (!word.startsWith('-') && request.url === '') request.url = word
}

/** `-d @file` sends what is in a file. */
function takeBody(request: Request, body: string): void {
  if (body.startsWith('@')) request.unusual = true
  request.body = request.body === undefined ? body : `${request.body}&${body}`
}

/** `-sSfLI`: several options in one word; the last may take the next word. */
function takeFlags(request: Request, word: string, value: () => string): void {
  if (word.includes('I')) request.method = request.method || 'HEAD'
  if (word.includes('L')) request.follows = true
  if (word.includes('k')) request.insecure = true
  const last = word.at(-1) ?? ''
  if (word.length > 2 && /[owmHdXu]/.test(last)) take(request, `-${last}`, value)
}

/** The request that the words of a `curl` send; null for what is no GET, HEAD or POST to one address. */
export function requestOf(words: readonly string[]): Request | null {
  const request: Request = { method: '', url: '', headers: {}, follows: false, insecure: false, unusual: false }
  for (let at = 1; at < words.length; at++) take(request, words[at] ?? '', () => words[++at] ?? '')
  if (request.unusual || !/^https?:\/\/|^\$|^\{\{|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)|^localhost\b/.test(request.url))
    return null
  if (!/^https?:|^\$|^\{\{/.test(request.url)) request.url = `http://${request.url}`
  if (request.method === 'GET' && request.body !== undefined) {
    request.url += `${request.url.includes('?') ? '&' : '?'}${request.body}`
    delete request.body
  }
  request.method = request.method || (request.body === undefined ? 'GET' : 'POST')
  return OFFERED.test(request.method) ? request : null
}

/** Fields that name a value of the answer: `vi_user_id: ____` is captured. */
export function capturesOf(fields: FieldNode[]): Record<string, string> {
  const ids = fields.filter(
    (field) => field.type === 'text' && /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*_(?:id|token|key|uuid)$|^id$/i.test(field.label),
  )
  return Object.fromEntries(ids.slice(0, 10).map((field) => [field.label.toUpperCase(), `body.${field.label}`]))
}
