// Answers that a retry gets again, on a real database: what is stored tells no secret, and whoever lost rights gets none.
import { beforeAll, expect, test } from 'vitest'
import { POST as invite } from '@/app/api/v1/invitations/route'
import { POST as makeProject } from '@/app/api/v1/projects/route'
import { POST as rotate } from '@/app/api/v1/tokens/[tokenId]/rotate/route'
import { POST as makeToken } from '@/app/api/v1/tokens/route'
import { POST as linkPassword } from '@/app/api/v1/users/[userId]/password-link/route'
import { testDatabase } from '@/e2e/support/database'
import { buildAdministrator, buildPerson, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { saveAnswer } from '@/lib/data/idempotency'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { once } from '@/lib/http/idempotency'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { createToken } from '@/lib/people/tokens/create-token'
import { sha256 } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'

testDatabase()
const NOW = new Date()
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
let machineToken = ''

beforeAll(async () => {
  machineToken = (await createToken(SYSTEM, { name: 'ci', scope: 'admin' }, NOW)).token
})

async function post(handler: Handler, path: string, input: object, key: string, params: Record<string, string> = {}) {
  const url = new URL(`/api/v1/${path}`, env('NEXTAUTH_URL'))
  const headers = { host: url.host, authorization: `Bearer ${machineToken}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body: JSON.stringify(input) }
  const response = await handler(new Request(url, init), { params: Promise.resolve(params) })
  return {
    status: response.status,
    text: await response.text(),
    isReplay: response.headers.has('idempotency-replayed'),
  }
}

const storedUnder = async (key: string) => (await database().idempotencyKey.findFirst({ where: { key } }))?.body ?? ''

test.each<[string, () => Promise<Parameters<typeof post>>, RegExp]>([
  ['a token', async () => [makeToken, 'tokens', { name: 'x', scope: 'read' }, unique('key')], /"token":"([^"]+)"/],
  [
    'a token with another secret',
    async () => {
      const { id } = await createToken(SYSTEM, { name: 'old', scope: 'read' }, NOW)
      return [rotate, `tokens/${id}/rotate`, {}, unique('key'), { tokenId: id }]
    },
    /"token":"([^"]+)"/,
  ],
  [
    'an invitation',
    async () => [invite, 'invitations', { email: `${unique('new')}@example.com` }, unique('key')],
    /token=([^"]+)"/,
  ],
  [
    'what holds no secret',
    async () => [makeProject, 'projects', { name: unique('p') }, unique('key')],
    /"id":"([^"]+)"/,
  ],
])('%s: the answer comes again, and is not stored in plain text', async (_name, request, pattern) => {
  const call = await request()
  const first = await post(...call)
  const again = await post(...call)
  expect([first.status < 300, first.isReplay, again.isReplay]).toEqual([true, false, true])
  expect(again.text).toBe(first.text)
  const secret = pattern.exec(first.text)?.[1] ?? ''
  expect(secret.length).toBeGreaterThan(15)
  const stored = await storedUnder(call[3])
  expect(stored).not.toBe('')
  expect(stored).not.toContain(secret)
})

test('a token makes no password link, and nothing is stored of the refusal', async () => {
  const { id: userId } = await buildPerson(null)
  const key = unique('key')
  expect((await post(linkPassword, `users/${userId}/password-link`, {}, key, { userId })).status).toBe(403)
  expect(await storedUnder(key)).toBe('')
})

const ask = (actor: Actor, key: string) => {
  const request = new Request('http://localhost/api/v1/x', { method: 'POST', headers: { 'idempotency-key': key } })
  return once(request, actor, new Uint8Array(), async () => Response.json({ token: 'a secret of one moment' }))
}
const answerOf = async (work: Promise<Response>) =>
  work.then(
    (response) => response.text(),
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

test('whoever is no administrator any more does not get the answer again', async () => {
  const [{ email, id }] = [await buildAdministrator(), await buildAdministrator()]
  const key = unique('key')
  const first = await answerOf(ask(await personByEmail(email), key))
  expect(await answerOf(ask(await personByEmail(email), key))).toBe(first)
  await changeUser(SYSTEM, { userId: id, role: 'member' }, NOW)
  expect(await answerOf(ask(await personByEmail(email), key))).toBe('forbidden')
})

test('an answer that was stored before answers were sealed is read as it is, and a sealed one of another key is not', async () => {
  const actor = await buildPerson(null)
  const slot = { principal: `person:${actor.id}`, route: 'POST /api/v1/x', key: unique('key') }
  await database().idempotencyKey.create({ data: { ...slot, fingerprint: sha256(new Uint8Array()) } })
  await saveAnswer(database(), slot, 201, '{"id":"1"}')
  expect(await answerOf(ask(actor, slot.key))).toBe('{"id":"1"}')
  const other = unique('key')
  await answerOf(ask(actor, other))
  await saveAnswer(database(), slot, 201, await storedUnder(other))
  expect(await answerOf(ask(actor, slot.key))).toBe('conflict')
})
