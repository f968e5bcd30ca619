// One HTTP/1.1 request and its answer over a connection that is used once, within limits.
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import type { Dialled } from '@/lib/egress/dial'
import { beginsHttp2, onlyHttp2 } from '@/lib/egress/http2-only'
import { type Body, readBody } from '@/lib/egress/read-body'
import { ACCEPTED } from '@/lib/egress/unpack'

const MAX_HEADER_BYTES = 16 * 1024

/** `discard`: the body of the answer is counted and thrown away, without being unpacked. */
export type Outgoing = {
  method: string
  url: URL
  headers: Readonly<Record<string, string>>
  body?: string
  discard?: boolean
}

/**
 * Asked once, with the headers of an answer. Undefined: only the whole answer will do. Else what it returns is given each piece of the body and
 * says true when enough has come; whatever has come by the byte or the time limit is then an answer too.
 */
export type Until = (headers: Readonly<Record<string, string>>) => ((piece: Uint8Array) => boolean) | undefined

/** `headers` by lower-case name, several of one name joined by ", "; `setCookies` one by one. */
export type Exchanged = Body & {
  status: number
  statusText: string
  headers: Record<string, string>
  setCookies: string[]
  firstByteMs: number
}

/** Sends and reads. The connection is destroyed in every case. Rejects with EgressFailure. */
export async function exchange(
  connection: Dialled,
  outgoing: Outgoing,
  signal: AbortSignal,
  until?: Until,
): Promise<Exchanged> {
  try {
    const { answer, reading, firstByteMs } = await send(connection, outgoing, signal, until)
    const setCookies = answer.headers['set-cookie'] ?? []
    return {
      status: answer.statusCode ?? 0,
      statusText: answer.statusMessage ?? '',
      headers: readHeaders(answer),
      setCookies,
      ...(await reading),
      firstByteMs,
    }
  } finally {
    connection.socket.destroy()
  }
}

type Answering = { answer: IncomingMessage; reading: Promise<Body>; firstByteMs: number }

/** Reading begins as soon as there is an answer: its first packet may already hold what is wrong with the rest. */
function send(
  { socket }: Dialled,
  { method, url, headers, body, discard = false }: Outgoing,
  signal: AbortSignal,
  until?: Until,
): Promise<Answering> {
  const before = performance.now()
  return new Promise((resolve, reject) => {
    const outgoing: ClientRequest = request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        'accept-encoding': ACCEPTED,
        connection: 'close',
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
      maxHeaderSize: MAX_HEADER_BYTES,
      setHost: false,
    })
    const stop = () => fail(failureOf(signal))
    const fail = (error: Error) => {
      signal.removeEventListener('abort', stop)
      outgoing.on('error', () => undefined).destroy()
      reject(error)
    }
    outgoing.on('error', (error) => fail(explain(error)))
    outgoing.on('upgrade', () =>
      fail(new EgressFailure('protocol', 'The answer changes the protocol, which was not asked for')),
    )
    outgoing.on('response', (answer) => {
      signal.removeEventListener('abort', stop)
      const reading = readBody(answer, { sent: outgoing, discard, signal, explain }, until?.(readHeaders(answer)))
      reading.catch(() => undefined)
      resolve({ answer, reading, firstByteMs: performance.now() - before })
    })
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    outgoing.end(body)
  })
}

/** Built by hand, because the ready-made form drops repeated headers of some names. */
function readHeaders(answer: IncomingMessage): Record<string, string> {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < answer.rawHeaders.length; at += 2) {
    const name = (answer.rawHeaders[at] ?? '').toLowerCase()
    const value = answer.rawHeaders[at + 1] ?? ''
    const former = headers.get(name)
    headers.set(name, former === undefined ? value : `${former}, ${value}`)
  }
  return Object.fromEntries(headers)
}

function explain(error: Error): EgressFailure {
  if (error instanceof EgressFailure) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'HPE_HEADER_OVERFLOW')
    return new EgressFailure('too-large', `The headers of the answer are longer than ${MAX_HEADER_BYTES / 1024} KiB`, {
      cause: error,
    })
  if ('rawPacket' in error && error.rawPacket instanceof Uint8Array && beginsHttp2(error.rawPacket))
    return onlyHttp2(error)
  if (code.startsWith('HPE_'))
    return new EgressFailure(
      'protocol',
      `The answer is not valid HTTP (${code.slice(4).toLowerCase().replaceAll('_', ' ')})`,
      { cause: error },
    )
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return new EgressFailure('reset', 'The connection was closed before the answer was complete', { cause: error })
  return new EgressFailure('protocol', `The request failed (${code || error.message})`, { cause: error })
}
