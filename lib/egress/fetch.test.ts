// Requests over real sockets: what comes back, how hostile targets end, and that memory stays where it was.
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldMb } from '@/e2e/support/held'
import { HOSTILE } from '@/e2e/targets/hostile'
import { startHttp } from '@/e2e/targets/http'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { EgressDenied, EgressFailure } from '@/lib/egress/denied'
import { dialFromHere } from '@/lib/egress/dial'
import { type FetchRequest, fetchThrough } from '@/lib/egress/fetch'
import { resolveAllowed } from '@/lib/egress/resolve-allowed'

let staging: Staging
beforeAll(async () => {
  staging = await startStaging()
})
afterAll(() => staging.close())

const gate = (host: string, port: number) =>
  resolveAllowed(host, port, { rules: [{ host: '127.0.0.1' }, { host: 'localhost' }], never: [] })

const get = (path: string, more: Partial<FetchRequest> = {}, ms = 1000) =>
  fetchThrough(
    dialFromHere(gate),
    { method: 'GET', url: new URL(path, staging.url).href, ...more },
    AbortSignal.timeout(ms),
  )

describe('a target that behaves', () => {
  test('status, headers, body and phases', async () => {
    const answer = await get('/health')
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      cut: false,
      hops: [{ address: '127.0.0.1', status: 200 }],
    })
    expect(JSON.parse(answer.body.toString())).toMatchObject({ status: 'ok' })
    expect(answer.timings.connect).toBeGreaterThan(0)
    expect(answer.totalMs).toBeGreaterThanOrEqual(answer.firstByteMs)
  })

  test('repeated headers are all there; HEAD has no body', async () => {
    expect((await get('/headers')).headers['set-cookie']).toBe(
      'session=1; HttpOnly, theme=dark; Path=/; Secure; SameSite=Lax; Max-Age=3600',
    )
    expect((await get('/health', { method: 'HEAD' })).body.length).toBe(0)
  })

  test('a body that does not matter is not kept', async () => {
    expect(await get('/health', { discardBody: true })).toMatchObject({
      status: 200,
      cut: false,
      body: Buffer.alloc(0),
    })
    expect(await get('/hostile/endless-body', { discardBody: true })).toMatchObject({
      status: 200,
      cut: true,
      body: Buffer.alloc(0),
    })
  })

  test('a body is sent with its length, and an answer may be compressed', async () => {
    const echo: unknown = JSON.parse(
      (await get('/echo', { method: 'POST', body: 'grüße', headers: { 'X-Mine': 'yes' } })).body.toString(),
    )
    expect(echo).toMatchObject({
      method: 'POST',
      body: 'grüße',
      headers: { 'x-mine': 'yes', 'content-length': '7', 'accept-encoding': 'gzip, deflate, br', connection: 'close' },
    })
  })

  test('a redirect is an answer, and followed only where asked', async () => {
    expect((await get('/redirect')).status).toBe(302)
    expect(await get('/redirect', { followRedirects: true })).toMatchObject({
      status: 200,
      hops: [{ status: 302 }, { status: 200 }],
    })
  })

  test('up to ten redirects are followed', async () => {
    const chain = await startHttp((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('there')
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    expect((await get(`${chain.url}/10`, { followRedirects: true })).hops).toHaveLength(11)
    await expect(get(`${chain.url}/11`, { followRedirects: true })).rejects.toMatchObject({
      reason: 'redirect',
      message: expect.stringContaining('More than 10 redirects'),
    })
    await chain.close()
  })

  test('localhost is found on whichever of its addresses answers', async () => {
    expect(await get(`http://localhost:${staging.port}/health`)).toMatchObject({ status: 200 })
  })
})

test('credentials stay behind when a redirect leaves the origin', async () => {
  const other = await startStaging()
  const turn = createServer((socket) =>
    socket.resume().end(`HTTP/1.1 302 Found\r\nlocation: ${other.url}/echo\r\ncontent-length: 0\r\n\r\n`),
  )
  await new Promise<void>((resolve) => turn.listen(0, '127.0.0.1', resolve))
  const bound = turn.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const answer = await get(`http://127.0.0.1:${port}/`, {
    followRedirects: true,
    headers: { Authorization: 'Bearer x', Cookie: 'a=b', 'X-Api-Key': 'k', 'User-Agent': 'me' },
  })
  const echo: { headers: Record<string, string> } = JSON.parse(answer.body.toString())
  expect(Object.keys(echo.headers).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent'])
  await Promise.all([other.close(), new Promise((resolve) => turn.close(resolve))])
})

describe('a target that does not', () => {
  const ENDS: Record<string, string> = {
    silence: 'timeout',
    'slow-headers': 'timeout',
    'slow-body': 'timeout',
    'endless-continue': 'timeout|protocol|too-large',
    'endless-headers': 'too-large',
    'huge-header': 'too-large',
    'gzip-bomb': 'cut',
    'redirect-loop': 'redirect',
    'redirect-metadata': 'denied',
    'redirect-mapped': 'denied',
    'redirect-decimal': 'denied',
    'redirect-file': 'redirect',
    'redirect-userinfo': 'redirect',
    'early-close': 'reset',
    reset: 'reset',
    'no-http': 'protocol',
    'old-http': 'protocol',
    'two-lengths': 'protocol',
    'length-and-chunks': 'protocol',
    'bad-chunk': 'protocol',
    upgrade: 'protocol',
    'endless-body': 'cut',
    'endless-events': 'cut',
    'broken-events': 'reset',
    'endless-chunks': 'cut',
    binary: '200',
    controls: '200',
    'invalid-utf8': '200',
    'deep-json': '200',
    'proto-json': '200',
    'redirect-nowhere': '302',
  }

  test('each of its ways is here', () => {
    expect(Object.keys(ENDS).sort()).toEqual([...HOSTILE].sort())
  })

  // Those that only the time limit ends get a short one; the others end by themselves, however busy the machine is.
  test.each(Object.entries(ENDS))('%s ends as %s', async (path, end) => {
    const ended = await get(
      `/hostile/${path}`,
      { followRedirects: true },
      end.startsWith('timeout') ? 1000 : 20_000,
    ).then(
      (answer) => (answer.cut ? 'cut' : String(answer.status)),
      (error: unknown) =>
        error instanceof EgressDenied ? 'denied' : error instanceof EgressFailure ? error.reason : String(error),
    )
    expect(ended).toMatch(new RegExp(`^(?:${end})$`))
  })

  test('endless answers leave memory where it was', async () => {
    await get('/hostile/endless-body')
    const before = heldMb()
    for (let round = 0; round < 40; round++) await get(`/hostile/${round % 2 ? 'endless-body' : 'endless-chunks'}`)
    expect(heldMb() - before).toBeLessThan(64)
  })

  test('nobody listens, and nobody speaks TLS', async () => {
    const closed = await startStaging()
    await closed.close()
    await expect(get(closed.url)).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('nothing listens there'),
    })
    await expect(get(staging.url.replace('http:', 'https:'))).rejects.toMatchObject({ reason: 'tls' })
    await expect(get(`${staging.url.replace('http:', 'https:')}/hostile/silence`)).rejects.toBeInstanceOf(EgressFailure)
  })

  test('cancelling is not a time-out', async () => {
    const controller = new AbortController()
    const waiting = fetchThrough(
      dialFromHere(gate),
      { method: 'GET', url: `${staging.url}/hostile/silence` },
      controller.signal,
    )
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' })
  })
})
