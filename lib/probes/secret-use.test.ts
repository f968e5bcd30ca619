// Probes that send a secret to a target that sends it back, and to targets that it is not bound to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'
import { WITHHELD } from '@/lib/domain/probe/secrets/withhold'
import type { ProbeContext } from '@/lib/probes/context'

const SECRET = 'CANARY-5f3a9c1e7b2d4860a1b2c3d4e5f60718'

let target: HttpTarget
let other: HttpTarget
const received: string[] = []

beforeAll(async () => {
  other = await startHttp((request, response) => {
    received.push(`other ${request.url} ${JSON.stringify(request.headers)}`)
    response.end('ok')
  })
  target = await startHttp((request, response) => {
    received.push(`${request.url}`)
    const url = new URL(request.url ?? '/', 'http://x')
    if (url.pathname === '/elsewhere') return response.writeHead(302, { location: `${other.url}/${SECRET}` }).end()
    if (url.pathname === '/inside') return response.writeHead(302, { location: '/echo' }).end()
    const echo = String(request.headers.authorization ?? '').replace('Bearer ', '')
    const reversed = Array.from(SECRET).reverse().join('')
    response.writeHead(200, SECRET.slice(0, 12), { 'content-type': 'application/json', 'x-echo': echo })
    response.end(JSON.stringify({ echo, reversed, pieces: SECRET.split(''), count: 3, id: 'ord-12ab' }))
  })
})
afterAll(async () => {
  await target.close()
  await other.close()
})

const bound = (hosts: string[], more: Partial<ProbeContext> = {}): Partial<ProbeContext> => ({
  secret: (name) => (name === 'TOKEN' ? SECRET : undefined),
  secretNames: ['TOKEN'],
  secretHosts: { TOKEN: hosts },
  ...more,
})
const withToken = { kind: 'http', headers: { authorization: 'Bearer {{TOKEN}}' }, expect: ['status == 200'] }

describe('a secret is sent', () => {
  test('to a host that it is bound to, by its port', async () => {
    const definition = { ...withToken, url: `${target.url}/echo`, expect: ['body.count == 3'] }
    expect(await tryProbe(definition, bound([`127.0.0.1:${target.port}`]))).toMatchObject({ status: 'passed' })
  })

  test.each<[string, (port: number) => string[]]>([
    ['no host', () => []],
    ['another port', (port) => [`127.0.0.1:${port + 1}`]],
    ['another host', () => ['localhost']],
  ])('to nobody where it is bound to %s', async (_, hosts) => {
    received.length = 0
    for (const definition of [
      { ...withToken, url: `${target.url}/echo` },
      { ...withToken, url: `${target.url}/echo?t={{TOKEN}}`, headers: {} },
      { kind: 'load', request: { url: target.url, headers: withToken.headers }, requests: 2, expect: ['true'] },
      { kind: 'prometheus', url: target.url, query: 'up', headers: withToken.headers, expect: ['true'] },
    ]) {
      const result = await tryProbe(definition, bound(hosts(target.port)))
      expect(result).toMatchObject({ status: 'error', error: expect.stringContaining('The secret TOKEN is bound to') })
    }
    expect(received).toEqual([])
  })

  test('nowhere that a redirect leads to, even where it is bound to that place too', async () => {
    received.length = 0
    const definition = { ...withToken, url: `${target.url}/elsewhere`, followRedirects: true }
    const result = await tryProbe(definition, bound(['127.0.0.1']))
    expect(result).toMatchObject({ status: 'error', error: expect.stringContaining('only within its own host') })
    expect(received).toEqual(['/elsewhere'])
    expect(JSON.stringify(result)).not.toContain('CANARY')
    const inside = { ...withToken, url: `${target.url}/inside`, followRedirects: true }
    expect(await tryProbe(inside, bound(['127.0.0.1']))).toMatchObject({ status: 'passed' })
  })

  test('never when it is too short to be hidden, nor as the name of an entry', async () => {
    received.length = 0
    const short = bound(['127.0.0.1'], { secret: () => 'hunter2' })
    expect(await tryProbe({ ...withToken, url: target.url }, short)).toMatchObject({
      error: expect.stringContaining('fewer than 8 characters'),
    })
    const via = { ...withToken, headers: {}, url: target.url, via: '{{TOKEN}}' }
    expect(await tryProbe(via, bound(['127.0.0.1']))).toMatchObject({
      error: expect.stringContaining('secrets stand in requests only'),
    })
    expect(received).toEqual([])
  })
})

describe('an answer that may hold a secret', () => {
  const asks = {
    expect: ['body.count == 3', 'text == ""', 'body.pieces[0] + body.pieces[1] == "x"', 'body.reversed == "x"'],
    warn: ['headers["x-echo"].substring(0, 9) == "x"'],
    capture: { N: 'body.count', ID: 'body.id' },
    shapes: { ID: 'ord-[0-9a-f]{4}' },
  }

  test('is judged, and of it only numbers and declared shapes are kept', async () => {
    const definition = { ...withToken, ...asks, url: `${target.url}/echo` }
    const result = await tryProbe(definition, bound(['127.0.0.1']))
    expect(result).toMatchObject({ status: 'failed', captured: { N: 3, ID: 'ord-12ab' } })
    expect(result.assertions.map(({ passed }) => passed)).toEqual([true, false, false, false, false])
    expect(result.transcript).toContain('authorization: Bearer •••TOKEN•••')
    expect(result.transcript).toMatch(/HTTP\/1\.1 200 \(127\.0\.0\.1, /)
    expect(result.transcript).toContain(WITHHELD)
    for (const piece of ['CANA', 'ANAR', '5f3a', '8170'])
      expect(JSON.stringify({ ...result, egress: [] })).not.toContain(piece)
  })

  test('is one that a target sends unasked, too', async () => {
    const definition = {
      kind: 'http',
      ...asks,
      url: `${target.url}/echo`,
      capture: { ...asks.capture, R: 'body.reversed' },
    }
    const result = await tryProbe(definition, bound([]))
    expect(result).toMatchObject({ status: 'failed', captured: {} })
    expect(result.assertions.at(-1)?.message).toContain('a secret that this request does not carry')
    for (const piece of ['CANA', 'YRAN', '5f3a', '8170'])
      expect(JSON.stringify({ ...result, egress: [] })).not.toContain(piece)
  })

  test('yields no capture where it holds a secret besides the one that was sent', async () => {
    const context = bound(['127.0.0.1'], {
      secretNames: ['TOKEN', 'OTHER'],
      secret: (name) => (name === 'TOKEN' ? 'another-token-1' : name === 'OTHER' ? SECRET : undefined),
    })
    const result = await tryProbe({ ...withToken, url: `${target.url}/echo`, capture: { N: 'body.count' } }, context)
    expect(result).toMatchObject({ status: 'failed', captured: {} })
  })

  test('gives no digits of a secret away through arithmetic', async () => {
    const pin = '9081726354'
    const echo = await startHttp((request, response) => {
      const plain = String(request.headers['x-pin'])
      response.writeHead(200, { 'content-type': 'application/json', 'x-echo': plain })
      response.end(JSON.stringify({ plain, num: Number(plain), count: 3 }))
    })
    try {
      const definition = {
        ...{ kind: 'http', url: echo.url, headers: { 'x-pin': '{{PIN}}' } },
        expect: ['int(body.plain) * 2 == 1', 'int(headers["x-echo"]) % 100000 == 1', 'status == 201'],
        capture: { LOW: 'body.num % 100000', HIGH: '(body.num - body.num % 100000) / 100000', N: 'body.count + 1' },
      }
      const context = { secret: () => pin, secretNames: ['PIN'], secretHosts: { PIN: ['127.0.0.1'] } }
      const result = await tryProbe(definition, context)
      expect(result).toMatchObject({ status: 'failed', captured: { N: 4 } })
      expect(result.captured).toEqual({ N: 4 })
      const actuals = result.assertions.map(({ actual }) => actual)
      expect(actuals).toEqual([JSON.stringify(WITHHELD), JSON.stringify(WITHHELD), '200', 'null', 'null'])
      for (const piece of ['18163452708', '26354', '90817'])
        expect(JSON.stringify({ ...result, egress: [] })).not.toContain(piece)
    } finally {
      await echo.close()
    }
  })

  test('shows everything where there is no trace', async () => {
    const result = await tryProbe({ kind: 'http', url: other.url, expect: ['text == "no"'] }, bound([]))
    expect(result).toMatchObject({ status: 'failed', assertions: [{ actual: '"ok"', message: 'text is "ok"' }] })
    expect(result.transcript).toContain('\n\nok')
  })

  test('an expectation that names a secret is not met', async () => {
    const definition = { ...withToken, url: `${target.url}/echo`, expect: ['text.contains("{{TOKEN}}")'] }
    const result = await tryProbe(definition, bound(['127.0.0.1']))
    expect(result).toMatchObject({
      status: 'failed',
      assertions: [{ passed: false, message: expect.stringContaining('{{TOKEN}} is a secret') }],
    })
  })
})
