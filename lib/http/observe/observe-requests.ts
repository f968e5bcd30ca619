// Every request of the web process, from its first byte to the end of its answer: its id, its line in the log, its
// figures. It sees pages, routes, actions and files alike, since it listens to Node's server and not to Next.
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTrustedPeer, type Network, readNetworks } from '@/lib/domain/access/networks'
import {
  acceptedRequestId,
  BUILD_FILES,
  EMPTY_TABLE,
  methodLabel,
  type RouteTable,
  readRouteTable,
  routeOf,
  statusClass,
} from '@/lib/domain/request/request-route'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { countRequest } from '@/lib/platform/metrics'
import { enterRequest, type RequestContext } from '@/lib/platform/request-context'

const CHANNEL = 'http.server.request.start'
const MANIFEST = join('.next', 'routes-manifest.json')
const HEADER = 'x-request-id'

type Incoming = { method?: string; url?: string; headers: Record<string, unknown> }
type Outgoing = {
  statusCode: number
  writableFinished: boolean
  setHeader(name: string, value: string): unknown
  getHeader(name: string): unknown
  once(event: 'close', listener: () => void): unknown
}
type Started = { request: Incoming; response: Outgoing; socket: { remoteAddress?: string } }

/** What Node publishes of a request that starts: `IncomingMessage`, `ServerResponse` and `Socket`. */
function isStarted(message: unknown): message is Started {
  return typeof message === 'object' && message !== null && 'request' in message && 'response' in message
}

function readRoutes(): RouteTable {
  try {
    return readRouteTable(JSON.parse(readFileSync(MANIFEST, 'utf8')))
  } catch (error) {
    log.warn({ error: String(error) }, 'requests: the routes of the build could not be read, so they have no names')
    return EMPTY_TABLE
  }
}

function follow({ request, response }: Started, context: RequestContext, routes: RouteTable): void {
  const started = performance.now()
  const [method, target] = [methodLabel(request.method ?? ''), request.url ?? '']
  response.once('close', () => {
    context.ended = true
    const { statusCode: status, writableFinished } = response
    const route = routeOf(routes, target)
    const milliseconds = performance.now() - started
    const isAborted = !writableFinished
    const isStream = /^text\/event-stream\b/.test(String(response.getHeader('content-type') ?? ''))
    countRequest({ method, route, status: statusClass(status), seconds: milliseconds / 1000, isStream, isAborted })
    const line = { requestId: context.id, method, route, status, durationMs: Math.round(milliseconds * 10) / 10 }
    const level = route === BUILD_FILES ? 'debug' : 'info'
    log[level]({ ...line, actor: context.actor ?? 'unknown', ...(isAborted && { aborted: true }) }, 'request')
  })
}

/** Starts to observe the requests of this process. Call it once. */
export function observeRequests(
  routes: RouteTable = readRoutes(),
  trusted: readonly Network[] = readNetworks(env('COUNTERSIGN_TRUSTED_PROXIES')),
): void {
  subscribe(CHANNEL, (message) => {
    if (!isStarted(message)) return
    const { request, response, socket } = message
    const isTrusted = isTrustedPeer(socket.remoteAddress ?? '', trusted)
    const id = acceptedRequestId(request.headers[HEADER], isTrusted) ?? newId()
    request.headers[HEADER] = id
    response.setHeader(HEADER, id)
    const context: RequestContext = { id, actor: null, ended: false }
    enterRequest(context)
    follow(message, context, routes)
  })
}
