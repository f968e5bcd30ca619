// Targets that speak HTTP/2 only are said to, by every kind of probe that speaks HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { type Http2Target, startHttp2 } from '@/e2e/targets/http2'

let plain: Http2Target
let secure: Http2Target
beforeAll(async () => {
  plain = await startHttp2({ tls: false })
  secure = await startHttp2({ tls: true })
})
afterAll(() => Promise.all([plain.close(), secure.close()]))

const SAID = /^The target only speaks HTTP\/2, and probes speak HTTP\/1\.1\. .{20}/

describe.each([
  ['without TLS', () => plain],
  ['over TLS', () => secure],
])('%s', (_, target) => {
  test('an HTTP request', async () => {
    const { url, ca } = target()
    expect(await tryProbe({ kind: 'http', url, ca, expect: ['true'] })).toMatchObject({
      status: 'error',
      error: expect.stringMatching(SAID),
    })
  })

  test('a query', async () => {
    const { url, ca } = target()
    expect(await tryProbe({ kind: 'prometheus', url, ca, query: 'up', expect: ['true'] })).toMatchObject({
      status: 'error',
      error: expect.stringMatching(SAID),
    })
  })

  test('many requests', async () => {
    const request = { url: plain.url }
    const { transcript } = await tryProbe({ kind: 'load', request, requests: 2, expect: ['true'] })
    expect(transcript).toMatch(/2 times no answer: The target only speaks HTTP\/2/)
  })
})

test('its port and its certificate can be looked at all the same', async () => {
  const { port, ca } = secure
  expect(await tryProbe({ kind: 'tcp', host: '127.0.0.1', port, expect: ['connected'] })).toMatchObject({
    status: 'passed',
  })
  expect(await tryProbe({ kind: 'tls', host: '127.0.0.1', port, ca, expect: ['authorized'] })).toMatchObject({
    status: 'passed',
  })
})
