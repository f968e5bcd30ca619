// Requests with a key on a real database whose connection is lost at every message: each is done once, and every answer is true.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as openIssue } from '@/app/api/v1/releases/[releaseId]/issues/route'
import { POST as addTemplate } from '@/app/api/v1/templates/route'
import { startCutProxy } from '@/e2e/support/cut-proxy'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { authorize } from '@/lib/domain/access/can'
import { Refusal } from '@/lib/domain/refusal'
import { hidden } from '@/lib/http/answer'
import { once } from '@/lib/http/idempotency'
import { problem } from '@/lib/http/problem'
import { createToken } from '@/lib/people/tokens/create-token'
import { env } from '@/lib/platform/env'
import { createProject } from '@/lib/project/create-project'

const db = testDatabase()
let proxy: Awaited<ReturnType<typeof startCutProxy>>
let token = ''
let releaseId = ''

beforeAll(async () => {
  proxy = await startCutProxy(db.url())
  token = (await createToken(SYSTEM, { name: 'ci', scope: 'admin' }, new Date())).token
  releaseId = await buildRelease(await buildProject({}), '# R\n\n## Do\n- [ ] One\n')
})
afterAll(() => proxy.close())

/** The next requests reach the database at this address. */
async function connectTo(url: string): Promise<void> {
  await closeDatabase()
  process.env.DATABASE_URL = url
}

async function postIssue(title: string) {
  const url = new URL(`/api/v1/releases/${releaseId}/issues`, env('NEXTAUTH_URL'))
  const headers = {
    host: url.host,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': title,
  }
  const body = JSON.stringify({ title, severity: 'low' })
  const request = new Request(url, { method: 'POST', headers, body })
  const response = await openIssue(request, { params: Promise.resolve({ releaseId }) })
  const text = await response.text()
  return { status: response.status, text, isReplay: response.headers.has('idempotency-replayed') }
}

const issues = (title: string) => database().issue.count({ where: { releaseId, title } })
const openedIssues = async (title: string) => {
  const events = await database().auditEvent.findMany({ select: { body: true } })
  return events.filter(({ body }) => body.includes('"issue.opened"') && body.includes(title)).length
}

test('a connection that is lost at any message loses and doubles nothing', { timeout: 120_000 }, async () => {
  const unknown: string[] = []
  let messages = 1
  for (let isDone = false; !isDone; messages++) {
    const title = unique('issue')
    await connectTo(proxy.url)
    proxy.cutAfter(messages)
    const first = await postIssue(title)
    isDone = !proxy.hasCut()
    proxy.cutAfter(Number.POSITIVE_INFINITY)
    await connectTo(db.url())
    if (!isDone) expect([500, 503]).toContain(first.status)
    expect(first.text).not.toContain('Nothing was changed')
    if (first.text.includes('"outcome-unknown"')) unknown.push(title)
    const [second, third] = [await postIssue(title), await postIssue(title)]
    expect([second.status, third.status, third.isReplay]).toEqual([201, 201, true])
    expect(third.text).toBe(second.text)
    if (isDone) expect(second.text).toBe(first.text)
    expect([await issues(title), await openedIssues(title)]).toEqual([1, 1])
  }
  // A connection is opened, and the token, the key, the issue and the event are each a message or more.
  expect(messages).toBeGreaterThan(10)
  expect(unknown.length).toBeGreaterThan(0)
})

test('of twenty requests at once with one key one is done, and all get its answer', async () => {
  await connectTo(db.url())
  const title = unique('issue')
  const answers = await Promise.all(Array.from({ length: 20 }, () => postIssue(title)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1)
  expect(await issues(title)).toBe(1)
})

const keyed = (key: string, handle: () => Promise<Response>) =>
  once(
    new Request('http://localhost/api/v1/x', { method: 'PATCH', headers: { 'idempotency-key': key } }),
    SYSTEM,
    new Uint8Array(),
    handle,
  ).catch((error: unknown) => problem(hidden(error)))

test('retries beside a document that is read are refused, and take no place from other documents', async () => {
  const place = await buildProject({})
  const url = new URL(`/api/v1/templates?projectId=${place.projectId}`, env('NEXTAUTH_URL'))
  const headers = {
    host: url.host,
    authorization: `Bearer ${token}`,
    'content-type': 'text/markdown',
    'idempotency-key': unique('key'),
  }
  const send = () =>
    addTemplate(new Request(url, { method: 'POST', headers, body: '# Once\n\n- [ ] a\n' }), {
      params: Promise.resolve({}),
    })
  const statuses = (await Promise.all(Array.from({ length: 20 }, send))).map(({ status }) => status)
  expect(statuses.filter((status) => status !== 409)).toEqual([201])
  const again = await send()
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
})

test('two changes of one request are one transaction, which is read by the request before it commits', async () => {
  const [name, key] = [unique('p'), unique('key')]
  const seen: number[] = []
  const count = () => database().project.count({ where: { name } })
  const failed = await keyed(key, async () => {
    await createProject(SYSTEM, { name })
    seen.push(await count())
    await change(SYSTEM, async () => {
      throw new Refusal('conflict', 'No.')
    })
    return Response.json({})
  })
  expect([failed.status, seen, await count()]).toEqual([409, [1], 0])
  expect((await keyed(key, async () => Response.json(await createProject(SYSTEM, { name })))).status).toBe(200)
  expect(await count()).toBe(1)
})

test('a refusal that was written to the history is given again, and written once', async () => {
  const { projectId } = await buildProject({})
  const [key, userId] = [unique('key'), unique('u')]
  const attempt = async (): Promise<Response> => {
    await change(SYSTEM, async () => ({
      grant: authorize(SYSTEM, 'project.administer', { projectId }),
      event: { action: 'member.revoked', projectId, userId, name: userId },
      result: null,
    }))
    throw new Refusal('forbidden', 'Not you.')
  }
  const [first, second] = [await keyed(key, attempt), await keyed(key, attempt)]
  expect([first.status, second.status]).toEqual([403, 403])
  expect(await second.json()).toEqual(await first.json())
  const events = await database().auditEvent.findMany({ select: { body: true } })
  expect(events.filter(({ body }) => body.includes(userId))).toHaveLength(1)
})

test('a key that an earlier version reserved and never answered is said to be unknown', async () => {
  const key = unique('key')
  await keyed(key, async () => Response.json({}))
  await database().idempotencyKey.updateMany({ where: { key }, data: { status: null, body: null } })
  const answer = await keyed(key, async () => Response.json({ again: true }))
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('It is not known whether')])
})

test('an unexpected error is 500, and leaves the key free', async () => {
  const key = unique('key')
  expect((await keyed(key, () => Promise.reject(new Error('a defect')))).status).toBe(500)
  expect((await keyed(key, async () => Response.json({}))).status).toBe(200)
})
