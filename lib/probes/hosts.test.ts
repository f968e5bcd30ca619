// Probes through a host: seen from there, and only where the environment lists the target by its very name.
import { createServer, type Server } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withHost } from '@/e2e/support/probe-context'
import { startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { startTls } from '@/e2e/targets/tls'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

let target: TargetHost
let staging: Staging
let tls: Server
beforeAll(async () => {
  tls = createServer()
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve))
  target = await startSsh()
  staging = await startStaging()
})
afterAll(async () => {
  await target.close()
  await staging.close()
  await new Promise((resolve) => tls.close(resolve))
})

const tlsPort = () => {
  const bound = tls.address()
  return typeof bound === 'object' && bound ? bound.port : 0
}
const ssh = () => ({ host: '127.0.0.1', ports: [target.port] })
const run = (definition: Record<string, unknown>, more: Partial<ProbeContext> = {}) => {
  target.forwarded.length = 0
  return runProbe(
    parseDefinition(
      definition.kind === 'load'
        ? definition
        : { kind: 'http', via: 'web-1', expect: ['status == 200'], ...definition },
    ),
    withHost(target, {
      egress: [
        ssh(),
        { host: 'app.inside', ports: [staging.port] },
        { host: 'localhost', ports: [staging.port, tlsPort()] },
      ],
      ...more,
    }),
  )
}

describe('through a host', () => {
  test('a name that only it knows', async () => {
    const result = await run({
      url: `http://app.inside:${staging.port}/health`,
      expect: ['status == 200 && body.status == "ok"'],
    })
    expect(result).toMatchObject({
      status: 'passed',
      error: null,
      egress: [
        { host: '127.0.0.1', port: target.port, address: '127.0.0.1', rule: `127.0.0.1:${target.port}` },
        {
          host: 'app.inside',
          port: staging.port,
          address: 'app.inside',
          rule: `app.inside:${staging.port}`,
          via: 'web-1',
        },
      ],
    })
    expect(result.transcript).toContain(`GET http://app.inside:${staging.port}/health via web-1`)
    expect(result.transcript).toContain('app.inside from web-1')
    expect(target.forwarded).toEqual([`app.inside:${staging.port}`])
  })

  test('its certificate, and a request that trusts its own authority', async () => {
    const secured = await startTls()
    const egress = [ssh(), { host: 'localhost', ports: [secured.port] }]
    const shown = {
      kind: 'tls',
      via: 'web-1',
      host: 'localhost',
      port: secured.port,
      ca: secured.ca,
      expect: ['authorized', 'daysLeft > 30.0'],
    }
    expect(await runProbe(parseDefinition(shown), withHost(target, { egress }))).toMatchObject({
      status: 'passed',
      egress: [{}, { via: 'web-1' }],
    })
    const requested = { url: `https://localhost:${secured.port}/`, ca: secured.ca, expect: ['status == 200'] }
    expect(await run(requested, { egress })).toMatchObject({ status: 'passed' })
    expect(await run({ url: requested.url }, { egress }), 'the public authorities do not know it').toMatchObject({
      status: 'error',
    })
    await secured.close()
  })

  test('its localhost, a redirect there, and one connection for both', async () => {
    const before = target.connections()
    expect(
      await run({ url: `http://localhost:${staging.port}/redirect`, followRedirects: true, expect: ['status == 200'] }),
    ).toMatchObject({ status: 'passed' })
    expect(target.forwarded).toEqual([`localhost:${staging.port}`, `localhost:${staging.port}`])
    expect(target.connections() - before).toBe(1)
  })

  test('the time is that of the request, without signing in to the host', async () => {
    const { timings } = await run({
      url: `http://localhost:${staging.port}/slow?ms=100`,
      expect: ['time.total < 1000'],
    })
    expect(timings.total).toBeGreaterThanOrEqual(99)
    expect(timings.connect).toBeLessThan(timings.total)
    expect(timings.dns).toBeUndefined()
  })

  test('TLS is spoken with the target, not with the host', async () => {
    expect(await run({ url: `https://localhost:${tlsPort()}/` })).toMatchObject({
      status: 'error',
      error: expect.stringMatching(/No secure connection to localhost: .*ALERT_HANDSHAKE_FAILURE/),
    })
    expect(await run({ url: `https://localhost:${staging.port}/` })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('does not speak TLS on this port'),
    })
  })

  test('a load, over one connection', async () => {
    const before = target.connections()
    const load = {
      kind: 'load',
      request: { url: `http://localhost:${staging.port}/health`, via: 'web-1' },
      requests: 100,
      concurrency: 10,
    }
    expect(await run({ ...load, expect: ['count == 100 && errorRate == 0.0 && p99 < 5000.0'] })).toMatchObject({
      status: 'passed',
      egress: [{}, { via: 'web-1' }],
    })
    expect(target.connections() - before).toBe(1)
  })
})

describe('not through a host', () => {
  const denied = async (url: string, error: RegExp, more: Partial<ProbeContext> = {}) => {
    expect(await run({ url }, more)).toMatchObject({
      status: 'error',
      assertions: [],
      error: expect.stringMatching(error),
    })
    expect(target.forwarded).toEqual([])
  }

  test('what is not listed, or only by a wildcard or a block', async () => {
    await denied('http://127.0.0.2/', /does not list this host/)
    await denied(`http://127.0.0.1:${staging.port}/`, /only as 127.0.0.1/)
    await denied('http://localhost:1/', /only as localhost/)
    await denied('http://db.inside/', /by its very name/, { egress: [ssh(), { host: '*.inside' }] })
    await denied('http://app.inside/', /without cidrs/, {
      egress: [ssh(), { host: 'app.inside', cidrs: ['10.0.0.0/8'] }],
    })
  })

  test('metadata, whatever is listed', async () => {
    for (const host of ['169.254.169.254', '[::ffff:169.254.169.254]', 'metadata.google.internal']) {
      await denied(`http://${host}/`, /No rule can allow it/, {
        egress: [
          ssh(),
          { host: '169.254.169.254' },
          { host: '::ffff:169.254.169.254' },
          { host: 'metadata.google.internal' },
        ],
      })
    }
    const redirected = await run({
      url: `http://localhost:${staging.port}/hostile/redirect-metadata`,
      followRedirects: true,
    })
    expect(redirected).toMatchObject({ status: 'error', error: expect.stringContaining('169.254.169.254') })
    expect(target.forwarded).toEqual([`localhost:${staging.port}`])
  })

  test('our own database, as its localhost', async () => {
    await denied(`http://localhost:${staging.port}/`, /database of this product/, {
      never: [{ host: '127.0.0.1', port: staging.port }],
    })
  })

  test('where the host itself may not be reached, or is not there', async () => {
    await denied(`http://localhost:${staging.port}/`, /127.0.0.1:\d+ may not be reached/, {
      egress: [{ host: 'localhost' }],
    })
    await denied(`http://localhost:${staging.port}/`, /no host named web-1/, { hosts: {} })
  })

  test('where nothing listens, and where the host does not pass connections on', async () => {
    const closed = await startStaging()
    await closed.close()
    const egress = [ssh(), { host: 'localhost' }]
    expect(await run({ url: `http://localhost:${closed.port}/` }, { egress })).toMatchObject({
      status: 'error',
      error: expect.stringContaining(`web-1 could not reach localhost:${closed.port}`),
    })
    const strict = await startSsh({ manner: 'no-forwarding' })
    const refused = await runProbe(
      parseDefinition({ kind: 'http', via: 'web-1', url: `http://localhost:${staging.port}/`, expect: ['true'] }),
      withHost(strict),
    )
    expect(refused.status).toBe('error')
    await strict.close()
  })
})
