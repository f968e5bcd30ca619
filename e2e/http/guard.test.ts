// What requests are refused before anything of them is decoded, and that refusing takes no time: the process answers
// others meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { NextRequest } from 'next/server'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { guard } from '@/lib/http/guard'
import { signInHandler } from '@/lib/http/sign-in/sign-in-handler'
import { newId } from '@/lib/platform/ids'

const BASE = 'http://localhost:3000'
const SECRET = 'a secret for tests only, never used elsewhere'
process.env.NEXTAUTH_URL = BASE
testDatabase()

type Sent = { path?: string; body?: string; headers?: Record<string, string>; host?: string }

/** A request as a browser of ours sends an action; `headers` with an empty value leave one out. */
function action({ path = '/releases/1', body = '[]', headers = {}, host = 'localhost:3000' }: Sent = {}): NextRequest {
  const all = { host, origin: BASE, 'next-action': 'x', 'content-length': String(Buffer.byteLength(body)), ...headers }
  const retained = Object.entries(all).filter(([, value]) => value !== '')
  return new NextRequest(`${BASE}${path}`, { method: 'POST', headers: Object.fromEntries(retained), body })
}

const cookieOf = async (sid: string, secret = SECRET) =>
  `next-auth.session-token=${await encode({ token: { sid, sub: 'x' }, secret, maxAge: 3600 })}`

const passes = (response: Response) => response.headers.get('x-middleware-next') === '1'

describe('actions', () => {
  let live: string
  let revoked: string
  beforeAll(async () => {
    const person = await buildPerson(null)
    const make = async (revokedAt: Date | null) => {
      const id = newId()
      const expiresAt = new Date(Date.now() + 3600_000)
      await database().session.create({ data: { id, userId: person.id, expiresAt, revokedAt } })
      return cookieOf(id)
    }
    live = await make(null)
    revoked = await make(new Date())
  })

  test('without a session none is decoded, with a cookie of somebody else’s key neither', async () => {
    expect((await guard(action())).status).toBe(401)
    expect((await guard(action({ headers: { cookie: 'next-auth.session-token=forged' } }))).status).toBe(401)
    const foreign = await cookieOf(newId(), 'another secret altogether, of somebody else')
    expect((await guard(action({ headers: { cookie: foreign } }))).status).toBe(401)
  })

  test('a page of ours is told why, in the form that its action would have answered in', async () => {
    const response = await guard(action({ headers: { accept: 'text/x-component' } }))
    expect(response.headers.get('content-type')).toBe('text/x-component')
    const [row = ''] = (await response.text()).split('\n')
    expect(JSON.parse(row.slice(2))).toMatchObject({ a: { ok: false, code: 'not-signed-in' } })
  })

  test('with a session they pass: small ones by the cookie, large ones only while the session is open', async () => {
    expect(passes(await guard(action({ headers: { cookie: live } })))).toBe(true)
    const large = 'x'.repeat(40_000)
    expect(passes(await guard(action({ body: large, headers: { cookie: live } })))).toBe(true)
    expect((await guard(action({ body: large, headers: { cookie: revoked } }))).status).toBe(401)
    expect((await guard(action({ body: 'x'.repeat(1024 * 1024 + 1), headers: { cookie: live } }))).status).toBe(413)
    expect((await guard(action({ headers: { cookie: live, 'content-length': '' } }))).status).toBe(400)
  })

  test.each(['https://localhost:3000', 'http://evil.test', 'http://localhost:3001', 'null', ''])(
    'from the origin %j none passes',
    async (origin) => {
      expect((await guard(action({ headers: { cookie: live, origin } }))).status).toBe(403)
    },
  )

  test.each(['/api/v1/nowhere', '/api/nowhere', '/_next/static/nowhere', '/metrics'])(
    'none passes at %s, whatever path it names',
    async (path) => {
      expect((await guard(action({ path }))).status).toBe(401)
    },
  )

  test('a form without script is an action too, and so is any other method that changes something', async () => {
    const form = { 'next-action': '', 'content-type': 'multipart/form-data; boundary=x' }
    expect((await guard(action({ headers: form }))).status).toBe(401)
    const put = new NextRequest(`${BASE}/set-up`, { method: 'PUT', headers: { host: 'localhost:3000', origin: BASE } })
    expect((await guard(put)).status).toBe(400)
  })

  test('the set-up’s is gone once somebody has an account', async () => {
    const response = await guard(action({ path: '/set-up' }))
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('is set up')])
  })
})

test.each(['evil.test', 'evil.test:3000', 'localhost', 'localhost:3001', '169.254.169.254'])(
  'the host %s is answered with 421, a page too',
  async (host) => {
    for (const path of ['/', '/sign-in', '/api/auth/csrf', '/api/live'])
      expect((await guard(new NextRequest(`${BASE}${path}`, { headers: { host } }))).status).toBe(421)
  },
)

test('a page has a policy with a nonce of its own and nothing inline', async () => {
  const page = () => guard(new NextRequest(`${BASE}/sign-in`, { headers: { host: 'localhost:3000' } }))
  const policies = await Promise.all([page(), page()]).then((all) =>
    all.map(({ headers }) => headers.get('content-security-policy') ?? ''),
  )
  for (const policy of policies) {
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).toMatch(/script-src 'nonce-[\w-]{43}' 'strict-dynamic'/)
  }
  expect(policies[0]).not.toBe(policies[1])
})

describe('hostile bodies of strangers', () => {
  const MEGABYTES = 10
  const BODIES: Record<string, string> = {
    'nested lists': '['.repeat(MEGABYTES * 500_000) + ']'.repeat(MEGABYTES * 500_000),
    'many keys': `[{${Array.from({ length: 600_000 }, (_, n) => `"k${n}":1`).join(',')}}]`,
    'deep objects': `${'{"a":'.repeat(170_000)}1${'}'.repeat(170_000)}`,
  }
  const cases = Object.keys(BODIES).flatMap((name) =>
    ['/', '/sign-in', '/set-up', '/releases/1'].map((path) => [name, path] as const),
  )

  /** The longest that anything else had to wait meanwhile, in ms. */
  async function waitedDuring(work: () => Promise<unknown>): Promise<number> {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    await work()
    delay.disable()
    return delay.max / 1e6
  }

  test.each(cases)('%s to %s: refused within 100 ms', async (name, path) => {
    const request = action({ path, body: BODIES[name] ?? '' })
    let status = 0
    const waited = await waitedDuring(async () => {
      status = (await guard(request)).status
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(waited).toBeLessThan(100)
  })

  test.each(Object.keys(BODIES))('%s to the sign-in: refused within 100 ms', async (name) => {
    const body = BODIES[name] ?? ''
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type, 'content-length': String(body.length) }
      const request = new NextRequest(`${BASE}/api/auth/callback/credentials`, { method: 'POST', headers, body })
      let status = 0
      const waited = await waitedDuring(async () => {
        status = (await signInHandler(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) }))
          .status
      })
      expect(status).toBe(413)
      expect(waited).toBeLessThan(100)
    }
  })
})
