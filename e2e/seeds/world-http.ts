// What the five systems answer over HTTP: as their checklists expect it, or wrongly in the way that each check is there to catch.
import { createServer, type IncomingMessage } from 'node:http'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

type Answer = { status?: number; type?: string; headers?: Record<string, string>; body: unknown; afterMs?: number }
type Route = (request: IncomingMessage, body: string) => Answer

const FLAGS = [
  'stagingValidationMode',
  'ambiguityGateEnabled',
  'relationshipModelEnabled',
  'identitySpineEnabled',
  'continuityPackRequired',
]
const USER = '550e8400-e29b-41d4-a716-446655440000'
const SECURE = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '1; mode=block',
  'content-security-policy': "default-src 'self'",
}
const EVENTS = ['pipeline.start', 'pipeline.relationship_context', 'pipeline.ambiguity_check', 'generation.token']
const STACK = 'TypeError: x is undefined\n    at handler (/srv/app/routes.js:12:7)'
const RULES = ['Latency', 'Errors', 'Downtime', 'Cpu', 'Memory', 'HitRate']

const stream = (events: string[]) => events.map((event) => `event: ${event}\ndata: {"ok":true}\n\n`).join('')
const sample = (value: number) => ({
  status: 'success',
  data: { resultType: 'vector', result: [{ metric: {}, value: [1_800_000_000, String(value)] }] },
})

/** The value of each query, for a system that does well and for one that does not. */
const FIGURES: Record<string, [good: number, broken: number]> = {
  'histogram_quantile(0.99, latency)': [0.32, 0.9],
  'rate(errors) / rate(requests)': [0.0004, 0.08],
  'count(ALERTS{alertstate="firing"}) or vector(0)': [0, 3],
  ambiguity_rate: [0.02, 0.4],
  emotion_p95_seconds: [0.04, 0.4],
  cache_hit_ratio: [0.72, 0.2],
  process_resident_bytes: [350_000_000, 1_400_000_000],
  requests_per_second: [1200, 300],
}

function chat(good: boolean): Route {
  return (_, body) => {
    const malformed = body.includes('so what not')
    if (!malformed) return { body: { output: 'AI is …', ambiguity_detected: false }, afterMs: good ? 0 : 1100 }
    return {
      body: good
        ? { ambiguity_detected: true, reason: 'MALFORMED_QUERY', output: 'Could you clarify?' }
        : { ambiguity_detected: false, output: 'Sure.' },
    }
  }
}

function routes(good: boolean): Record<string, Route> {
  const ok =
    (body: unknown): Route =>
    () =>
      good ? { body } : { status: 500, body: { error: 'internal' } }
  const made =
    (body: unknown): Route =>
    () =>
      good ? { status: 201, body } : { status: 500, body: { error: 'internal' } }
  const providers = [
    { provider: 'discord', provider_user_id: 'discord_12345' },
    { provider: 'sovereign', provider_user_id: 'sov_67890' },
  ]
  return {
    'GET /health': () =>
      good
        ? {
            body: {
              status: 'ok',
              config: Object.fromEntries(FLAGS.map((flag) => [flag, true])),
              migrations: ['0035', '0036', '0037'],
            },
          }
        : {
            status: 503,
            body: {
              status: 'degraded',
              config: Object.fromEntries(FLAGS.map((flag) => [flag, false])),
              migrations: ['0035'],
            },
          },
    'POST /v1/chat': chat(good),
    'POST /v1/chat/stream': () => ({
      type: 'text/event-stream',
      body: stream(good ? EVENTS : ['pipeline.start', 'error']),
    }),
    'POST /v1/identity/create': made({ vi_user_id: USER }),
    'POST /v1/identity/resolve': ok({ vi_user_id: USER }),
    'POST /v1/identity/link': made({ linked: true }),
    'POST /v1/relationships': made({ id: 1 }),
    [`GET /v1/identity/providers/${USER}`]: () => ({ body: good ? providers : providers.slice(0, 1) }),
    'GET /api/status': () => ({ body: { status: 'up' }, afterMs: good ? 0 : 700 }),
    'GET /api/costs/summary': () => ({ body: { total: 1 }, afterMs: good ? 0 : 700 }),
    'GET /dashboard': () => ({ type: 'text/html', body: '<h1>Dashboard</h1>', afterMs: good ? 0 : 2300 }),
    'GET /api/v1/cache/stats': () => ({ body: { data: { hitRate: good ? 0.72 : 0.18, totalEntries: 420 } } }),
    'GET /api/v1/system/processes': ok({ processes: [{ name: 'api', up: true }] }),
    'GET /web-app/dashboard.html': () =>
      good ? { type: 'text/html', body: '<title>Dashboard</title>' } : { status: 404, body: {} },
    'POST /api/v1/emotions/analyze': ok({ emotion: 'calm' }),
    'POST /api/v1/creative/generate': ok({ text: 'Once' }),
    'POST /api/v1/reasoning/verify': ok({ valid: true }),
    'POST /api/claude/confirm/request': ok({ id: 'r1', decision: 'pending' }),
    'GET /': (request) => ({
      headers: good ? SECURE : { 'access-control-allow-origin': String(request.headers.origin ?? '*') },
      body: {},
    }),
    'GET /api/claude/confirm/request': () =>
      good ? { status: 405, body: { error: 'method not allowed' } } : { status: 500, type: 'text/plain', body: STACK },
    'GET /config': () => ({ body: { debug: !good } }),
    'GET /grafana/api/health': () => ({ body: { database: good ? 'ok' : 'failing' } }),
    'GET /loki/ready': () => ({ status: good ? 200 : 503, type: 'text/plain', body: good ? 'ready' : 'starting' }),
    'GET /api/v1/rules': () => ({
      body: {
        status: 'success',
        data: { groups: [{ rules: (good ? RULES : RULES.slice(0, 2)).map((name) => ({ name })) }] },
      },
    }),
    'GET /api/v1/targets': () => ({
      body: { data: { activeTargets: [{ health: 'up' }, { health: good ? 'up' : 'down' }] } },
    }),
    'GET /metrics': () => ({ type: 'text/plain', body: good ? 'http_requests_total 12\n' : '# nothing\n' }),
    'GET /api/v1/query': (_, body) => {
      const figures = FIGURES[new URLSearchParams(body).get('query') ?? '']
      return figures
        ? { body: sample(figures[good ? 0 : 1]) }
        : { status: 400, body: { status: 'error', error: 'unknown query' } }
    },
  }
}

/** Starts on a free port of 127.0.0.1. */
export async function startWorldHttp(good: boolean): Promise<Listening> {
  const known = routes(good)
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url ?? '/', 'http://world')
    const posted = Buffer.concat(chunks).toString('utf8')
    const answer = known[`${request.method} ${url.pathname}`]?.(request, posted || url.search.slice(1)) ?? {
      status: 404,
      body: { error: 'not found' },
    }
    const { status = 200, type = 'application/json', headers = {}, body, afterMs = 0 } = answer
    const send = () =>
      response
        .writeHead(status, { 'content-type': type, ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body))
    if (afterMs > 0) setTimeout(send, afterMs)
    else send()
  })
  return listenOnLoopback(server)
}
