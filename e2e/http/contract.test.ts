// What the API answers is what its document says: each operation is asked by those who may and by those who may not, and every answer is
// checked against the schema of its status.
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openApi } from '@/app/api/v1/openapi.json/document'
import { ROUTES } from '@/app/api/v1/openapi.json/routes'
import { sample } from '@/e2e/http/sample'
import { buildWorld, type World } from '@/e2e/http/world'
import { answerChecker } from '@/e2e/support/contract'
import { testDatabase } from '@/e2e/support/database'
import { SYSTEM } from '@/e2e/support/releases'
import { hasBody, inputParts, METHODS, type Method } from '@/lib/http/operation'
import type { DeclaredRoute } from '@/lib/http/route'
import { createToken } from '@/lib/people/create-token'
import { newId } from '@/lib/platform/ids'

process.env.NEXTAUTH_URL = 'http://localhost:3999'
const served = testDatabase()

type Case = { method: Method; path: string; route: DeclaredRoute }
const ORDER: readonly Method[] = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE']
const cases: Case[] = []
for (const [path, load] of Object.entries(ROUTES)) {
  const module = await load()
  for (const method of METHODS) {
    const route = module[method]
    if (route) cases.push({ method, path, route })
  }
}
cases.sort((one, other) => ORDER.indexOf(one.method) - ORDER.indexOf(other.method))
const checkAnswer = answerChecker(JSON.parse(JSON.stringify(await openApi())))

/** What nobody of this test may do, or what is not there to be done, and why. */
const NEVER: Record<string, string> = {
  addEvidence: 'is sent as a form below',
  assignCondition: 'no decision field asks for a condition',
  countUnreadNotifications: 'a token has no inbox',
  createPasswordLink: 'only a signed-in administrator may',
  changeProjectSeparation: 'only a signed-in administrator may',
  endProjectEntry: 'no administrator entered',
  enterProject: 'only a signed-in administrator may',
  importTemplate: 'is sent as Markdown below',
  importTemplateVersion: 'is sent as Markdown below',
  listNotifications: 'a token has no inbox',
  markNotificationsRead: 'a token has no inbox',
  readAttestation: 'nobody decided',
  readCalendarFeed: 'nobody has an address of their own',
  readEvidenceFile: 'a note is no file',
  readProjectSeparation: 'only a signed-in administrator may',
  removeGroupMapping: 'is not known by its id',
}

let world: World
let bearers: (string | null)[]
const succeeded = new Set<string>()

beforeAll(async () => {
  world = await buildWorld(served.url())
  const now = new Date()
  const tokens = [
    await createToken(SYSTEM, { name: 'reads', scope: 'read' }, now),
    await createToken(SYSTEM, { name: 'administers', scope: 'admin' }, now),
    await createToken(world.people.lead, { name: 'leads', scope: 'admin', personal: true }, now),
  ]
  bearers = [null, 'cs_wrongwrongwrongwrongwrong', ...tokens.map(({ token }) => token)]
})

function known({ path, route }: Case): Record<string, unknown> {
  const { ids, people, filled, watched } = world
  const { operationId } = route.declaration
  const user = { userId: people.viewer.id, email: people.viewer.email, toId: people.lead.id }
  const more: Record<string, Record<string, unknown>> = {
    addMember: { email: people.leaver.email },
    addUser: { email: 'added@example.com' },
    changePolicy: { version: '1' },
    disableUser: { userId: people.other.id },
    doCheckIn: { itemId: watched.id },
    fillField: { fieldId: filled.fields[0]?.id, revision: filled.revision, value: 'backup.tar' },
    inviteUser: { email: 'invited@example.com' },
    patchItem: { itemId: filled.id, revision: filled.revision, outcome: 'blocked', reason: 'a sound reason' },
    reassignWork: { userId: people.leaver.id },
    removeMember: { userId: people.leaver.id },
    runProbe: { confirmed: true },
    saveProbe: { kind: 'http', url: 'https://staging.example.com/health', expect: ['status == 200'] },
  }
  const times = { zone: 'UTC', startsAt: '2031-01-01T10:00', endsAt: '2031-01-01T12:00', kind: 'once' }
  const entry = path.endsWith('/freezes/{id}')
    ? { id: ids.freezeId }
    : path.endsWith('/windows/{id}') && { id: ids.windowId }
  return { ...ids, ...user, role: 'QA Lead', ...times, ...entry, ...more[operationId] }
}

type Sent = { body?: BodyInit; type?: string; query?: string }

/** Sends one request. Yields its status, and what is wrong with the answer. */
async function ask(
  given: Case,
  bearer: string | null,
  { body, type, query = '' }: Sent,
): Promise<[number, string | null]> {
  const values = known(given)
  const params = Object.fromEntries(
    [...given.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, String(values[name] ?? newId())]),
  )
  const path = `/api/v1${given.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '')}${query}`
  const headers = new Headers({ host: 'localhost:3999', origin: 'http://localhost:3999' })
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  if (type) headers.set('content-type', type)
  const request = new Request(`http://localhost:3999${path}`, { method: given.method, headers, ...(body && { body }) })
  const answer = await given.route(request, { params: Promise.resolve(params) })
  const { status } = answer
  if (answer.ok) succeeded.add(given.route.declaration.operationId)
  const contentType = answer.headers.get('content-type') ?? ''
  return [status, checkAnswer({ method: given.method, path, status, contentType, body: await answer.text() })]
}

function sampleOf(given: Case): Sent {
  const names = [...given.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => name)
  const { body, query } = inputParts(given.route.declaration, given.method, names)
  const schema = body?.['application/json']
  if (schema) return { body: JSON.stringify(sample(schema, known(given))), type: 'application/json' }
  const required = z.record(z.string(), z.string()).parse(sample(query, {}))
  return { query: `?${new URLSearchParams(required)}` }
}

describe('every answer is as the document says', () => {
  test.each(cases.map((given) => [given.route.declaration.operationId, given] as const))('%s', async (_name, given) => {
    const sent = sampleOf(given)
    const broken: Sent = hasBody(given.method)
      ? { body: '{', type: 'application/json' }
      : { query: '?projectId=none&version=2147483648&limit=x' }
    const wrong: Sent = { body: 'a: 1', type: 'application/yaml' }
    for (const bearer of bearers)
      for (const request of [broken, ...(hasBody(given.method) ? [wrong] : []), sent]) {
        const [status, fault] = await ask(given, bearer, request)
        expect(fault).toBeNull()
        expect(status).toBeLessThan(500)
      }
  })
  test('also for Markdown, forms and files', async () => {
    const [bearer = null] = bearers.slice(-1)
    const find = (id: string) => {
      const found = cases.find(({ route }) => route.declaration.operationId === id)
      if (!found) throw new Error(id)
      return found
    }
    const text =
      '# A\n\n- Lead: ____\n\n## S\n- [ ] one\n\n| Role | Name | Signature |\n|---|---|---|\n| QA | ____ | ____ |\n'
    const markdown = { body: text, type: 'text/markdown' }
    const query = `?projectId=${world.ids.projectId}`
    expect(await ask(find('importTemplate'), bearer, { ...markdown, query })).toEqual([201, null])
    expect(await ask(find('importTemplateVersion'), bearer, markdown)).toEqual([201, null])
    expect(await ask(find('importTemplate'), bearer, { ...markdown, body: '', query })).toEqual([400, null])
    const form = new FormData()
    form.set('file', new File(['seen'], 'seen.txt', { type: 'text/plain' }))
    expect(await ask(find('addEvidence'), bearer, { body: form })).toEqual([201, null])
    const note = JSON.stringify({ kind: 'note', text: 'seen' })
    expect(await ask(find('addEvidence'), bearer, { body: note, type: 'application/json' })).toEqual([201, null])
    for (const format of ['json', 'md', 'pdf'])
      expect(await ask(find('readReport'), bearer, { query: `?format=${format}` })).toEqual([200, null])
    for (const path of ['readRelease', 'readTemplate', 'listReleases', 'readSignoffs', 'listProjects'])
      expect(await ask(find(path), bearer, {})).toEqual([200, null])
  })
  test('and each operation was done at least once, or cannot be here', () => {
    const ids = cases.map(({ route }) => route.declaration.operationId)
    expect(ids.filter((id) => !succeeded.has(id) && !(id in NEVER))).toEqual([])
  })
})

test('a lie fails', async () => {
  const answer = { method: 'GET', path: '/api/v1/projects', status: 200, contentType: 'application/json' }
  const project = { id: newId(), name: 'Atlas', environments: [] }
  expect(checkAnswer({ ...answer, body: JSON.stringify([project]) })).toBeNull()
  expect(checkAnswer({ ...answer, body: JSON.stringify([{ ...project, secret: 1 }]) })).toContain('additional')
  expect(checkAnswer({ ...answer, body: JSON.stringify([{ id: project.id }]) })).toContain('required')
  expect(checkAnswer({ ...answer, status: 202, body: '[]' })).toContain('not listed')
  expect(checkAnswer({ ...answer, contentType: 'text/html', body: '[]' })).toContain('not listed as text/html')
})
