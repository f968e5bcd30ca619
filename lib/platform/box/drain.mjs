// Loaded into the web process before anything else: stops it without cutting a request. SIGTERM fails readiness and
// closes the live streams at once. The port stays open until no request has come for a second, or half of the grace is
// over: a load balancer needs a moment to notice. Then requests under way finish within what is left of the grace.
import { subscribe } from 'node:diagnostics_channel'
import { isMainThread } from 'node:worker_threads'
import { graceMs } from './limits.mjs'

const QUIET_MS = 1000
const CHECK_MS = 50
/** What load balancers and monitoring ask: they go on asking, whoever else has left. */
const NOT_TRAFFIC = /^\/(api\/health|api\/ready|metrics)(\?|$)/

/** Read by `lib/platform/drain.ts`. */
const drain = { isStopping: false, listeners: new Set() }
const servers = new Set()
const responses = new Set()
let lastRequestAt = 0

/** The other side of a connection that says `close` opens a new one, which goes to another node. */
function closeAfter(response) {
  if (!response.headersSent) response.shouldKeepAlive = false
}

function countRequest({ request, response, server }) {
  servers.add(server)
  responses.add(response)
  response.once('close', () => responses.delete(response))
  if (!NOT_TRAFFIC.test(request.url ?? '')) lastRequestAt = Date.now()
  if (drain.isStopping) closeAfter(response)
}

function leave(deadline) {
  for (const server of servers) server.close()
  const check = () => {
    for (const server of servers) server.closeIdleConnections()
    if (responses.size === 0) process.exit(0)
    if (Date.now() < deadline) return
    console.error(`stopped after the grace with ${responses.size} requests under way (COUNTERSIGN_GRACE_SECONDS)`)
    process.exit(0)
  }
  check()
  setInterval(check, CHECK_MS)
}

function stop(signal, grace) {
  if (drain.isStopping) return
  drain.isStopping = true
  const stoppedAt = Date.now()
  for (const listener of drain.listeners) listener()
  for (const response of responses) closeAfter(response)
  const waiting = setInterval(() => {
    const now = Date.now()
    const isQuiet = responses.size === 0 && now - Math.max(lastRequestAt, stoppedAt) >= QUIET_MS
    // Ctrl-C is somebody at a terminal, without a load balancer.
    if (signal !== 'SIGINT' && !isQuiet && now - stoppedAt < grace / 2) return
    clearInterval(waiting)
    leave(stoppedAt + grace)
  }, CHECK_MS)
}

if (isMainThread) {
  const grace = graceMs()
  // Next would close the port at once.
  process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
  globalThis.countersignDrain = drain
  subscribe('http.server.request.start', countRequest)
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(signal, grace))
}
