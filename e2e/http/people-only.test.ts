// What the API has for people alone: from the session of a browser it is done once, with a token or from another site never.
import { beforeAll, expect, test, vi } from 'vitest'
import { openApi } from '@/app/api/v1/openapi.json/document'
import { ROUTES } from '@/app/api/v1/openapi.json/routes'
import { buildWorld, type World } from '@/e2e/http/world'
import { answerChecker } from '@/e2e/support/contract'
import { testDatabase } from '@/e2e/support/database'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import type { Method } from '@/lib/http/operation'
import { createToken } from '@/lib/people/tokens/create-token'
import { newId } from '@/lib/platform/ids'
import { readVerdict } from '@/lib/release/read/read-verdict'

const ORIGIN = 'http://localhost:3999'
process.env.NEXTAUTH_URL = ORIGIN
const session = vi.hoisted(() => ({ id: '' }))
vi.mock('next-auth/next', () => ({ getServerSession: async () => ({ sid: session.id }) }))

const served = testDatabase()
const checkAnswer = answerChecker(JSON.parse(JSON.stringify(await openApi())))
let world: World
beforeAll(async () => {
  world = await buildWorld(served.url())
})

type Sent = { method?: Method; path: string; ids?: Record<string, string>; body: object; headers?: object }

async function send({ method = 'POST', path, ids = {}, body, headers = { origin: ORIGIN } }: Sent) {
  const route = (await ROUTES[path]?.())?.[method]
  if (!route) throw new Error(path)
  const params: Record<string, string> = { ...world.ids, ...ids }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const filled = names.reduce((text, name) => text.replace(`{${name}}`, params[name] ?? ''), `/api/v1${path}`)
  const request = new Request(`${ORIGIN}${filled}`, {
    method,
    headers: { host: 'localhost:3999', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const given = Object.fromEntries(names.map((name) => [name, params[name] ?? '']))
  const answer = await route(request, { params: Promise.resolve(given) })
  const text = await answer.text()
  const contentType = answer.headers.get('content-type') ?? ''
  expect(checkAnswer({ method, path: filled, status: answer.status, contentType, body: text })).toBeNull()
  return { status: answer.status, answer: JSON.parse(text) }
}

async function as(person: Person, sent: Sent) {
  session.id = newId()
  const expiresAt = new Date(Date.now() + 3_600_000)
  await database().session.create({ data: { id: session.id, userId: person.id, expiresAt } })
  return send(sent)
}

const count = (action: string) => database().auditEvent.count({ where: { action } })

test('a token of a lead, and a request of another site, decide nothing', async () => {
  const { people } = world
  const reopen = { path: '/releases/{releaseId}/reopen', body: { reason: 'Again' } }
  const { token } = await createToken(people.lead, { name: 'mine', scope: 'admin', personal: true }, new Date())
  const before = await database().auditEvent.count()
  expect(await send({ ...reopen, headers: { authorization: `Bearer ${token}` } })).toMatchObject({ status: 403 })
  expect(await as(people.lead, { ...reopen, headers: {} })).toMatchObject({ status: 403 })
  expect(await as(people.lead, { ...reopen, headers: { origin: 'https://other.example' } })).toMatchObject({
    status: 403,
  })
  expect(await database().auditEvent.count()).toBe(before)
})

test('a waiver is requested by one and granted by another; of an item of another release it is not found', async () => {
  const { people, ids, until, probed } = world
  const path = '/releases/{releaseId}/items/{itemId}/waivers'
  const body = { reason: 'Known', scope: 'this release', expiresAt: until }
  const elsewhere = { path, ids: { itemId: probed.id, releaseId: newId() }, body }
  expect(await as(people.asker, elsewhere)).toMatchObject({ status: 404 })
  const requested = { path, body, headers: { origin: ORIGIN, 'idempotency-key': 'waiver-1' } }
  const { status, answer } = await as(people.asker, requested)
  expect(status).toBe(201)
  expect(await as(people.asker, requested), 'a retry gets the first answer').toEqual({ status, answer })
  expect(await count('waiver.requested'), 'the two of the world, and this one').toBe(3)
  const resolve: Sent = { method: 'PATCH', path: '/waivers/{waiverId}', ids: answer, body: { grant: true } }
  expect(await as(people.asker, resolve), 'nobody grants their own').toMatchObject({ status: 403 })
  expect(await as(people.lead, resolve)).toEqual({ status: 200, answer })
  expect(await as(people.lead, { ...resolve, body: { grant: false } })).toEqual({ status: 200, answer })
  expect(await as(people.lead, { ...resolve, body: { grant: false } })).toMatchObject({ status: 409 })
  const soak: Sent = {
    ...{ method: 'PATCH', path: '/soak-waivers/{waiverId}', ids: { waiverId: ids.soakWaiverId } },
    body: { grant: false },
  }
  expect(await as(people.lead, soak)).toMatchObject({ status: 200 })
  expect(await as(people.asker, { path: '/releases/{releaseId}/soak-waivers', body })).toMatchObject({ status: 201 })
})

test('an override is confirmed by the other administrator, the release reopened, and called for what was seen', async () => {
  const { people, ids } = world
  const confirm: Sent = {
    ...{ method: 'PATCH', path: '/releases/{releaseId}/break-glass/{breakGlassId}' },
    body: { confirm: true },
  }
  expect(await as(people.other, confirm), 'nobody confirms their own').toMatchObject({ status: 403 })
  expect(await as(people.admin, confirm)).toMatchObject({ status: 200 })
  const reopen = { path: '/releases/{releaseId}/reopen', body: { reason: 'It was too early' } }
  expect(await as(people.lead, reopen)).toEqual({ status: 200, answer: { round: 2 } })
  expect(await as(people.lead, reopen)).toMatchObject({ status: 409 })
  const requested = { path: '/releases/{releaseId}/break-glass', body: { call: 'go', reason: 'It has to open now' } }
  expect(await as(people.lead, requested)).toMatchObject({ status: 403 })
  const { status, answer } = await as(people.other, requested)
  expect(status).toBe(201)
  const withdraw = { ...confirm, ids: answer, body: { confirm: false } }
  expect(await as(people.other, withdraw)).toEqual({ status: 200, answer: { decisionId: null } })
  const path = '/releases/{releaseId}/decisions'
  const { contentHash } = await readVerdict(people.lead, { releaseId: ids.releaseId }, new Date())
  const body = { call: 'no-go', contentHash, reason: 'The harbour is closed' }
  expect(await as(people.lead, { path, body: { ...body, contentHash: 'a'.repeat(64) } })).toMatchObject({
    ...{ status: 409, answer: { code: 'stale' } },
  })
  expect(await as(people.lead, { path, body: { ...body, call: 'go' } })).toMatchObject({ status: 409 })
  expect(await as(people.viewer, { path, body })).toMatchObject({ status: 403 })
  expect(await as(people.lead, { path, body })).toMatchObject({ status: 201 })
  expect(await count('release.decided')).toBe(2)
})
