// Ports from definition to result, against real ones on loopback.
import { afterEach, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { startTcp, type TcpMode, type TcpTarget } from '@/e2e/targets/tcp'
import type { ProbeContext } from '@/lib/probes/context'

let target: TcpTarget | undefined
afterEach(() => target?.close())

async function run(
  mode: TcpMode,
  expectation: string,
  more: Record<string, unknown> = {},
  context: Partial<ProbeContext> = {},
) {
  target = await startTcp({ mode })
  return tryProbe(
    { kind: 'tcp', host: '127.0.0.1', port: target.port, expect: [expectation], ...more },
    { variables: { PORT: String(target.port) }, ...context },
  )
}

describe('judges', () => {
  test.each<TcpMode>(['banner', 'flood'])('a port that accepts: %s', async (mode) => {
    expect(await run(mode, 'connected && time.connect < 1000 && time.total >= time.connect')).toMatchObject({
      status: 'passed',
      error: null,
      egress: [{ host: '127.0.0.1' }],
    })
  })

  test('a port where nobody listens, both ways round', async () => {
    expect(await run('closed', '!connected')).toMatchObject({
      status: 'passed',
      transcript: expect.stringContaining('refused the connection'),
    })
    expect(await run('closed', 'connected')).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'connected is false' }],
    })
    expect(await run('banner', '!connected')).toMatchObject({ status: 'failed' })
  })

  test('localhost is open when one of its addresses is', async () => {
    expect(await run('banner', 'connected', { host: 'localhost' })).toMatchObject({ status: 'passed' })
  })

  test('a variable may be the host and the port', async () => {
    expect(await run('banner', 'connected', { port: '{{PORT}}' })).toMatchObject({ status: 'passed' })
    expect(await run('banner', 'connected', { host: '{{HOST}}' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('HOST'),
    })
    expect(
      await run('banner', 'true', { host: '{{HOST}}', port: 1 }, { variables: { HOST: '127.0.0.1' } }),
    ).toMatchObject({ status: 'passed', egress: [{ port: 1 }] })
  })

  test('a port that opens later is waited for', async () => {
    const result = await run('closed', 'connected', { retryForMs: 300, retryEveryMs: 100 })
    expect(result).toMatchObject({ status: 'failed', transcript: expect.stringMatching(/^Try [234], after/) })
  })
})

describe('does not judge', () => {
  test('a port that is never picked up is not closed', async () => {
    const result = await run('deaf', '!connected', { timeoutMs: 400 })
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringContaining('time limit') })
    expect(result.timings.total).toBeLessThan(1400)
  })

  test('cancelled', async () => {
    const controller = new AbortController()
    const ended = run('deaf', '!connected', {}, { signal: controller.signal })
    controller.abort()
    expect(await ended).toMatchObject({ status: 'cancelled' })
  })

  test('one that hangs up at once is not closed either', async () => {
    for (let round = 0; round < 10; round++) {
      expect((await run('hang-up', '!connected')).status).not.toBe('passed')
      await target?.close()
    }
  })

  test('what may not be reached is never called closed', async () => {
    expect(await run('closed', '!connected', { host: '192.0.2.1' })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list this host'),
    })
    expect(
      await run('closed', '!connected', { host: '169.254.169.254' }, { egress: [{ host: '169.254.169.254' }] }),
    ).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('No rule can allow it'),
    })
    expect(
      await run('banner', '!connected', { port: 5432 }, { never: [{ host: 'localhost', port: 5432 }] }),
    ).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('database of this product'),
    })
    expect(
      await run('closed', '!connected', { host: 'nowhere.invalid' }, { egress: [{ host: 'nowhere.invalid' }] }),
    ).toMatchObject({ status: 'error', egress: [] })
  })

  test('a capture or a secret chooses neither host nor port', async () => {
    const context = { captures: { PLACE: '127.0.0.1', NUMBER: '22' }, egress: [{ host: '127.0.0.1' }] }
    expect(await run('banner', 'connected', { host: '{{PLACE}}' }, context)).toMatchObject({
      status: 'error',
      error: expect.stringContaining('only a variable may'),
    })
    expect(await run('banner', 'connected', { port: '{{NUMBER}}' }, context)).toMatchObject({
      status: 'error',
      error: expect.stringContaining('only a variable may'),
    })
    expect(await run('banner', 'connected', { port: '{{WORD}}' }, { variables: { WORD: 'http' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('from 1 to 65535'),
    })
  })
})
