// The words of `curl` as a request.

import type { FieldNode } from '@/lib/domain/checklist/structure'

const WITH_VALUE = new Set(
  '-w --write-out -o --output -m --max-time -A --user-agent --connect-timeout --retry --retry-delay --retry-max-time --cacert --cert --key -e --referer -b --cookie -c --cookie-jar --resolve -x --proxy --limit-rate --interface --max-redirs -r --range -K --config --dns-servers -D --dump-header'.split(
    ' ',
  ),
)
const OFFERED = /^(?:GET|HEAD|POST)$/

export type Request = {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
  follows: boolean
  insecure: boolean
  /** Only the headers are looked at: `-I`, `-i`, `-D -`. */
  user?: string
  maxSeconds?: number
}

function take(request: Request, word: string, value: () => string): void {
  if (word === '-H' || word === '--header') {
    const header = value()
    const colon = header.indexOf(':')
    if (colon > 0) request.headers[header.slice(0, colon).trim()] = header.slice(colon + 1).trim()
  } else if (word === '-X' || word === '--request') request.method = value().toUpperCase()
  else if (/^-X\w+$/.test(word)) request.method = word.slice(2).toUpperCase()
  else if (/^(?:-d|--data(?:-\w+)?|--json)$/.test(word))
    request.body = request.body === undefined ? value() : `${request.body}&${value()}`
  else if (word === '-u' || word === '--user') request.user = value()
  else if (word === '-m' || word === '--max-time') request.maxSeconds = Number(value())
  else if (word === '--location') request.follows = true
  else if (word === '--insecure') request.insecure = true
  else if (word === '--head') request.method = request.method || 'HEAD'
  else if (WITH_VALUE.has(word)) value()
  else if (/^-[a-zA-Z]+$/.test(word)) takeFlags(request, word, value)
  else if (!word.startsWith('-') && request.url === '') request.url = word
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
  const request: Request = { method: '', url: '', headers: {}, follows: false, insecure: false }
  for (let at = 1; at < words.length; at++) take(request, words[at] ?? '', () => words[++at] ?? '')
  if (!/^https?:\/\/|^\$|^\{\{|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)|^localhost\b/.test(request.url)) return null
  if (!/^https?:|^\$|^\{\{/.test(request.url)) request.url = `http://${request.url}`
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
