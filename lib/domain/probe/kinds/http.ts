// The kind `http`: one request, and what is expected of its answer.
import { z } from 'zod'
import { readUrlShape, replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'
import { holdsRounded, parseJson } from '@/lib/domain/probe/expression/json'
import { Authority } from '@/lib/domain/probe/kinds/fields'
import { COMMON, defineKind, type Filler, type Goal, Timings, VIA, writeVia } from '@/lib/domain/probe/kinds/kind'
import { Refusal } from '@/lib/domain/refusal'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const MAX_BODY = 65_536
/** Methods that only look (RFC 9110, 9.2.1). */
export const SAFE: readonly string[] = ['GET', 'HEAD']

/** RFC 9110: a field name is a token. The ones that frame the message or choose the host are ours alone to set. */
const HeaderName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'Not the name of a header')
  .refine((name) => !FRAMING.has(name.toLowerCase()), 'This header is set by the probe itself and cannot be given')
const FRAMING = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
])

const HeaderValue = z
  .string()
  .max(8000)
  .refine((value) => !/[\r\n\0]/.test(value), 'A header is one line')

export const Headers = z.record(HeaderName, HeaderValue)

export const Url = z
  .string()
  .trim()
  .min(1, 'A request needs an address, such as {{BASE_URL}}/health')
  .max(4000)
  .meta({ title: 'URL' })
  .superRefine((url, context) => {
    const wrong = readUrlShape(url)
    if (wrong) context.addIssue({ code: 'custom', message: wrong })
  })

const HttpDefinition = z
  .strictObject({
    kind: z.literal('http'),
    method: z
      .enum(METHODS)
      .default('GET')
      .describe('GET and HEAD only look. Any other method needs the environment to allow side effects.'),
    url: Url.describe('The address, http or https. {{NAME}} takes a variable of the environment.'),
    headers: Headers.optional().describe('Headers to send.'),
    body: z
      .union([z.string(), z.json()])
      .refine((body) => JSON.stringify(body).length <= MAX_BODY, `A body has at most ${MAX_BODY} characters`)
      .refine(
        (body) => !holdsRounded(body),
        'A number of this body is beyond 2^53, where JSON rounds: write the body as text, which is sent digit by digit',
      )
      .optional()
      .describe('The body: text as it is, or JSON.'),
    followRedirects: z
      .boolean()
      .default(false)
      .describe('Follow up to ten redirects, each checked like the first address.')
      .meta({ 'x-rare': true }),
    untilEvents: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe(
        'For a stream of server-sent events that does not end by itself: stop reading after this many events and judge those.',
      )
      .meta({ 'x-rare': true }),
    ca: Authority.optional()
      .describe(
        'The certificate of your own authority for https, as PEM text or {{NAME}}. Only it is trusted then, instead of the public ones.',
      )
      .meta({ 'x-rare': true }),
    via: VIA,
    ...COMMON,
  })
  .describe('An HTTP request and what is expected of its answer.')

const Cookie = z.object({
  value: z.string(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: z.string(),
  domain: z.string().optional(),
  path: z.string().optional(),
  maxAge: z.number().optional(),
  expires: z.string().optional(),
})

/** Values are as they arrived: `body` is parsed when it is JSON, else the same as `text`. */
const HttpYield = z.object({
  status: z.int().describe('The status code, such as 200.'),
  headers: z
    .record(z.string(), z.string())
    .describe('The headers by lower-case name; several of one name are joined by ", ".'),
  body: z.unknown().describe('The body, parsed when it is JSON.'),
  text: z.string().describe('The body as text, read in the charset that the answer says, else as UTF-8.'),
  size: z.int().describe('How many bytes the body has, unpacked where it was compressed.'),
  bytes: z.int().describe('How many bytes of the body arrived: fewer than size where it was compressed.'),
  events: z
    .array(z.object({ event: z.string(), id: z.string().optional(), data: z.unknown() }))
    .optional()
    .describe(
      'The server-sent events of a text/event-stream, their data parsed when it is JSON. Also those that had arrived when the time or byte limit was reached.',
    ),
  streamEnded: z
    .boolean()
    .optional()
    .describe(
      'For a text/event-stream: true when the server ended it, false when reading stopped before, at untilEvents or at a limit.',
    ),
  cookies: z
    .record(z.string(), Cookie)
    .describe(
      'The cookies that the answer sets, by name: {value, secure, httpOnly, sameSite, domain, path, maxAge, expires}; sameSite in lower case, empty when it is not said.',
    ),
  time: Timings.describe('How long it took, in milliseconds: dns, connect, tls, firstByte, total.'),
})

export const http = defineKind({
  title: 'HTTP request',
  explain: 'Sends one request over a fresh connection and looks at the status, the headers and the body.',
  example: 'status == 200 && body.status == "ok"',
  definition: HttpDefinition,
  yields: HttpYield,
  host: ({ url }) => url,
  line: writeTarget,
  isPushed: false,
  changesSomething: (definition) => !SAFE.includes(definition.method),
  plan: (definition) => ({
    does: `Sends one request${definition.followRedirects ? ', and follows up to ten redirects, each checked like the first address' : ''}.`,
    exact: writeRequest(definition),
    goal: goalOf(definition),
    bytes: ANSWER_LIMIT,
  }),
  fill: (definition, filler) => ({ ...definition, ...fillRequest(definition, filler) }),
})

export const ANSWER_LIMIT = 'At most 1 MiB of an answer and 16 KiB of its headers are read.'

type WrittenRequest = {
  method: string
  url: string
  headers?: Record<string, string> | undefined
  body?: unknown
  via?: string | undefined
}

/** The request as it is sent: its target, its headers and its body. */
export function writeRequest({ method, url, headers, body, via }: WrittenRequest): string {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const lines = Object.entries(sentHeaders(headers, sent)).map(([name, value]) => `${name}: ${value}`)
  return [writeTarget({ method, url, via }), ...lines, ...(sent === undefined ? [] : ['', sent])].join('\n')
}

/** Where a request goes. Throws a Refusal where its URL is none. */
export function goalOf({ url, via }: { url: string; via?: string | undefined }): Goal {
  if (!URL.canParse(url))
    throw new Refusal(
      'invalid',
      'The URL is not one once its variables are filled in: it must begin with http:// or https://',
    )
  const { hostname, port, protocol } = new URL(url)
  return { to: 'address', host: hostname, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port), via }
}

/** The headers that go out: those that were given, by lower-case name, over those that every request has. */
export function sentHeaders(headers: Readonly<Record<string, string>> = {}, body?: string): Record<string, string> {
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return {
    accept: '*/*',
    'user-agent': 'Countersign-Probe/1',
    ...(body !== undefined && { 'content-type': typeOfBody(body) }),
    ...given,
  }
}

/** The type that a body is sent with when no header says one: what it looks like. */
function typeOfBody(body: string): string {
  return parseJson(body) ? 'application/json' : 'text/plain; charset=utf-8'
}

/** The same for a body whose placeholders are not filled in yet. */
export function typeOfTemplate(body: string): string {
  return typeOfBody(replacePlaceholders(body, () => '0'))
}

/** Method, address and vantage of a request. */
export function writeTarget({ method, url, via }: { method: string; url: string; via?: string | undefined }): string {
  return `${method} ${url}${writeVia(via)}`
}

type Request = Pick<z.output<typeof HttpDefinition>, 'url' | 'headers' | 'body' | 'ca' | 'via'>

/** The parts of a request that may hold placeholders, filled in. */
export function fillRequest({ url, headers, body, ca, via }: Request, filler: Filler): Request {
  return {
    url: filler.url(url),
    ...(headers && {
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filler.text(value)])),
    }),
    ...(body !== undefined && { body: filler.body(typeof body === 'string' ? body : JSON.stringify(body)) }),
    ...(ca !== undefined && { ca: filler.text(ca) }),
    ...(via !== undefined && { via: filler.unsent(via) }),
  }
}
