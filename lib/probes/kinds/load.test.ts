// Many requests at once: figures that hold, and none where there were fewer than was asked for.
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldMb } from '@/e2e/support/held'
import { probeContext } from '@/e2e/support/probe-context'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

let staging: Staging
beforeAll(async () => {
  staging = await startStaging()
})
afterAll(() => staging.close())

const run = (
  { request, ...definition }: Record<string, unknown> & { request?: Record<string, unknown> },
  more: Partial<ProbeContext> = {},
) =>
  runProbe(
    parseDefinition({
      kind: 'load',
      requests: 100,
      concurrency: 10,
      expect: ['errorRate == 0.0'],
      ...definition,
      request: { url: '{{BASE_URL}}/health', ...request },
    }),
    probeContext({ variables: { BASE_URL: staging.url }, ...more }),
  )

describe('judges', () => {
  test('a target that answers', async () => {
    const result = await run({
      expect: [
        'count == 100 && errorRate == 0.0',
        'p50 > 0.0 && p50 <= p95 && p95 <= p99 && p99 <= max',
        'rps > 10.0',
        'statuses["200"] == 100',
        'method.contains("all 100 requests")',
      ],
    })
    expect(result).toMatchObject({ status: 'passed', error: null, egress: [{ host: '127.0.0.1', port: staging.port }] })
    expect(result.egress).toHaveLength(1)
    expect(result.transcript).toContain('100 times, at most 10 at once')
    expect(result.transcript).toContain('Nearest rank over all 100 requests')
  })

  test('the time that a slow one takes, several at once', async () => {
    const result = await run({
      request: { url: '{{BASE_URL}}/slow?ms=100' },
      requests: 20,
      expect: ['p50 >= 99.0 && p95 < 1000.0'],
    })
    expect(result.status).toBe('passed')
    expect(result.timings.total).toBeLessThan(1500)
  })

  test('errors by their status', async () => {
    const result = await run({
      request: { url: '{{BASE_URL}}/broken/health' },
      requests: 20,
      expect: ['errorRate < 0.01'],
      warn: ['statuses["503"] == 20'],
    })
    expect(result).toMatchObject({ status: 'failed', assertions: [{ message: 'errorRate is 1' }, { passed: true }] })
  })

  test('requests without an answer as slow as the time limit, and as errors', async () => {
    const silent = await run({
      request: { url: '{{BASE_URL}}/hostile/silence', timeoutMs: 100 },
      requests: 20,
      expect: ['p50 == 100.0 && p95 == 100.0 && errorRate == 1.0 && statuses["none"] == 20'],
    })
    expect(silent).toMatchObject({ status: 'passed', error: null })
    expect(silent.transcript).toContain('20 times no answer: The time limit was reached')
    const closed = await startStaging()
    await closed.close()
    const refused = await run({
      request: { url: `${closed.url}/`, timeoutMs: 3000 },
      requests: 20,
      expect: ['p50 == 3000.0 && errorRate == 1.0'],
    })
    expect(refused).toMatchObject({ status: 'passed', transcript: expect.stringContaining('nothing listens there') })
  })

  test('no more at once than it may', async () => {
    let [now, most, all] = [0, 0, 0]
    const server = createServer((socket) => {
      all++
      most = Math.max(most, ++now)
      socket.on('error', () => undefined).on('close', () => now--)
      socket.once('data', () => setTimeout(() => socket.end('HTTP/1.1 204 No Content\r\n\r\n'), 5))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    const port = typeof bound === 'object' && bound ? bound.port : 0
    expect(await run({ request: { url: `http://127.0.0.1:${port}/` }, requests: 60, concurrency: 7 })).toMatchObject({
      status: 'passed',
    })
    expect([all, most <= 8, most >= 6]).toEqual([60, true, true])
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('does not judge', () => {
  test('when the time was not enough for all of them', async () => {
    const result = await run({
      request: { url: '{{BASE_URL}}/slow?ms=200' },
      requests: 100,
      concurrency: 1,
      timeoutMs: 500,
      expect: ['errorRate == 0.0'],
    })
    expect(result).toMatchObject({
      status: 'error',
      assertions: [],
      error: expect.stringMatching(/when [0-3] of 100 requests were done/),
    })
    expect(result.timings.total).toBeLessThan(1500)
  })

  test('what it may not reach or change: not even once', async () => {
    expect(await run({ request: { url: 'http://example.org/' } })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list this host'),
    })
    expect(await run({ request: { url: '{{BASE_URL}}/chat', method: 'POST', body: { message: 'x' } } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('allowSideEffects'),
    })
    const chat = { request: { url: '{{BASE_URL}}/chat', method: 'POST', body: { message: 'x' } }, requests: 20 }
    expect(await run(chat, { allowSideEffects: true })).toMatchObject({ status: 'passed' })
  })

  test('answers that are too large', async () => {
    expect(await run({ request: { url: '{{BASE_URL}}/hostile/endless-body' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('longer than 1 MiB'),
    })
  })

  test('when it is cancelled', async () => {
    const controller = new AbortController()
    const running = run({ request: { url: '{{BASE_URL}}/slow?ms=5000' } }, { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    expect(await running).toMatchObject({ status: 'cancelled', assertions: [] })
  })
})

test('five thousand requests leave memory where it was', async () => {
  const load = {
    request: { url: '{{BASE_URL}}/health' },
    concurrency: 50,
    timeoutMs: 60_000,
    expect: ['count > 0 && errorRate == 0.0'],
  }
  expect(await run({ ...load, requests: 500 })).toMatchObject({ status: 'passed' })
  const before = heldMb()
  expect(await run({ ...load, requests: 5000 })).toMatchObject({ status: 'passed' })
  expect(heldMb() - before).toBeLessThan(64)
}, 90_000)
