// Requests that no page of ours sends: refused with the fitting answer, before anything of them is read, while others
// are served.
import { readFile } from 'node:fs/promises'
import { request as http } from 'node:http'
import { expect } from '@playwright/test'
import { BASE } from '@/e2e/support/cli'
import { boardOf, freshPage, item, openRelease, pageOf, signIn, test } from '@/e2e/support/pages'

const DEEP = '['.repeat(500_000) + ']'.repeat(500_000)
const DEEP_OBJECTS = `${'{"a":'.repeat(170_000)}1${'}'.repeat(170_000)}`
const MANY_KEYS = `[{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join(',')}}]`
const BODIES = { DEEP, DEEP_OBJECTS, MANY_KEYS }
const KINDS: Record<string, string>[] = [
  { 'next-action': '40'.padEnd(42, 'a'), 'content-type': 'text/plain;charset=UTF-8' },
  { 'content-type': 'application/json' },
]
const PATHS = [
  '/',
  '/sign-in',
  '/set-up',
  '/nowhere',
  '/api/nowhere',
  '/api/v1/nowhere',
  '/api/auth/callback/credentials',
  '/api/auth/_log',
  '/api/live/writing',
  '/api/documents/preview',
  '/api/v1/templates',
  '/api/v1/releases',
]

/** Sends a path and a Host as they are given, which `fetch` would put right first. */
function send(path: string, headers: Record<string, string>, body = ''): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(BASE)
  return new Promise((done, fail) => {
    const method = body === '' ? 'GET' : 'POST'
    const requested = http(
      { hostname, port, path, method, headers: { ...headers, 'content-length': body.length } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => {
          text += piece
        })
        answer.once('end', () => done({ status: answer.statusCode ?? 0, text }))
      },
    )
    requested.once('error', fail)
    requested.end(body)
  })
}

test('what strangers send is refused on every path, as an action and as JSON, and never with 500 or 503', async () => {
  const { host } = new URL(BASE)
  for (const path of PATHS)
    for (const [name, body] of Object.entries(BODIES))
      for (const more of KINDS) {
        const { status } = await send(path, { host, origin: BASE, ...more }, body)
        expect([400, 401, 403, 404, 405, 413, 415], `${path} ${name}: ${status}`).toContain(status)
      }
})

test('another host is answered with 421, and health is not asked which host it is', async () => {
  for (const path of ['/', '/sign-in', '/api/auth/csrf', '/api/v1/projects'])
    expect((await send(path, { host: 'evil.test' })).status).toBe(421)
  expect((await send('/api/health', { host: '10.0.0.7:3000' })).status).toBe(200)
})

test('input that is nested too deeply is malformed for whoever is signed in', async ({ browser }) => {
  const page = await boardOf(browser, 'lead')
  const answer = await page.evaluate(async (body) => {
    const sent = await fetch('/api/v1/projects', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return { status: sent.status, code: (await sent.json()).code }
  }, DEEP_OBJECTS)
  expect(answer).toEqual({ status: 400, code: 'malformed' })
})

test('whoever is signed out meanwhile is told so, and the page stays', async ({ browser }) => {
  const page = await freshPage(browser)
  await signIn(page, 'ops')
  await openRelease(page, 'Lighthouse 4.2.0')
  const box = item(page, 'Feature flags for this release documented (if any)').getByRole('checkbox')
  await expect(box).toBeVisible()
  await page.context().clearCookies()
  await box.click()
  await expect(page.getByText('You are no longer signed in. Sign in and try again.')).toBeVisible()
})

test('several documents of a megabyte are previewed together, and one is saved', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  const text = await readFile('examples/staging-release.md', 'utf8')
  const large = (n: number) =>
    `# Large ${n}\n\n- [ ] Do ${n}\n\n${'A line of prose that nobody has to do.\n'.repeat(28_000)}`
  const answer = await page.evaluate(
    async (texts) => {
      const body = JSON.stringify({ texts: texts.map((text) => ({ text })) })
      const sent = await fetch('/api/documents/preview', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      const { documents } = await sent.json()
      return {
        status: sent.status,
        items: documents?.map(({ summary }: { summary: { items: number } }) => summary.items),
      }
    },
    [large(1), large(2), large(3)],
  )
  expect(answer).toEqual({ status: 200, items: [1, 1, 1] })
  const saved = await page.evaluate(
    async (body) => {
      const projects = await (await fetch('/api/v1/projects')).json()
      const project = projects.find(({ name }: { name: string }) => name === 'Lighthouse')
      const sent = await fetch(`/api/v1/templates?projectId=${project.id}`, {
        method: 'POST',
        headers: { 'content-type': 'text/markdown' },
        body,
      })
      return sent.status
    },
    `${text}\n${large(4)}`,
  )
  expect(saved).toBe(201)
})

test('no page runs or styles anything that its policy does not allow', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  const broken: string[] = []
  await page.exposeFunction('noteViolation', (text: string) => broken.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // zod tries once whether it may make code, and goes on without when it may not.
      if (blockedURI === 'eval') return
      const note: unknown = Reflect.get(window, 'noteViolation')
      if (typeof note === 'function') note(`${location.pathname} ${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  await page.goto('/')
  const release = await page.getByRole('link', { name: 'Lighthouse 4.2.0', exact: true }).first().getAttribute('href')
  const paths = [
    '',
    '/sign-off',
    '/monitoring',
    '/timings',
    '/rollback',
    '/history',
    '/report',
    '/what-if',
    '/timeline',
  ]
  for (const path of [
    '/',
    ...paths.map((path) => `${release}${path}`),
    '/templates',
    '/templates/import',
    '/projects',
    '/inbox',
    '/wall',
    '/nowhere',
  ]) {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("'strict-dynamic'")
    expect(policy, path).not.toContain('unsafe-inline')
    await expect(page.locator('main').first()).toBeVisible()
  }
  expect(broken).toEqual([])
})

/** Opens the board's stream; `close` ends it. */
function openStream(cookie: string): Promise<{ status: number; close(): void }> {
  const { hostname, port, host } = new URL(BASE)
  return new Promise((done, fail) => {
    const headers = { host, cookie }
    const requested = http({ hostname, port, path: '/api/live/board', headers, agent: false }, (answer) => {
      answer.resume()
      done({ status: answer.statusCode ?? 0, close: () => requested.destroy() })
    })
    requested.once('error', fail)
    requested.end()
  })
}

test('one person follows 40 pages at most', async ({ browser }) => {
  const page = await pageOf(browser, 'ops')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const streams = await Promise.all(Array.from({ length: 60 }, () => openStream(cookie)))
  const statuses = streams.map(({ status }) => status)
  for (const { close } of streams) close()
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(40)
  expect(statuses).toContain(429)
})
