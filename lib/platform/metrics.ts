// What Prometheus reads: figures of this process, counted as they happen, and figures of the installation, read when
// they are requested.
import { readFileSync } from 'node:fs'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'

const PREFIX = 'countersign_'
/** Seconds. A page takes 0.1 s; past 10 s a proxy gives up. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type SignInFailure = 'password' | 'second-factor' | 'passkey' | 'single-sign-on' | 'too-many-tries'

/** The version of the package that runs; `unknown` where it cannot be read. Figures never end a process. */
function readVersion(): string {
  try {
    return z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version
  } catch {
    return 'unknown'
  }
}

function makeRequestMetrics(registers: Registry[]) {
  return {
    requests: new Counter({
      name: 'countersign_http_requests_total',
      help: 'Answered HTTP requests of this process.',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
    durations: new Histogram({
      name: 'countersign_http_request_duration_seconds',
      help: 'How long HTTP requests of this process took, without streams of events.',
      labelNames: ['route', 'status'] as const,
      buckets: BUCKETS,
      registers,
    }),
    aborted: new Counter({
      name: 'countersign_http_requests_aborted_total',
      help: 'HTTP requests whose connection ended before their answer was sent, without streams of events.',
      labelNames: ['route'] as const,
      registers,
    }),
    streams: new Gauge({
      name: 'countersign_live_streams',
      help: 'Streams of live updates that are open in this process.',
      registers,
    }),
    signInFailures: new Counter({
      name: 'countersign_sign_in_failures_total',
      help: 'Sign-ins that this process refused, by reason.',
      labelNames: ['reason'] as const,
      registers,
    }),
  }
}

function makePoolMetrics(registers: Registry[]) {
  return {
    connections: new Gauge({
      name: 'countersign_database_pool_connections',
      help: 'Connections of the database pool of this process.',
      labelNames: ['state'] as const,
      registers,
    }),
    waiting: new Gauge({
      name: 'countersign_database_pool_waiting',
      help: 'Queries of this process that wait for a connection of the pool.',
      registers,
    }),
  }
}

function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: PREFIX })
  new Gauge({
    name: 'countersign_build_info',
    help: 'Always 1; the labels say which version runs.',
    labelNames: ['version', 'node'] as const,
    registers,
  }).set({ version: readVersion(), node: process.version }, 1)
  return { registry, ...makeRequestMetrics(registers), ...makePoolMetrics(registers) }
}

// Next loads this module several times in one process (one copy per bundle); what is counted is one all the same.
const place = globalThis as typeof globalThis & { countersignMetrics?: ReturnType<typeof makeMetrics> }

function metrics(): ReturnType<typeof makeMetrics> {
  place.countersignMetrics ??= makeMetrics()
  return place.countersignMetrics
}

export type AnsweredRequest = {
  method: string
  /** A template of the build, never a path that was sent. */
  route: string
  /** The class of the status, as `2xx`. */
  status: string
  seconds: number
  /** It was a stream of events, whose duration says nothing. */
  isStream: boolean
  isAborted: boolean
}

export function countRequest({ method, route, status, seconds, isStream, isAborted }: AnsweredRequest): void {
  const { requests, durations, aborted } = metrics()
  if (isAborted && !isStream) {
    aborted.inc({ route })
    return
  }
  requests.inc({ method, route, status })
  if (!isStream) durations.observe({ route, status }, seconds)
}

/** Counts one more open stream. Calling the function that comes back twice counts it off once. */
export function countStream(): () => void {
  const { streams } = metrics()
  streams.inc()
  let ended = false
  return () => {
    if (ended) return
    ended = true
    streams.dec()
  }
}

export function countSignInFailure(reason: SignInFailure): void {
  metrics().signInFailures.inc({ reason })
}

export type PoolState = { total: number; idle: number; waiting: number }

export type Sample = { labels?: Record<string, string>; value: number }
/** A gauge of the installation. The values of its labels are the product's own words: their number is bounded. */
export type Family = { name: string; help: string; samples: readonly Sample[] }

function fillRegistry(families: readonly Family[]): Registry {
  const registry = new Registry()
  for (const { name, help, samples } of families) {
    const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels ?? {})))]
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] })
    // prom-client starts a gauge without labels at 0, which would be a figure that nobody read.
    if (labelNames.length === 0) gauge.remove()
    for (const { labels = {}, value } of samples) gauge.set(labels, value)
  }
  return registry
}

/** Everything in the text format of Prometheus (0.0.4): this process, then the families. */
export async function exposeMetrics(pool: PoolState, families: readonly Family[]): Promise<string> {
  const { registry, connections, waiting } = metrics()
  connections.set({ state: 'used' }, pool.total - pool.idle)
  connections.set({ state: 'idle' }, pool.idle)
  waiting.set(pool.waiting)
  const [ofProcess, ofInstallation] = await Promise.all([registry.metrics(), fillRegistry(families).metrics()])
  return `${ofProcess}\n${ofInstallation}`
}
