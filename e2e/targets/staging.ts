// The staging server that tests and the demo probe: one that behaves, one that is broken, and one that is hostile.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { answerHostile } from '@/e2e/targets/hostile'

export type Staging = { url: string; port: number; close(): Promise<void> }

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>

const VERSION = '4.2.0'
const CONFIG = { identitySpineEnabled: true, chatStreaming: true, cacheEnabled: true, rateLimitPerMinute: 600 }

/** Starts on a port of 127.0.0.1; without one, on a free one. `close` also ends the connections that a hostile path holds open. */
export async function startStaging({ port = 0 }: { port?: number } = {}): Promise<Staging> {
  const started = performance.now()
  let requests = 0
  const answers = makeAnswers(started, () => requests)
  const server = createServer({ keepAliveTimeout: 1000 }, (request, response) => {
    requests++
    const url = new URL(request.url ?? '/', 'http://staging')
    const answer = answers[`${request.method} ${url.pathname}`] ?? answers[url.pathname]
    if (url.pathname.startsWith('/hostile/')) return answerHostile(url, request, response)
    if (!answer) return sendJson(response, 404, { error: 'not found', path: url.pathname })
    void Promise.resolve(answer(request, response, url)).catch(() => response.destroy())
  })
  await listen(server, port)
  const bound = portOf(server)
  return { url: `http://127.0.0.1:${bound}`, port: bound, close: () => close(server) }
}

function makeAnswers(started: number, countRequests: () => number): Record<string, Answer> {
  const uptime = () => Math.round((performance.now() - started) / 1000)
  const health = {
    status: 'ok',
    version: VERSION,
    config: CONFIG,
    database: { connected: true, poolFree: 8, poolSize: 10 },
    checks: [
      { name: 'database', ok: true },
      { name: 'cache', ok: true },
    ],
  }
  return {
    '/health': (_, response) => sendJson(response, 200, { ...health, uptimeSeconds: uptime() }),
    '/broken/health': (_, response) =>
      sendJson(response, 503, {
        ...health,
        status: 'degraded',
        config: { ...CONFIG, identitySpineEnabled: false },
        checks: [
          { name: 'database', ok: true },
          { name: 'cache', ok: false },
        ],
      }),
    '/version': (_, response) => sendJson(response, 200, { version: VERSION, commit: 'f3a9c1d' }),
    '/slow': async (_, response, url) => {
      await new Promise((resolve) => setTimeout(resolve, Math.min(Number(url.searchParams.get('ms') ?? 1000), 60_000)))
      sendJson(response, 200, { status: 'ok' })
    },
    '/metrics': (_, response) =>
      send(
        response,
        200,
        'text/plain; version=0.0.4',
        `# TYPE http_requests_total counter\nhttp_requests_total ${countRequests()}\n# TYPE http_errors_total counter\nhttp_errors_total 0\n`,
      ),
    '/stats': (_, response) =>
      sendJson(response, 200, {
        requests: countRequests(),
        errors: 0,
        cache: { hits: 940, misses: 60, hitRatio: 0.94 },
        latency: { p50: 41, p95: 180, p99: 420 },
      }),
    '/events': (_, response) =>
      send(
        response,
        200,
        'text/event-stream',
        'event: token\ndata: {"text":"Hel"}\n\nevent: token\ndata: {"text":"lo"}\n\nevent: done\ndata: {"tokens":2}\n\n',
      ),
    '/events/endless': (_, response, url) => stream(response, Number(url.searchParams.get('every') ?? 20)),
    '/events/quiet': (_, response) =>
      void response.writeHead(200, STREAM).write('event: ready\ndata: {"ready":true}\n\n'),
    '/headers': (_, response) => {
      response.setHeader('x-frame-options', 'DENY')
      response.setHeader('x-content-type-options', 'nosniff')
      response.setHeader('strict-transport-security', 'max-age=31536000')
      response.setHeader('set-cookie', [
        'session=1; HttpOnly',
        'theme=dark; Path=/; Secure; SameSite=Lax; Max-Age=3600',
      ])
      sendJson(response, 200, { status: 'ok' })
    },
    'POST /chat': async (request, response) => {
      const body: unknown = JSON.parse(await readAll(request))
      const message = typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : ''
      sendJson(response, 200, { reply: `You said: ${message}`, requestId: 'req-1' })
    },
    '/echo': async (request, response) =>
      sendJson(response, 200, { method: request.method, headers: request.headers, body: await readAll(request) }),
    '/redirect': (_, response) => redirect(response, '/health'),
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

const STREAM = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' }

/** Events without end, each in two pieces, so many milliseconds apart. */
function stream(response: ServerResponse, everyMs: number): void {
  response.writeHead(200, STREAM)
  let count = 0
  const timer = setInterval(
    () => {
      response.write(`: tick\r\nid: ${count}\r\ndata: {"count":`)
      response.write(`${count}}\r\n\r\n`)
      count++
    },
    Math.min(Math.max(1, everyMs), 10_000),
  )
  response.on('close', () => clearInterval(timer))
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json', JSON.stringify(body))
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end()
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Run by itself: says where it listens in one line of JSON, and leaves with its parent or on SIGTERM. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const staging = await startStaging({ port: Number(process.env.PORT ?? 0) })
  const leave = () => void staging.close().then(() => process.exit(0))
  process.once('disconnect', leave).once('SIGTERM', leave).once('SIGINT', leave)
  process.stdout.write(`${JSON.stringify({ url: staging.url })}\n`)
}
