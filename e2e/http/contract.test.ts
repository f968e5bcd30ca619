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
import { database } from '@/lib/data/client'
import { hasBody, inputParts, METHODS, type Method } from '@/lib/http/operation'
import type { DeclaredRoute } from '@/lib/http/route'
import { createToken } from '@/lib/people/tokens/create-token'
import { newId } from '@/lib/platform/ids'
import { createRelease } from '@/lib/release/create-release'
import { cancelRun } from '@/lib/release/read/read-run'
import { readRollback } from '@/lib/rollback/read-rollback'

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
  callRelease: 'only signed-in people may',
  countUnreadNotifications: 'a token has no inbox',
  createPasswordLink: 'only a signed-in administrator may',
  changeProjectSeparation: 'only a signed-in administrator may',
  endProjectEntry: 'no administrator entered',
  enterProject: 'only a signed-in administrator may',
  importTemplate: 'is sent as Markdown below',
  importTemplateVersion: 'is sent as Markdown below',
  listNotifications: 'a token has no inbox',
  markNotificationsRead: 'a token has no inbox',
  overrideApplicability: 'no part of the document is for one case',
  readAttestation: 'nobody decided',
  readCalendarFeed: 'nobody has an address of their own',
  readEvidenceFile: 'a note is no file',
  readProjectSeparation: 'only a signed-in administrator may',
  finishRollback: 'is done below',
  reopenRelease: 'only signed-in people may',
  requestBreakGlass: 'only signed-in administrators may',
  requestSoakWaiver: 'only signed-in people may',
  requestWaiver: 'only signed-in people may',
  resolveBreakGlass: 'only signed-in administrators may',
  resolveSoakWaiver: 'only signed-in people may',
  resolveWaiver: 'only signed-in people may',
  resumeRelease: 'is done below',
  runProbeGroup: 'its only probe is under way',
}

let world: World
let bearers: string[]
/** Of the item with a field. */
let revision = 0
let environmentRevision = 0
let mappingId = newId()
const succeeded = new Set<string>()
/** The last refusal of an operation, for whoever wonders why it never succeeded. */
const refusals = new Map<string, string>()

beforeAll(async () => {
  world = await buildWorld(served.url())
  const now = new Date()
  const tokens = [
    await createToken(SYSTEM, { name: 'reads', scope: 'read' }, now),
    await createToken(SYSTEM, { name: 'administers', scope: 'admin' }, now),
    await createToken(world.people.lead, { name: 'leads', scope: 'admin', personal: true }, now),
  ]
  await cancelRun(SYSTEM, { runId: world.ids.runId })
  bearers = ['cs_wrongwrongwrongwrongwrong', ...tokens.map(({ token }) => token)]
})

function known({ route }: Case): Record<string, unknown> {
  const { ids, people, filled, watched } = world
  const times = { zone: 'UTC', startsAt: '2031-01-01T10:00', endsAt: '2031-01-01T12:00' }
  const more: Record<string, Record<string, unknown>> = {
    addMember: { email: people.leaver.email },
    addSamples: { value: 20 },
    addUser: { email: 'added@example.com', role: 'member' },
    changeEnvironment: { revision: environmentRevision },
    changePolicy: { version: '1' },
    changeUser: { role: 'member' },
    createRelease: { templateIds: [ids.templateId] },
    disableUser: { userId: people.other.id },
    doCheckIn: { itemId: watched.id },
    endDeploymentWindow: { id: ids.windowId },
    endFreeze: { id: ids.freezeId },
    fillField: { fieldId: filled.fields[0]?.id, revision, value: 'backup.tar' },
    inviteUser: { email: 'invited@example.com' },
    markDeployed: { reason: 'a sound reason' },
    patchItem: { itemId: filled.id, revision, outcome: 'blocked', reason: 'a sound reason' },
    reassignWork: { userId: people.leaver.id },
    remindRole: { role: 'QA Lead' },
    removeMember: { userId: people.leaver.id },
    runProbe: { confirmed: true },
    saveDeploymentWindow: times,
    saveFreeze: times,
  }
  return { ...ids, mappingId, userId: people.viewer.id, toId: people.lead.id, ...more[route.declaration.operationId] }
}

/** Bodies of which a sample of the schema would not do. */
const BODIES: Record<string, () => object> = {
  addChannel: () => ({ kind: 'email-list', name: 'night', notices: ['decision-made'], to: ['ops@example.com'] }),
  overrideApplicability: () => ({ target: { kind: 'section', id: world.ids.sectionId }, applies: false, reason: 'no' }),
  saveProbe: () => ({
    ...{ kind: 'http', url: 'https://staging.example.com/health', expect: ['status == 200'] },
    ...{ everySeconds: 60, forSeconds: 120 },
  }),
}

type Sent = { body?: BodyInit; type?: string; query?: string }

/** Sends one request. Yields its status, and what is wrong with the answer. */
async function ask(given: Case, bearer: string, { body, type, query = '' }: Sent): Promise<[number, string | null]> {
  const values = known(given)
  const params = Object.fromEntries(
    [...given.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, String(values[name] ?? newId())]),
  )
  const path = `/api/v1${given.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '')}${query}`
  const headers = new Headers({ host: 'localhost:3999', authorization: `Bearer ${bearer}` })
  if (type) headers.set('content-type', type)
  const request = new Request(`http://localhost:3999${path}`, { method: given.method, headers, ...(body && { body }) })
  const answer = await given.route(request, { params: Promise.resolve(params) })
  const { status } = answer
  const text = await answer.text()
  const { operationId } = given.route.declaration
  if (answer.ok) succeeded.add(operationId)
  else refusals.set(operationId, text)
  const contentType = answer.headers.get('content-type') ?? ''
  return [status, checkAnswer({ method: given.method, path, status, contentType, body: text })]
}

function sampleOf(given: Case): Sent {
  const names = [...given.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => name)
  const { body: content, query } = inputParts(given.route.declaration, given.method, names)
  const schema = content?.['application/json']
  const body = BODIES[given.route.declaration.operationId]?.() ?? (schema && sample(schema, known(given)))
  if (body !== undefined) return { body: JSON.stringify(body), type: 'application/json' }
  const required = z.record(z.string(), z.string()).parse(sample(query, {}))
  return { query: `?${new URLSearchParams(required)}` }
}

describe('every answer is as the document says', () => {
  test.each(cases.map((given) => [given.route.declaration.operationId, given] as const))('%s', async (_name, given) => {
    ;({ revision } = await database().item.findUniqueOrThrow({ where: { id: world.filled.id } }))
    const environment = { where: { id: world.ids.environmentId } }
    environmentRevision = (await database().environment.findUniqueOrThrow(environment)).revision
    mappingId = (await database().groupMapping.findFirst())?.id ?? mappingId
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
  const find = (id: string) => {
    const found = cases.find(({ route }) => route.declaration.operationId === id)
    if (!found) throw new Error(id)
    return found
  }
  test('also for a rollback', async () => {
    const [bearer = ''] = bearers.slice(-1)
    const send = (id: string, body: object) =>
      ask(find(id), bearer, { body: JSON.stringify(body), type: 'application/json' })
    expect(await send('resumeRelease', { reason: 'it was healthy' })).toEqual([200, null])
    expect(await send('startRollback', { rehearsal: false, reason: 'it burns' })).toEqual([201, null])
    expect(await send('finishRollback', {})).toEqual([409, null])
    const { desk } = await readRollback(world.people.lead, { releaseId: world.ids.releaseId }, new Date())
    const plan = desk.options.find(({ id }) => id === world.ids.planId)
    for (const { id } of plan?.steps ?? []) {
      world.ids.stepId = id
      expect(await send('tickRollbackStep', { done: true })).toEqual([200, null])
    }
    expect(await send('finishRollback', { reason: 'a sound reason' })).toEqual([200, null])
  })
  test('also for Markdown, forms and files', async () => {
    const [bearer = ''] = bearers.slice(-1)
    const text =
      '# A\n\n- Lead: ____\n\n## S\n- [ ] one\n\n| Role | Name | Signature |\n|---|---|---|\n| QA | ____ | ____ |\n'
    const markdown = { body: text, type: 'text/markdown' }
    const query = `?projectId=${world.ids.projectId}`
    expect(await ask(find('importTemplate'), bearer, { ...markdown, query })).toEqual([201, null])
    expect(await ask(find('importTemplateVersion'), bearer, markdown)).toEqual([201, null])
    expect(await ask(find('importTemplate'), bearer, { ...markdown, body: '', query })).toEqual([400, null])
    for (const format of ['json', 'md', 'pdf'])
      expect(await ask(find('readReport'), bearer, { query: `?format=${format}` })).toEqual([200, null])
    for (const id of ['readRelease', 'readTemplate', 'listReleases', 'readSignoffs', 'readVerdict'])
      expect(await ask(find(id), bearer, {})).toEqual([200, null])
  })
  test('also for evidence', async () => {
    const { projectId, environmentId, templateId } = world.ids
    const made = await createRelease(
      SYSTEM,
      { projectId, environmentId, templateIds: [templateId], name: 'Other', version: '2' },
      new Date(),
    )
    const item = await database().item.findFirstOrThrow({ where: { releaseId: made.id } })
    Object.assign(world.ids, { releaseId: made.id, itemId: item.id })
    const [bearer = ''] = bearers.slice(-1)
    const form = new FormData()
    form.set('file', new File(['seen'], 'seen.txt', { type: 'text/plain' }))
    expect(await ask(find('addEvidence'), bearer, { body: form })).toEqual([201, null])
    const note = JSON.stringify({ kind: 'note', text: 'seen' })
    expect(await ask(find('addEvidence'), bearer, { body: note, type: 'application/json' })).toEqual([201, null])
    const file = await database().evidence.findFirstOrThrow({ where: { itemId: item.id, kind: 'file' } })
    world.ids.evidenceId = file.id
    expect(await ask(find('readEvidenceFile'), bearer, {})).toEqual([200, null])
    expect(await ask(find('readRelease'), bearer, {})).toEqual([200, null])
  })
  test('and each operation was done at least once, or cannot be here', () => {
    const ids = cases.map(({ route }) => route.declaration.operationId)
    const missing = ids.filter((id) => !succeeded.has(id) && !(id in NEVER))
    expect(missing.map((id) => [id, refusals.get(id)])).toEqual([])
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
