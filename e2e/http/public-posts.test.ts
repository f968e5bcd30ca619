// Whatever somebody without an account may send is counted by their network: each of them, over its limit, is refused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { POST as forgot } from '@/app/api/account-links/forgot-password/route'
import { POST as join_ } from '@/app/api/account-links/join/route'
import { POST as reset } from '@/app/api/account-links/reset-password/route'
import { POST as signIn } from '@/app/api/auth/[...nextauth]/route'
import { GET as proof } from '@/app/api/identity-proofs/callback/route'
import { POST as passkey } from '@/app/api/passkeys/sign-in/route'
import { testDatabase } from '@/e2e/support/database'
import { database } from '@/lib/data/client'
import { networkOfRequest } from '@/lib/http/sign-in/check-password'
import { setUpAction } from '@/lib/people/actions'

const ORIGIN = 'http://localhost:3000'
process.env.NEXTAUTH_URL = ORIGIN
testDatabase()

const sent = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('@/lib/http/session', () => ({
  whoActs: async () => ({ kind: 'anonymous' }),
  whoIsThere: async () => ({ kind: 'anonymous' }),
}))
vi.mock('next/headers', () => ({ headers: async () => sent.headers, cookies: async () => new Map() }))

const headersFrom = (peer: string, type: string) => ({
  ...{ host: 'localhost:3000', origin: ORIGIN, 'content-type': type, 'x-countersign-peer': peer },
})
const send = (path: string, peer: string, body: string, type = 'application/json') =>
  new NextRequest(`${ORIGIN}${path}`, { method: 'POST', headers: headersFrom(peer, type), body })

const TOKEN = 'x'.repeat(43)
const none = { params: Promise.resolve({}) }

type Public = { limit: number; post(peer: string): Promise<number> }
/** By the file of the route, or the name of the action: how many are let through, and one request. */
const POSTS: Record<string, Public> = {
  'app/api/account-links/forgot-password/route.ts': {
    limit: 30,
    post: async (peer) => (await forgot(send('/x', peer, '{"email":"a@example.org"}'), none)).status,
  },
  'app/api/account-links/join/route.ts': {
    limit: 60,
    post: async (peer) =>
      (await join_(send('/x', peer, JSON.stringify({ token: TOKEN, name: 'A', password: 'long enough to do' })), none))
        .status,
  },
  'app/api/account-links/reset-password/route.ts': {
    limit: 60,
    post: async (peer) =>
      (await reset(send('/x', peer, JSON.stringify({ token: TOKEN, password: 'long enough to do' })), none)).status,
  },
  'app/api/identity-proofs/callback/route.ts': {
    limit: 300,
    post: async (peer) => {
      const headers = headersFrom(peer, 'text/plain')
      return (await proof(new NextRequest(`${ORIGIN}/x?state=none`, { headers }), none)).status
    },
  },
  'app/api/passkeys/sign-in/route.ts': {
    limit: 300,
    post: async (peer) => (await passkey(send('/x', peer, '{}'), none)).status,
  },
  'app/api/auth/[...nextauth]/route.ts': {
    limit: 1000,
    post: async (peer) => {
      const request = send('/api/auth/_log', peer, '', 'application/x-www-form-urlencoded')
      return (await signIn(request, { params: Promise.resolve({ nextauth: ['_log'] }) })).status
    },
  },
  setUpAction: {
    limit: 20,
    post: async (peer) => {
      sent.headers = new Headers(headersFrom(peer, 'text/plain'))
      const answer = await setUpAction({
        token: TOKEN,
        email: 'a@example.org',
        name: 'A',
        password: 'long enough to do',
      })
      return !answer.ok && answer.code === 'too-many' ? 429 : 403
    },
  },
}

/** Leaves a counter as if so many had been counted. */
async function spend(peer: string, count: number): Promise<void> {
  const { count: changed } = await database().rateLimiterFlexible.updateMany({
    where: { key: { endsWith: `:${networkOfRequest({ 'x-countersign-peer': peer })}` } },
    data: { points: count },
  })
  expect(changed, 'it is counted, by network').toBe(1)
}

test.each(Object.entries(POSTS))('%s', async (name, { limit, post }) => {
  const peer = `198.51.100.${Object.keys(POSTS).indexOf(name) + 1}`
  expect(await post(peer)).not.toBe(429)
  await spend(peer, limit - 1)
  expect(await post(peer), 'the last that is let through').not.toBe(429)
  expect(await post(peer)).toBe(429)
  expect(await post('203.0.113.9'), 'another network').not.toBe(429)
})

test('the table has every route and action that needs nobody signed in', () => {
  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesOf(path) : [path]
    })
  const routes = filesOf('app').filter(
    (file) => file.endsWith('route.ts') && /anonymous:|signInHandler as POST/.test(readFileSync(file, 'utf8')),
  )
  const actions = filesOf('lib')
    .filter((file) => file.endsWith('actions.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(\w+Action) = .*counted:/g)].map(([, name]) => name))
  expect([...routes, ...actions].sort()).toEqual(Object.keys(POSTS).sort())
})
