// Certificates from definition to result, against servers with an authority of their own.
import { afterEach, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { startTls, type TlsMode, type TlsTarget } from '@/e2e/targets/tls'
import type { ProbeContext } from '@/lib/probes/context'

let target: TlsTarget | undefined
afterEach(() => target?.close())

const start = async (mode: TlsMode | 'short chain') => {
  await target?.close()
  target = await startTls(mode === 'short chain' ? { days: 40, intermediateDays: 5 } : { mode, days: 40 })
  return target
}

async function run(
  mode: TlsMode | 'short chain',
  expectations: string[],
  more: Record<string, unknown> = {},
  context: Partial<ProbeContext> = {},
) {
  const { port, ca } = await start(mode)
  return tryProbe(
    {
      kind: 'tls',
      host: '127.0.0.1',
      port,
      servername: 'staging.example',
      ca: '{{CA}}',
      expect: expectations,
      timeoutMs: 2000,
      ...more,
    },
    { variables: { CA: ca }, ...context },
  )
}

describe('judges', () => {
  test('a good certificate', async () => {
    const result = await run('good', [
      'authorized && authorizationError == null',
      'daysLeft > 39 && daysLeft <= 40',
      'protocol == "TLSv1.3" && cipher.startsWith("TLS_")',
      'issuer.contains("CN=Countersign Test Authority") && subject.startsWith("CN=staging.example")',
      '"*.staging.example" in names && "127.0.0.1" in names',
      'fingerprint256.size() == 95',
      'chain.size() >= 1 && chain[0].daysLeft == daysLeft',
      'time.tls > 0 && time.total >= time.tls',
    ])
    expect(result.assertions.filter(({ passed }) => !passed)).toEqual([])
    expect(result).toMatchObject({
      status: 'passed',
      egress: [{ address: '127.0.0.1' }],
      transcript: expect.stringContaining('trusted'),
    })
  })

  test('the host is the name unless another is given', async () => {
    expect(await run('good', ['authorized'], { servername: undefined })).toMatchObject({ status: 'passed' })
    expect(await run('good', ['authorized'], { servername: undefined, host: 'localhost' })).toMatchObject({
      status: 'passed',
    })
    expect(await run('good', ['authorizationError'], { servername: 'elsewhere.example' })).toMatchObject({
      status: 'failed',
      assertions: [{ actual: '"ERR_TLS_CERT_ALTNAME_INVALID"' }],
    })
  })

  test.each<[TlsMode, string, string]>([
    ['expired', 'CERT_HAS_EXPIRED', 'has expired'],
    ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'signed by itself'],
    ['unknown-authority', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'not trusted'],
  ])('%s is not authorized, and says why', async (mode, code, words) => {
    expect(await run(mode, ['authorized'])).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'authorized is false' }],
      transcript: expect.stringContaining(words),
    })
    expect(await run(mode, [`!authorized && authorizationError == "${code}"`])).toMatchObject({ status: 'passed' })
  })

  test('an expired one has fewer than no days left', async () => {
    expect(await run('expired', ['daysLeft < -2 && daysLeft > -4'])).toMatchObject({ status: 'passed' })
  })

  test('the whole chain counts: one that ends earlier than the certificate itself is named', async () => {
    const result = await run('short chain', ['authorized', 'daysLeft > 30'])
    expect(result).toMatchObject({
      status: 'failed',
      assertions: [{ passed: true }, { passed: false, message: expect.stringMatching(/^daysLeft is 4\.9\d*$/) }],
      transcript: expect.stringMatching(
        /CN=Countersign Test Intermediate, O=Countersign Targets expires first, in 4\.9\d* days: 35(\.\d*)? days before the certificate itself/,
      ),
    })
    expect(
      await run('short chain', [
        'daysLeft < 5 && expiresFirst.startsWith("CN=Countersign Test Intermediate")',
        'chain[0].daysLeft > 39 && chain[1].daysLeft == daysLeft',
        'subject.startsWith("CN=staging.example") && issuer.startsWith("CN=Countersign Test Intermediate")',
      ]),
    ).toMatchObject({ status: 'passed' })
    const good = await run('good', ['expiresFirst == subject'])
    expect(good).toMatchObject({ status: 'passed' })
    expect(good.transcript).not.toContain('expires first')
  })

  test('without its authority even a good one is not trusted', async () => {
    expect(await run('good', ['authorized'], { ca: undefined })).toMatchObject({ status: 'failed' })
  })
})

describe('does not judge', () => {
  test.each<[TlsMode, RegExp]>([
    ['garbage', /No secure connection.*(TLS on this port|handshake failed|does not keep)/],
    ['plain-http', /does not speak TLS on this port/],
    ['silence', /time limit/],
    ['early-close', /closed/],
    ['old-version', /too old/],
    ['huge-chain', /chain of certificates is too long/],
  ])('%s ends with a reason', async (mode, reason) => {
    const result = await run(mode, ['true'], { timeoutMs: 800 })
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(reason) })
    expect(result.timings.total).toBeLessThan(1800)
  })

  test('an authority that is none, before anything is sent', async () => {
    for (const CA of [
      'nonsense',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      '-----BEGIN CERTIFICATE-----',
    ])
      expect(await run('good', ['true'], {}, { variables: { CA } })).toMatchObject({
        status: 'error',
        error: expect.stringContaining('not a certificate in PEM form'),
      })
  })

  test('a host that is not listed', async () => {
    expect(await run('good', ['true'], {}, { egress: [], variables: { CA: 'x' } })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list this host'),
    })
  })
})

describe('https with an authority of one’s own', () => {
  const get = (more: Record<string, unknown>) =>
    tryProbe(
      {
        kind: 'http',
        url: `https://127.0.0.1:${target?.port}/`,
        expect: ['body.status == "ok"'],
        timeoutMs: 2000,
        ...more,
      },
      { variables: { CA: target?.ca ?? '' } },
    )

  test('is trusted with it and not without', async () => {
    await start('good')
    expect(await get({ ca: '{{CA}}' })).toMatchObject({ status: 'passed' })
    expect(await get({})).toMatchObject({ status: 'error', error: expect.stringContaining('not trusted') })
  })

  test.each<TlsMode>(['expired', 'wrong-name', 'self-signed', 'unknown-authority'])(
    '%s is an error all the same',
    async (mode) => {
      await start(mode)
      expect(await get({ ca: '{{CA}}' })).toMatchObject({
        status: 'error',
        error: expect.stringContaining('its certificate'),
      })
    },
  )
})
