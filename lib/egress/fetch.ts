// An HTTP request from wherever one dials: each hop is asked for, checked and dialled on its own.
import type { ConnectTimings } from '@/lib/egress/connect'
import { EgressFailure } from '@/lib/egress/denied'
import type { Dial } from '@/lib/egress/dial'
import { type Exchanged, exchange, type Outgoing, type Until } from '@/lib/egress/exchange'

const MAX_REDIRECTS = 10

/** `ca`: PEM text of the authorities to trust instead of the public ones. `until`: which answers may be read in part. `discardBody`: nothing but the length of the answer matters. */
export type FetchRequest = {
  method: string
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string
  followRedirects?: boolean
  ca?: string
  until?: Until
  discardBody?: boolean
}

/** One request of the way: where it went and what it answered. */
type Hop = { method: string; url: string; address: string; status: number }

/** Times are milliseconds, `connect` and so on those of the last hop; `totalMs` is everything, redirects included. */
export type Fetched = Exchanged & { hops: Hop[]; timings: ConnectTimings; totalMs: number }

/** Sent on to another origin; everything else may be a credential and stays behind. */
const HARMLESS = new Set(['accept', 'accept-language', 'user-agent'])
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Sends a request. Rejects with EgressDenied or EgressFailure; an answer of any status is a result. `signal` bounds all of it. */
export async function fetchThrough(dial: Dial, wanted: FetchRequest, signal: AbortSignal): Promise<Fetched> {
  const before = performance.now()
  const hops: Hop[] = []
  const discard = wanted.discardBody ?? false
  let outgoing: Outgoing = {
    method: wanted.method,
    url: readUrl(wanted.url),
    headers: lowerCase(wanted.headers ?? {}),
    ...(wanted.body !== undefined && { body: wanted.body }),
  }
  for (;;) {
    const { url, method } = outgoing
    const connection = await dial(url.hostname, portOf(url), {
      signal,
      tls: url.protocol === 'https:',
      ...(wanted.ca !== undefined && { ca: wanted.ca }),
    })
    const answer = await exchange(connection, { ...outgoing, discard }, signal, wanted.until)
    hops.push({ method, url: url.href, address: connection.address, status: answer.status })
    const location = wanted.followRedirects && REDIRECTS.has(answer.status) ? answer.headers.location : undefined
    if (location === undefined)
      return { ...answer, hops, timings: connection.timings, totalMs: performance.now() - before }
    if (hops.length > MAX_REDIRECTS)
      throw new EgressFailure(
        'redirect',
        `More than ${MAX_REDIRECTS} redirects: ${hops.map((hop) => hop.url).join(' → ')}`,
      )
    outgoing = redirect(outgoing, answer.status, location)
  }
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}

function readUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new EgressFailure('redirect', `This is not a URL: ${text}`)
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new EgressFailure('redirect', `Only http and https are spoken, not ${url.protocol}`)
  if (url.username || url.password)
    throw new EgressFailure('redirect', 'A URL with a user or a password in it is not followed')
  return url
}

/** RFC 9110, 15.4: 303 asks for a GET, 301 and 302 after a POST do by custom, 307 and 308 repeat the request. */
function redirect(former: Outgoing, status: number, location: string): Outgoing {
  const url = readUrl(location, former.url)
  const becomesGet =
    (status === 303 && former.method !== 'HEAD') || ((status === 301 || status === 302) && former.method === 'POST')
  const sameOrigin = url.origin === former.url.origin
  if (!becomesGet && former.body !== undefined && !sameOrigin)
    throw new EgressFailure('redirect', `The target asks to send the body on to ${url.origin}, which is not done`)
  const retained = Object.entries(former.headers).filter(([name]) =>
    sameOrigin ? !(becomesGet && name.startsWith('content-')) : HARMLESS.has(name),
  )
  const headers = Object.fromEntries(retained)
  if (becomesGet) return { method: 'GET', url, headers }
  return { method: former.method, url, headers, ...(former.body !== undefined && { body: former.body }) }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
