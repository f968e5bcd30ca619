// Each request of a real server has an id, says it in its answer, and leaves one line in the log.
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { readNetworks } from '@/lib/domain/access/networks'
import { observeRequests } from '@/lib/http/observe/observe-requests'
import { log } from '@/lib/platform/log'
import { exposeMetrics } from '@/lib/platform/metrics'
import { requestOfLog, setRequestActor } from '@/lib/platform/request-context'

const ROUTES = { basePath: '', routes: [{ template: '/releases/[releaseId]', pattern: /^\/releases\/([^/]+?)$/ }] }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Answers with what a line of the log would say of the request while it runs. */
const server: Server = createServer(async (request, response) => {
  await new Promise((done) => setImmediate(done))
  if (request.url?.startsWith('/releases/')) setRequestActor({ kind: 'person', id: 'p1' })
  response.statusCode = request.url === '/nothing' ? 404 : 200
  response.end(JSON.stringify(requestOfLog()))
})
let base = ''
let lines: MockInstance<typeof log.info>

beforeAll(async () => {
  observeRequests(ROUTES, readNetworks('10.0.0.1'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address === 'object' && address) base = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())
beforeEach(() => {
  lines = vi.spyOn(log, 'info')
})
afterEach(() => lines.mockRestore())

test('an id is made, is that of the lines of the log, and is sent back', async () => {
  const answer = await fetch(`${base}/releases/42?secret=1`)
  const id = answer.headers.get('x-request-id') ?? ''
  expect(id).toMatch(UUID)
  expect(await answer.json()).toEqual({ requestId: id })
  await vi.waitFor(() => expect(lines).toHaveBeenCalledTimes(1))
  const [line] = lines.mock.calls[0] ?? []
  expect(line).toEqual({
    requestId: id,
    method: 'GET',
    route: '/releases/[releaseId]',
    status: 200,
    durationMs: expect.any(Number),
    actor: 'person p1',
  })
})

test('a path without a route has no name of its own, and nobody is known', async () => {
  await (await fetch(`${base}/nothing`)).text()
  await vi.waitFor(() => expect(lines).toHaveBeenCalledTimes(1))
  expect(lines.mock.calls[0]?.[0]).toMatchObject({ route: 'unmatched', status: 404, actor: 'unknown' })
})

test('an id that a stranger sends is replaced', async () => {
  const answer = await fetch(`${base}/nothing`, { headers: { 'x-request-id': 'chosen-by-a-stranger' } })
  expect(answer.headers.get('x-request-id')).toMatch(UUID)
  await answer.text()
})

test('requests of one connection at the same time have ids of their own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${base}/releases/42`)))
  for (const answer of answers) expect(await answer.json()).toEqual({ requestId: answer.headers.get('x-request-id') })
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20)
})

test('each answered request is counted under its route, never under its path', async () => {
  await (await fetch(`${base}/nothing`, { method: 'PROPFIND' })).text()
  await vi.waitFor(() => expect(lines).toHaveBeenCalledTimes(1))
  const text = await exposeMetrics({ total: 0, idle: 0, waiting: 0 }, [])
  expect(text).toContain('countersign_http_requests_total{method="other",route="unmatched",status="4xx"} 1\n')
  expect(text).toMatch(/^countersign_http_request_duration_seconds_count\{route="unmatched",status="4xx"\} \d+$/m)
  expect(text).not.toContain('nothing')
})
