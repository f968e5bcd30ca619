// Probes over HTTP from definition to result, against the staging target.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { HOSTILE } from '@/e2e/targets/hostile'
import { startHttp } from '@/e2e/targets/http'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

const CANARY = 'CANARY-0123456789abcdef0123456789abcdef/+'

let staging: Staging
beforeAll(async () => {
  staging = await startStaging()
})
afterAll(() => staging.close())

function context(more: Partial<ProbeContext> = {}): ProbeContext {
  return {
    variables: { BASE_URL: staging.url },
    captures: {},
    secret: (name) => (name === 'TOKEN' ? CANARY : undefined),
    secretNames: ['TOKEN'],
    secretHosts: { TOKEN: ['127.0.0.1'] },
    egress: [{ host: '127.0.0.1', ports: [staging.port] }],
    commands: {},
    hosts: {},
    databases: {},
    never: [],
    allowSideEffects: false,
    signal: new AbortController().signal,
    now: () => performance.now(),
    ...more,
  }
}

const run = (definition: Record<string, unknown>, more: Partial<ProbeContext> = {}) =>
  runProbe(parseDefinition({ kind: 'http', expect: ['status == 200'], ...definition }), context(more))

describe('judges', () => {
  test('the good target', async () => {
    const result = await run({
      url: '{{BASE_URL}}/health',
      expect: [
        'status == 200 && body.status == "ok"',
        'body.config.identitySpineEnabled',
        'headers["content-type"] == "application/json"',
        'time.total < 5000',
      ],
      warn: ['body.database.poolFree > 2'],
      capture: { VERSION: 'body.version' },
    })
    expect(result).toMatchObject({
      status: 'passed',
      error: null,
      captured: { VERSION: '4.2.0' },
      egress: [{ host: '127.0.0.1', port: staging.port, address: '127.0.0.1', rule: `127.0.0.1:${staging.port}` }],
    })
    expect(result.assertions).toHaveLength(5)
    expect(result.transcript).toContain(`GET ${staging.url}/health`)
    expect(result.transcript).toContain('HTTP/1.1 200 OK')
    expect(result.timings).toEqual({
      connect: expect.any(Number),
      firstByte: expect.any(Number),
      total: expect.any(Number),
    })
  })

  test('the broken one, with the nearest miss', async () => {
    const result = await run({
      url: '{{BASE_URL}}/broken/health',
      expect: ['status == 200', 'body.status == "ok"', 'body.config.chatStreaming && body.config.identitySpineEnabled'],
    })
    expect(result.status).toBe('failed')
    expect(result.assertions.map(({ message }) => message)).toEqual([
      'status is 503',
      'body.status is "degraded"',
      'body.config.identitySpineEnabled is false',
    ])
  })

  test('a warning', async () => {
    expect(await run({ url: '{{BASE_URL}}/stats', warn: ['body.cache.hitRatio > 0.99'] })).toMatchObject({
      status: 'warned',
    })
  })

  test('text, events, captures of earlier probes', async () => {
    expect(
      await run({ url: '{{BASE_URL}}/metrics', expect: ['text.contains("http_errors_total 0")', 'body == text'] }),
    ).toMatchObject({ status: 'passed' })
    expect(
      await run({
        url: '{{BASE_URL}}/events',
        expect: ['events.size() == 3', 'events[2].event == "done" && events[2].data.tokens == 2'],
      }),
    ).toMatchObject({ status: 'passed' })
    expect(
      await run(
        { url: '{{BASE_URL}}/version?of={{V}}', expect: ['body.version == "{{V}}"'] },
        { captures: { V: '4.2.0' } },
      ),
    ).toMatchObject({
      status: 'passed',
      assertions: [{ expression: 'body.version == "{{V}}"', passed: true }],
    })
  })

  test('hostile JSON means nothing', async () => {
    expect(await run({ url: '{{BASE_URL}}/hostile/proto-json', expect: ['body.status == "ok"'] })).toMatchObject({
      status: 'failed',
    })
    expect(
      await run({
        url: '{{BASE_URL}}/hostile/proto-json',
        expect: ['body.constructor.name == "x" && body.toString == 1'],
      }),
    ).toMatchObject({ status: 'passed' })
    expect(await run({ url: '{{BASE_URL}}/hostile/deep-json', expect: ['body == text'] })).toMatchObject({
      status: 'passed',
    })
  })
})

describe('does not judge', () => {
  test.each(
    HOSTILE.filter(
      (path) =>
        ![
          'binary',
          'controls',
          'invalid-utf8',
          'deep-json',
          'proto-json',
          'redirect-nowhere',
          'endless-events',
        ].includes(path),
    ),
  )('/hostile/%s ends with a reason', async (path) => {
    const result = await run({
      url: `{{BASE_URL}}/hostile/${path}`,
      expect: ['true'],
      followRedirects: true,
      timeoutMs: 400,
    })
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(/.{20}/) })
    expect(result.timings.total).toBeLessThan(1400)
    expect(Buffer.byteLength(result.transcript)).toBeLessThanOrEqual(64 * 1024)
  })

  test('a host that is not listed, and one that nobody may list', async () => {
    expect(await run({ url: 'http://example.org/' })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list this host'),
    })
    expect(await run({ url: 'http://169.254.169.254/' }, { egress: [{ host: '169.254.169.254' }] })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('No rule can allow it'),
    })
    expect(
      await run({ url: '{{BASE_URL}}/health' }, { never: [{ host: 'localhost', port: staging.port }] }),
    ).toMatchObject({
      status: 'error',
      error: expect.stringContaining('database of this product'),
    })
  })

  test('a name without a value', async () => {
    expect(await run({ url: '{{BASE_URL}}/{{NOWHERE}}' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('NOWHERE'),
    })
    expect(await run({ url: '{{BASE_URL}}/health', expect: ['body.x == "{{NOWHERE}}"'] })).toMatchObject({
      status: 'failed',
      assertions: [{ passed: false, message: expect.stringContaining('NOWHERE') }],
    })
  })

  test('a change without leave, and with it', async () => {
    const chat = {
      method: 'POST',
      url: '{{BASE_URL}}/chat',
      body: { message: 'hello' },
      expect: ['body.reply == "You said: hello"'],
    }
    expect(await run(chat)).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('allowSideEffects'),
    })
    expect(await run(chat, { allowSideEffects: true })).toMatchObject({ status: 'passed' })
  })

  test('a secret that cannot be opened', async () => {
    const secret = () => {
      throw new Error(CANARY)
    }
    const result = await run({ url: '{{BASE_URL}}/health' }, { secret })
    expect(result).toMatchObject({ status: 'error' })
    expect(JSON.stringify(result)).not.toContain('CANARY')
  })
})

describe('secrets and dangerous text', () => {
  test('what the target sends back in any way shows no secret', async () => {
    const result = await run(
      {
        method: 'POST',
        url: '{{BASE_URL}}/echo?t={{TOKEN}}',
        headers: { authorization: 'Bearer {{TOKEN}}', 'x-base64': Buffer.from(`me:${CANARY}`).toString('base64') },
        body: { token: '{{TOKEN}}', hex: Buffer.from(CANARY).toString('hex') },
        expect: ['body.headers.authorization == "{{TOKEN}}"', 'text == ""', 'body.body == 1'],
        capture: { STOLEN: 'body.headers.authorization' },
      },
      { allowSideEffects: true },
    )
    const retained = JSON.stringify(result)
    expect(result.status).toBe('failed')
    expect(retained).toContain('•••TOKEN•••')
    for (const spelled of [
      CANARY,
      'CANARY',
      Buffer.from(CANARY).toString('hex'),
      encodeURIComponent(CANARY),
      Buffer.from(CANARY).toString('base64').slice(0, 40),
    ])
      expect(retained).not.toContain(spelled)
  })

  test('what is kept has no control characters', async () => {
    const result = await run({
      url: '{{BASE_URL}}/hostile/controls',
      expect: ['text == ""'],
      capture: { TEXT: 'text' },
    })
    for (const retained of [result.transcript, String(result.captured.TEXT), result.assertions[0]?.actual]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
      expect(retained).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    }
    expect(result.transcript).toContain('before\u2400after red')
    expect(await run({ url: '{{BASE_URL}}/hostile/binary' })).toMatchObject({ status: 'passed' })
  })
})

describe('time', () => {
  test('one try ends at its limit', async () => {
    const result = await run({ url: '{{BASE_URL}}/slow?ms=5000', timeoutMs: 200 })
    expect(result).toMatchObject({ status: 'error', error: expect.stringContaining('time limit') })
    expect(result.timings.total).toBeGreaterThanOrEqual(190)
    expect(result.timings.total).toBeLessThan(1200)
  })

  test('it is tried again until it holds', async () => {
    const result = await run(
      { url: '{{BASE_URL}}/stats', expect: ['body.requests >= {{N}}'], retryForMs: 5000, retryEveryMs: 100 },
      { captures: { N: String((await requestsSoFar()) + 4) } },
    )
    expect(result).toMatchObject({ status: 'passed', transcript: expect.stringMatching(/^Try [34], after/) })
  })

  test('and it says why the tries before did not', async () => {
    let requested = 0
    const target = await startHttp((request, response) => {
      requested++
      if (requested === 2) return request.socket.resetAndDestroy()
      response.writeHead(requested < 4 ? 503 : 200, { 'x-token': CANARY }).end()
    })
    const result = await tryProbe({
      kind: 'http',
      url: target.url,
      expect: ['status == 200'],
      retryForMs: 5000,
      retryEveryMs: 100,
    })
    await target.close()
    expect(result.status).toBe('passed')
    expect(result.transcript).toMatch(
      /^Try 4, after \d\.\d s\. Before: status is 503 \(2 times\); The connection was closed before the answer was complete\.\n\n/,
    )
  })

  test('and the last try decides', async () => {
    const result = await run({ url: '{{BASE_URL}}/broken/health', retryForMs: 350, retryEveryMs: 100 })
    expect(result).toMatchObject({ status: 'failed', transcript: expect.stringMatching(/^Try [234], after/) })
  })

  test('cancelling ends a try and a pause', async () => {
    for (const url of ['{{BASE_URL}}/slow?ms=5000', '{{BASE_URL}}/broken/health']) {
      const controller = new AbortController()
      const running = run({ url, retryForMs: 60_000, retryEveryMs: 30_000 }, { signal: controller.signal })
      setTimeout(() => controller.abort(), 100)
      expect(await running).toMatchObject({ status: 'cancelled', assertions: [] })
    }
  })
})

async function requestsSoFar(): Promise<number> {
  const { captured } = await run({ url: '{{BASE_URL}}/stats', capture: { N: 'body.requests' } })
  return Number(captured.N)
}
