// Looks at a target over HTTP: one request over a fresh connection, redirects only where the definition asks for them.
import { decodeBytes } from '@/lib/domain/probe/clean'
import { parseEvents } from '@/lib/domain/probe/events'
import { parseJson } from '@/lib/domain/probe/json'
import type { Definition, Yield } from '@/lib/domain/probe/kinds/index'
import { EgressFailure } from '@/lib/egress/denied'
import { MAX_BODY_BYTES } from '@/lib/egress/exchange'
import { type Fetched, type FetchRequest, fetchThrough } from '@/lib/egress/fetch'
import type { Run } from '@/lib/probes/run'

export const runHttp: Run<'http'> = async (target, reach) => {
  const request = requestOf(target)
  reach.write(writeRequest(target, request))
  const dial = await reach.dialFrom(target.via)
  const answer = await fetchThrough(dial, request, reach.signal)
  const time = { ...answer.timings, firstByte: answer.firstByteMs, total: answer.totalMs }
  reach.mark(time)
  const text = decodeBytes(answer.body)
  reach.write(writeAnswer(answer, text))
  if (answer.cut) throw new EgressFailure('too-large', `The answer is longer than ${MAX_BODY_BYTES / 1024 / 1024} MiB; it was cut off there and not judged`)
  return { status: answer.status, headers: answer.headers, time, ...readText(text, answer.headers['content-type'] ?? '') }
}

type Target = Pick<Definition<'http'>, 'method' | 'url' | 'headers' | 'body' | 'followRedirects' | 'via'>

/** The request of a target whose placeholders are filled in. */
export function requestOf(target: Target): FetchRequest & { headers: Record<string, string> } {
  const { method, url, followRedirects } = target
  const body = typeof target.body === 'string' || target.body === undefined ? target.body : JSON.stringify(target.body)
  return { method, url, headers: headersFor(target, body), followRedirects, ...(body !== undefined && { body }) }
}

function headersFor(target: Target, body: string | undefined): Record<string, string> {
  const given = Object.fromEntries(Object.entries(target.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of Object.entries(given)) {
    if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value)) throw new EgressFailure('protocol', `The header ${name} holds a character that no header can carry`)
  }
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': parseJson(body) ? 'application/json' : 'text/plain; charset=utf-8' }
  return { accept: '*/*', 'user-agent': 'Countersign-Probe/1', ...type, ...given }
}

/** JSON by its type, or by its looks: many health pages send it as plain text. */
function readText(text: string, type: string): Pick<Yield<'http'>, 'body' | 'text' | 'events'> {
  if (/^text\/event-stream\b/i.test(type)) return { body: text, text, events: parseEvents(text) }
  const isJson = /^[^;]{0,100}[/+]json\b/i.test(type) || /^\s{0,100}[[{]/.test(text)
  const parsed = isJson ? parseJson(text.replace(/^\ufeff/, '')) : undefined
  return { body: parsed ? parsed.value : text, text }
}

export function writeRequest({ method, url, via }: Target, { headers, body }: ReturnType<typeof requestOf>): string {
  return `${[`${method} ${url}${via === undefined ? '' : ` via ${via}`}`, ...writeHeaders(headers)].join('\n')}\n${body === undefined ? '' : `\n${body}\n`}\n`
}

function writeAnswer(answer: Fetched, text: string): string {
  const redirects = answer.hops.slice(0, -1).map((hop, at) => `${hop.status} → ${answer.hops[at + 1]?.url ?? ''}`)
  const head = `HTTP/1.1 ${answer.status} ${answer.statusText} (${answer.hops.at(-1)?.address ?? ''}, ${answer.totalMs.toFixed(1)} ms)`
  return [...redirects, head, ...writeHeaders(answer.headers), '', text].join('\n')
}

function writeHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
}
