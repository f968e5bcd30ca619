// Every route and page of the build, asked by whoever is nobody: without a session, with a token that was revoked, and
// with the session of somebody who was disabled since. Each says so, but for those that serve everybody.
import { existsSync, readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'
import { z } from 'zod'
import { BASE, countersign, withToken } from '@/e2e/support/cli'
import { freshPage, passwordOf, test } from '@/e2e/support/pages'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const ID = '0193d7d8-0000-7000-8000-00000000ffff'
/** What serves everybody. */
const PUBLIC = [
  ...['/api/health', '/api/ready', '/api/v1/openapi.json', '/icon.svg', '/metrics', '/api/auth/', '/api/[...nowhere]'],
  ...[
    '/sign-in',
    '/set-up',
    '/join',
    '/reset-password',
    '/forgot-password',
    '/confirmation-problem',
    '/_not-found',
    '/_global-error',
  ],
  ...[
    '/api/account-links/',
    '/api/passkeys/sign-in',
    '/api/identity-proofs/callback',
    '/api/v1/calendar.ics',
    '/api/v1/signing-keys',
  ],
]

type WayIn = { path: string; methods: string[]; isPage: boolean }

function waysIn(): WayIn[] {
  const manifest = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync('.next/server/app-paths-manifest.json', 'utf8')))
  return Object.keys(manifest).flatMap((key) => {
    const isPage = key.endsWith('/page')
    const file = `app${key}.ts`
    const text = !isPage && existsSync(file) ? readFileSync(file, 'utf8') : ''
    const shown = key.replace(/\/(page|route)$/, '').replace(/\/\([^)]*\)/g, '') || '/'
    if (PUBLIC.some((path) => (path.endsWith('/') ? shown.startsWith(path) : shown === path))) return []
    return [
      {
        path: shown.replace(/\[\w+\]/g, ID),
        methods: isPage ? ['GET'] : METHODS.filter((method) => new RegExp(`export const ${method}\\b`).test(text)),
        isPage,
      },
    ]
  })
}

async function expectRefused(requested: APIRequestContext, ways: WayIn[], who: string): Promise<void> {
  const one = async ({ path, isPage }: WayIn, method: string) => {
    const headers = { origin: BASE }
    const answer = await requested.fetch(path, {
      method,
      headers,
      maxRedirects: 0,
      ...(method !== 'GET' && { data: {} }),
    })
    const shown = `${who}: ${method} ${path} ${answer.status()}`
    if (!isPage) expect(answer.status(), shown).toBe(401)
    else if (answer.status() === 307) expect(answer.headers().location?.includes('/sign-in'), shown).toBe(true)
    else expect((await answer.text()).includes('/sign-in?callbackUrl='), shown).toBe(true)
  }
  const asks = ways.flatMap((way) => way.methods.map((method) => () => one(way, method)))
  // As many at a time as a browser has connections.
  const next = async (): Promise<void> => {
    for (let ask = asks.pop(); ask; ask = asks.pop()) await ask()
  }
  await Promise.all(Array.from({ length: 6 }, next))
}

async function revokedToken(): Promise<string> {
  const made = countersign(['token', 'create', '--name', 'to be revoked', '--scope', 'admin'])
  const token = made.stdout.trim().split('\n').at(-1) ?? ''
  const api = await withToken(token)
  const tokens = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(await (await api.get('/api/v1/tokens')).json())
  const own = tokens.find(({ name }) => name === 'to be revoked')
  expect((await api.delete(`/api/v1/tokens/${own?.id}`)).ok()).toBe(true)
  return token
}

test('nobody who is not signed in gets anything, on any route or page', async ({ browser }) => {
  const ways = waysIn()
  expect(ways.length).toBeGreaterThan(80)
  expect(ways.filter(({ methods }) => methods.length === 0)).toEqual([])
  const stranger = await freshPage(browser, { baseURL: BASE, extraHTTPHeaders: { origin: BASE } })
  await expectRefused(stranger.request, ways, 'nobody')

  const revoked = await withToken(await revokedToken())
  await expectRefused(
    revoked,
    ways.filter(({ isPage }) => !isPage),
    'a revoked token',
  )

  const email = 'leaver@example.com'
  const password = 'correct horse battery'
  countersign(['user', 'add', '--email', email, '--name', 'Lee Aver', '--role', 'admin', '--password-stdin'], password)
  await stranger.goto('/sign-in')
  await stranger.getByLabel('Email').fill(email)
  await stranger.getByLabel('Password').fill(password)
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await stranger.waitForURL((url) => url.pathname === '/')
  expect((await stranger.request.get('/api/v1/projects')).status()).toBe(200)
  expect(countersign(['user', 'disable', '--email', email]).status).toBe(0)
  await expectRefused(stranger.request, ways, 'a disabled person')
})

test('what was typed before the page was alive is kept', async ({ browser }) => {
  const page = await freshPage(browser)
  let release = () => {}
  const released = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/sign-in', { waitUntil: 'commit' })
  const [email, password] = [page.getByLabel('Email'), page.getByLabel('Password')]
  await email.fill('qa@example.com')
  release()
  await page.waitForFunction(() => document.adoptedStyleSheets.length === 0)
  // Each further character has the form drawn anew.
  await password.fill(passwordOf('qa'))
  await expect(email).toHaveValue('qa@example.com')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
})
