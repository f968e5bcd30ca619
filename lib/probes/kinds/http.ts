// Looks at a target over HTTP: one request over a fresh connection, redirects only where the definition asks for them.
import { type Decoded, decodeBody } from '@/lib/domain/probe/answer/charset'
import { decodeBytes } from '@/lib/domain/probe/answer/clean'
import { parseCookies } from '@/lib/domain/probe/answer/cookies'
import { makeEventCounter, parseEvents } from '@/lib/domain/probe/answer/events'
import { parseExactJson } from '@/lib/domain/probe/expression/json'
import { sentHeaders } from '@/lib/domain/probe/kinds/http'
import type { Definition } from '@/lib/domain/probe/kinds/index'
import { EgressFailure } from '@/lib/egress/denied'
import type { Until } from '@/lib/egress/exchange'
import { type Fetched, type FetchRequest, fetchThrough } from '@/lib/egress/fetch'
import { type Body, MAX_BODY_BYTES } from '@/lib/egress/read-body'
import type { Run } from '@/lib/probes/run'

export const runHttp: Run<'http'> = async (target, reach) => {
  const request = requestOf(target)
  reach.write(writeRequest(target, request))
  const dial = await reach.dialFrom(target.via)
  const until: Until = (arrived) =>
    isEventStream(arrived) ? makeEventCounter(target.untilEvents ?? Number.POSITIVE_INFINITY) : undefined
  const answer = await fetchThrough(dial, { ...request, until }, reach.signal)
  const time = { ...answer.timings, firstByte: answer.firstByteMs, total: answer.totalMs }
  reach.mark(time)
  const decoded = decodeAnswer(answer)
  const { text } = decoded
  reach.writeAnswer(writeAnswer(answer, decoded), writeHead(answer))
  const common = {
    status: answer.status,
    headers: answer.headers,
    cookies: parseCookies(answer.setCookies),
    text,
    size: answer.body.length,
    bytes: answer.bytes,
    time,
  }
  if (isEventStream(answer.headers)) {
    if (!answer.ended) reach.write('\n(reading stopped here)')
    return { ...common, body: text, events: parseEvents(text).slice(0, target.untilEvents), streamEnded: answer.ended }
  }
  if (answer.cut) throw tooLarge(answer)
  return { ...common, body: readBody(text, answer.headers['content-type'] ?? '') }
}

/** An event stream is always UTF-8 (WHATWG HTML, 9.2.4). */
function decodeAnswer({ body, headers }: Fetched): Decoded {
  return isEventStream(headers)
    ? { text: decodeBytes(body), charset: 'utf-8', note: null }
    : decodeBody(body, headers['content-type'])
}

/** An answer of which only the beginning was read. */
export function tooLarge({ coding }: Pick<Body, 'coding'>): EgressFailure {
  const most = `${MAX_BODY_BYTES / 1024 / 1024} MiB`
  const what = coding ? `unpacks to more than ${most} (${coding})` : `is longer than ${most}`
  return new EgressFailure('too-large', `The answer ${what}; it was cut off there and not judged`)
}

function isEventStream(headers: Readonly<Record<string, string>>): boolean {
  return /^text\/event-stream\b/i.test(headers['content-type'] ?? '')
}

type Target = Pick<Definition<'http'>, 'method' | 'url' | 'headers' | 'body' | 'followRedirects' | 'via'> & {
  ca?: string | undefined
}

/** The request of a target whose placeholders are filled in. */
export function requestOf(target: Target): FetchRequest & { headers: Record<string, string> } {
  const { method, url, followRedirects, ca } = target
  const body = typeof target.body === 'string' || target.body === undefined ? target.body : JSON.stringify(target.body)
  return {
    method,
    url,
    headers: headersFor(target.headers, body),
    followRedirects,
    ...(body !== undefined && { body }),
    ...(ca !== undefined && { ca }),
  }
}

/** The headers that were given, by lower-case name, over those that every request has. Throws when one holds what no header can carry. */
export function headersFor(headers: Readonly<Record<string, string>> = {}, body?: string): Record<string, string> {
  const sent = sentHeaders(headers, body)
  for (const [name, value] of Object.entries(sent)) {
    if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value))
      throw new EgressFailure('protocol', `The header ${name} holds a character that no header can carry`)
  }
  return sent
}

/** JSON by its type, or by its looks: many health pages send it as plain text. */
function readBody(text: string, type: string): unknown {
  const isJson = /^[^;]{0,100}[/+]json\b/i.test(type) || /^\s{0,100}[[{]/.test(text)
  const parsed = isJson ? parseExactJson(text.replace(/^\ufeff/, '')) : undefined
  return parsed ? parsed.value : text
}

export function writeRequest({ method, url, via }: Target, { headers, body }: ReturnType<typeof requestOf>): string {
  return `${[`${method} ${url}${via === undefined ? '' : ` via ${via}`}`, ...writeHeaders(headers)].join('\n')}\n${body === undefined ? '' : `\n${body}\n`}\n`
}

/** What the product itself saw of an answer. */
function writeHead({ status, hops, totalMs, body }: Fetched): string {
  return `HTTP/1.1 ${status} (${hops.at(-1)?.address ?? ''}, ${totalMs.toFixed(1)} ms, ${body.length} bytes)\n`
}

function writeAnswer(answer: Fetched, { text, charset, note }: Decoded): string {
  const redirects = answer.hops.slice(0, -1).map((hop, at) => `${hop.status} → ${answer.hops[at + 1]?.url ?? ''}`)
  const head = `HTTP/1.1 ${answer.status} ${answer.statusText} (${answer.hops.at(-1)?.address ?? ''}, ${answer.totalMs.toFixed(1)} ms)`
  const { coding, bytes, body } = answer
  const read = [
    ...(coding ? [`(${coding}: ${bytes} bytes, unpacked ${body.length})`] : []),
    ...(charset === 'utf-8' ? [] : [`(charset: ${charset})`]),
    ...(note === null ? [] : [`(${note})`]),
  ]
  return [...redirects, head, ...writeHeaders(answer.headers), ...read, '', text].join('\n')
}

function writeHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
}
