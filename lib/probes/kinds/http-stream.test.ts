// Server-sent events as they arrive, and cookies, against the staging target.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldMb } from '@/e2e/support/held'
import { tryProbe } from '@/e2e/support/probe'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import type { ProbeContext } from '@/lib/probes/context'

let staging: Staging
beforeAll(async () => {
  staging = await startStaging()
})
afterAll(() => staging.close())

const run = (
  path: string,
  expectations: string[],
  more: Record<string, unknown> = {},
  context: Partial<ProbeContext> = {},
) => tryProbe({ kind: 'http', url: `${staging.url}${path}`, expect: expectations, ...more }, context)

describe('a stream', () => {
  test('that ends is read to its end', async () => {
    expect(await run('/events', ['events.size() == 3', 'streamEnded', 'events[2].data.tokens == 2'])).toMatchObject({
      status: 'passed',
    })
  })

  test('without end is read to the event that was asked for, and no longer', async () => {
    const result = await run(
      '/events/endless',
      ['events.size() == 3', '!streamEnded', 'events[2].data.count == 2', 'events[2].id == "2"'],
      { untilEvents: 3 },
    )
    expect(result.assertions.filter(({ passed }) => !passed)).toEqual([])
    expect(result).toMatchObject({ status: 'passed', transcript: expect.stringContaining('reading stopped here') })
    expect(result.timings.total).toBeLessThan(5000)
  })

  test('that says too little is judged at the time limit by what arrived', async () => {
    const one = await run('/events/quiet', ['events.size() == 1 && events[0].data.ready && !streamEnded'], {
      untilEvents: 5,
      timeoutMs: 400,
    })
    expect(one).toMatchObject({ status: 'passed', error: null })
    expect(one.timings.total).toBeGreaterThanOrEqual(390)
    expect(one.timings.total).toBeLessThan(1400)
    expect(await run('/events/quiet', ['events.size() == 5'], { untilEvents: 5, timeoutMs: 400 })).toMatchObject({
      status: 'failed',
      assertions: [{ actual: '1' }],
    })
  })

  test('without end and without a number is judged at the time limit too', async () => {
    expect(await run('/events/endless', ['events.size() > 3'], { timeoutMs: 600 })).toMatchObject({ status: 'passed' })
  })

  test('that floods is judged at the byte limit, by its whole events', async () => {
    const result = await run('/hostile/endless-events', ['events.size() == 1', 'events[0].data == 1'], {
      timeoutMs: 3000,
    })
    expect(result).toMatchObject({ status: 'passed' })
    expect(Buffer.byteLength(result.transcript)).toBeLessThanOrEqual(64 * 1024)
  })

  test('that breaks off, or is slow with its headers, is an error', async () => {
    expect(await run('/hostile/broken-events', ['true'])).toMatchObject({
      status: 'error',
      error: expect.stringContaining('closed before the answer was complete'),
    })
    expect(await run('/hostile/silence', ['true'], { timeoutMs: 300, untilEvents: 1 })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('time limit'),
    })
    expect(await run('/hostile/slow-body', ['true'], { timeoutMs: 300, untilEvents: 1 })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('time limit'),
    })
  })

  test('that is cancelled is cancelled', async () => {
    const controller = new AbortController()
    const ended = run('/events/quiet', ['true'], {}, { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    expect(await ended).toMatchObject({ status: 'cancelled', assertions: [] })
  })

  test('endless streams leave memory where it was', async () => {
    await run('/hostile/endless-events', ['true'])
    const before = heldMb()
    for (let round = 0; round < 20; round++) await run('/hostile/endless-events', ['true'])
    expect(heldMb() - before).toBeLessThan(64)
  })
})

test('cookies by name, with their flags', async () => {
  const result = await run('/headers', [
    'cookies.session.value == "1" && cookies.session.httpOnly && !cookies.session.secure && cookies.session.sameSite == ""',
    'cookies.theme.secure && cookies.theme.sameSite == "lax" && cookies.theme.maxAge == 3600 && cookies.theme.path == "/"',
  ])
  expect(result).toMatchObject({ status: 'passed' })
  expect(await run('/health', ['cookies.size() == 0'])).toMatchObject({ status: 'passed' })
})
