// A stranger gets the same answer for what exists and for what does not, from every path of the API that has an id in
// it. A new path without a row here fails.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildAdministrator, buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { requestBreakGlass, resolveBreakGlass } from '@/lib/decision/break-glass'
import { callRelease } from '@/lib/decision/call-release'
import { openIssue } from '@/lib/decision/open-issue'
import { reopenRelease } from '@/lib/decision/reopen-release'
import { requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { requestWaiver } from '@/lib/decision/request-waiver'
import { resolveSoakWaiver } from '@/lib/decision/resolve-soak-waiver'
import { resolveWaiver } from '@/lib/decision/resolve-waiver'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { hidden } from '@/lib/http/answer'
import { createToken } from '@/lib/people/tokens/create-token'
import { newId } from '@/lib/platform/ids'
import { changeSeparation } from '@/lib/project/separate-projects'
import { addEvidence } from '@/lib/release/add-evidence'
import { importTemplate } from '@/lib/template/import-template'

process.env.NEXTAUTH_URL = 'http://localhost:3999'
testDatabase()

const TEXT = `# Pier

- Captain: ____

## Prepare
- [ ] Ropes
  - Length: ____ m

## Metrics
| Metric | Target | Alert |
|---|---|---|
| Error rate | < 1 % | > 5 % |

## Go/no-go
- [ ] Weather is fit

## Rollback
1. Turn back

## Approval
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `404`: the answer does not say whether it exists. `403`: the path is an administrator's, or never a token's, whatever the id. */
type Row = { status?: 403; body?: object; markdown?: true; query?: string }
const NOTHING: Row = {}
const TIMES = { startsAt: '2030-01-01T10:00', endsAt: '2030-01-01T12:00', zone: 'UTC' }
const WAIVER = { reason: 'Known', scope: '', expiresAt: new Date(Date.now() + 3_600_000).toISOString() }
const RELEASE = 'releases/[releaseId]'
const ITEM = `${RELEASE}/items/[itemId]`
const ROLLBACK = `${RELEASE}/rollbacks/[planId]`
const CALENDAR = 'projects/[projectId]/environments/[environmentId]/calendar'

const ROWS: Record<string, Row> = {
  'GET evidence/[evidenceId]': NOTHING,
  'DELETE invitations/[invitationId]': { status: 403 },
  'DELETE group-mappings/[mappingId]': { status: 403 },
  'GET projects/[projectId]/leavers': NOTHING,
  'POST projects/[projectId]/leavers/[userId]/reassign': { body: { toId: '0193d7d8-0000-7000-8000-00000000ffff' } },
  'POST releases/[releaseId]/conditions': {
    body: {
      ...{ fieldId: '0193d7d8-0000-7000-8000-00000000ffff', ownerId: '0193d7d8-0000-7000-8000-00000000ffff' },
      dueAt: '2031-01-01T00:00:00Z',
    },
  },
  'GET probe-runs/[runId]': NOTHING,
  'DELETE projects/[projectId]/channels/[channelId]': NOTHING,
  'GET projects/[projectId]/channels': NOTHING,
  'POST projects/[projectId]/channels': {
    body: {
      ...{ kind: 'webhook', name: 'Hook', url: 'https://hooks.example.org/a', notices: ['decision-made'] },
      secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
    },
  },
  [`DELETE ${CALENDAR}/freezes/[id]`]: NOTHING,
  [`POST ${CALENDAR}/freezes`]: { body: { ...TIMES, reason: 'Holidays' } },
  [`GET ${CALENDAR}`]: NOTHING,
  [`DELETE ${CALENDAR}/windows/[id]`]: NOTHING,
  [`POST ${CALENDAR}/windows`]: { body: { ...TIMES, kind: 'once' } },
  'GET projects/[projectId]/entries': NOTHING,
  'POST projects/[projectId]/entries': { status: 403, body: { reason: 'To look at it' } },
  'DELETE projects/[projectId]/entries/[entryId]': NOTHING,
  'GET environments/[environmentId]': NOTHING,
  'PATCH environments/[environmentId]': { body: { name: 'production', revision: 1 } },
  'POST environments/[environmentId]/secrets': { body: { name: 'API_KEY', value: 'a long secret' } },
  'GET projects/[projectId]/environments': NOTHING,
  'POST projects/[projectId]/environments': { body: { name: 'production' } },
  'DELETE projects/[projectId]/members/[userId]': NOTHING,
  'PUT projects/[projectId]/members/[userId]': { body: { access: 'viewer', roles: [] } },
  'GET projects/[projectId]/members': NOTHING,
  'POST projects/[projectId]/members': { body: { email: 'nobody@example.com' } },
  [`POST ${RELEASE}/applicability`]: {
    body: { target: { kind: 'role', id: 'QA Lead' }, applies: false, reason: 'No' },
  },
  [`GET ${RELEASE}/attestation`]: NOTHING,
  [`GET ${RELEASE}/badge.svg`]: NOTHING,
  [`POST ${RELEASE}/break-glass`]: { status: 403, body: { call: 'go', reason: 'Because I would like to' } },
  [`PATCH ${RELEASE}/break-glass/[breakGlassId]`]: { status: 403, body: { confirm: true } },
  [`POST ${RELEASE}/decisions`]: { status: 403, body: { call: 'go', contentHash: 'a'.repeat(64) } },
  [`POST ${RELEASE}/reopen`]: { status: 403, body: { reason: 'Again' } },
  [`POST ${RELEASE}/soak-waivers`]: { status: 403, body: WAIVER },
  [`POST ${ITEM}/waivers`]: { status: 403, body: WAIVER },
  'PATCH soak-waivers/[waiverId]': { status: 403, body: { grant: true } },
  'PATCH waivers/[waiverId]': { status: 403, body: { grant: true } },
  [`POST ${RELEASE}/check-ins`]: { body: { itemId: newId(), outcome: 'ok' } },
  [`GET ${RELEASE}/comments`]: NOTHING,
  [`POST ${RELEASE}/comments`]: { body: { body: 'Hello' } },
  [`PATCH ${RELEASE}/criteria/[criterionId]`]: { body: { holds: true, revision: 1 } },
  [`POST ${RELEASE}/deployment`]: { body: {} },
  [`GET ${RELEASE}/documents`]: NOTHING,
  [`PATCH ${RELEASE}/fields/[fieldId]`]: { body: { value: 'x', revision: 0 } },
  [`PATCH ${RELEASE}/issues/[issueId]`]: { body: { resolved: true, words: 'Done' } },
  [`POST ${RELEASE}/issues`]: { body: { title: 'Leak', severity: 'critical' } },
  [`POST ${ITEM}/evidence`]: { body: { kind: 'note', text: 'Seen' } },
  [`POST ${ITEM}/probe-runs`]: { body: {} },
  [`PUT ${ITEM}/probe`]: { body: { kind: 'http', url: 'https://example.org', expect: ['status == 200'] } },
  [`PATCH ${ITEM}`]: { body: { outcome: 'passed', revision: 1 } },
  [`PUT ${ITEM}/schedule`]: { body: { on: true } },
  [`POST ${RELEASE}/metrics/[metricId]/samples`]: { body: { value: 1 } },
  [`GET ${RELEASE}/policy`]: NOTHING,
  [`PUT ${RELEASE}/policy`]: { body: { version: '1', policy: {} } },
  [`POST ${RELEASE}/probe-groups`]: { body: {} },
  [`GET ${RELEASE}/probe-runs`]: NOTHING,
  [`POST ${RELEASE}/questions/[questionId]/answer`]: { body: { answer: 'prose' } },
  [`POST ${RELEASE}/reminders`]: { body: { role: 'QA Lead' } },
  [`GET ${RELEASE}/report`]: NOTHING,
  [`POST ${ROLLBACK}/finish`]: { body: {} },
  [`POST ${ROLLBACK}/resume`]: { body: { reason: 'Again' } },
  [`POST ${ROLLBACK}/start`]: { body: { reason: 'Back' } },
  [`POST ${ROLLBACK}/steps/[stepId]`]: { body: {} },
  [`GET ${RELEASE}`]: NOTHING,
  [`GET ${RELEASE}/signoffs`]: NOTHING,
  [`GET ${RELEASE}/verdict`]: NOTHING,
  'GET templates/[templateId]/changes': { query: 'own' },
  'GET templates/[templateId]': NOTHING,
  'POST templates/[templateId]/versions': { markdown: true },
  'POST tokens/[tokenId]/rotate': { status: 403, body: {} },
  'DELETE tokens/[tokenId]': { status: 403 },
  'POST users/[userId]/password-link': { status: 403, body: {} },
  'PATCH users/[userId]': { status: 403, body: { role: 'admin' } },
  'DELETE users/[userId]': { status: 403 },
  'DELETE users/[userId]/sessions': { status: 403 },
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const METHODS: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const API = resolve('app/api/v1')

function routesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return routesBelow(path)
    return entry.name === 'route.ts' && path.includes('[') ? [path.slice(API.length + 1, -'/route.ts'.length)] : []
  })
}

const PATHS = routesBelow(API)
const handlers = new Map<string, Handler>()
const isHandler = (value: unknown): value is Handler => typeof value === 'function'

let real: Record<string, string>
let stranger: Person
let ownProject: string
let secret: string

beforeAll(async () => {
  for (const path of PATHS) {
    const module: Record<string, unknown> = await import(join(API, path, 'route.ts'))
    for (const method of METHODS) {
      const handler = module[method]
      if (isHandler(handler)) handlers.set(`${method} ${path}`, handler)
    }
  }
  const place = await buildProject()
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const row = { releaseId }
  const [item, field, metric, criterion, plan] = await Promise.all([
    database().item.findFirstOrThrow({ where: row }),
    database().field.findFirstOrThrow({ where: row }),
    database().metric.findFirstOrThrow({ where: row }),
    database().criterion.findFirst({ where: row }),
    database().rollbackPlan.findFirst({ where: row }),
  ])
  const now = new Date()
  const issue = await openIssue(lead, { releaseId, title: 'Leak', severity: 'low', blocking: false })
  const evidence = await addEvidence(lead, { itemId: item.id, kind: 'note', text: 'Seen' }, now)
  const waiver = await requestWaiver(lead, { itemId: item.id, ...WAIVER }, now)
  const token = await createToken(SYSTEM, { name: 'theirs', scope: 'read', projectId: place.projectId }, now)
  const template = await importTemplate(lead, { projectId: place.projectId, text: TEXT })
  real = {
    ...{ projectId: place.projectId, environmentId: place.environmentId, releaseId, userId: lead.id },
    ...{ itemId: item.id, fieldId: field.id, metricId: metric.id, issueId: issue.id, evidenceId: evidence.id },
    ...{ tokenId: token.id, templateId: template.id, waiverId: waiver.waiverId },
    ...(criterion && { criterionId: criterion.id }),
    ...(plan && { planId: plan.id }),
  }
  const other = await buildProject()
  ownProject = other.projectId
  stranger = await buildPerson(other.projectId, 'lead', ['QA Lead'])
  secret = (await createToken(stranger, { name: 'mine', scope: 'admin', personal: true }, now)).token
})

async function answerOf(cell: string, params: Record<string, string>, bearer = secret): Promise<[number, string]> {
  const [method = '', path = ''] = cell.split(' ')
  const { body, markdown, query } = ROWS[cell] ?? NOTHING
  const handler = handlers.get(cell)
  if (!handler) throw new Error(cell)
  const text = markdown ? '# Taken over' : body && JSON.stringify(body)
  const headers = new Headers({ authorization: `Bearer ${bearer}`, host: 'localhost:3999' })
  if (text !== undefined) headers.set('content-type', markdown ? 'text/markdown' : 'application/json')
  const address = `http://localhost:3999/api/v1/${path}${query ? `?projectId=${ownProject}` : ''}`
  const request = new Request(address, { method, headers, ...(text !== undefined && { body: text }) })
  const answer = await handler(request, { params: Promise.resolve(params) })
  return [answer.status, await answer.text()]
}

const paramsOf = (cell: string, ids: Record<string, string>): Record<string, string> =>
  Object.fromEntries([...cell.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, ids[name] ?? newId()]))

test('every path with an id has a row', () => {
  expect([...handlers.keys()].toSorted()).toEqual(Object.keys(ROWS).toSorted())
})

describe('a stranger with a personal token of the widest scope', () => {
  test.each(Object.keys(ROWS))('%s', async (cell) => {
    const existing = await answerOf(cell, paramsOf(cell, real))
    const missing = await answerOf(cell, paramsOf(cell, {}))
    expect(existing[0], existing[1]).toBe(ROWS[cell]?.status ?? 404)
    expect(missing).toEqual(existing)
  })
})

describe('an administrator who is kept out of projects', () => {
  const bearers: Record<string, string> = {}
  beforeAll(async () => {
    const now = new Date()
    const admin = await buildAdministrator()
    bearers['a personal token'] = (
      await createToken(admin, { name: 'mine', scope: 'admin', personal: true }, now)
    ).token
    bearers['a token of the instance'] = (await createToken(SYSTEM, { name: 'all', scope: 'admin' }, now)).token
    await changeSeparation(SYSTEM, { on: true }, now)
  })
  afterAll(() => changeSeparation(SYSTEM, { on: false }, new Date()))
  const cells = Object.keys(ROWS).filter((cell) => ROWS[cell]?.status === undefined)
  test.each(cells)('%s', async (cell) => {
    for (const bearer of Object.values(bearers)) {
      const existing = await answerOf(cell, paramsOf(cell, real), bearer)
      const missing = await answerOf(cell, paramsOf(cell, {}), bearer)
      expect(existing[0], existing[1]).toBe(404)
      expect(missing).toEqual(existing)
    }
  })
})

test('deciding against the verdict tells a stranger as little', async () => {
  const ask = async (releaseId: string) => {
    const input = { releaseId, call: 'go' as const, reason: 'Because I would like to' }
    const answer = await requestBreakGlass(stranger, input, new Date()).catch(hidden)
    if (!(answer instanceof Refusal)) throw new Error('no refusal')
    return [answer.code, answer.message]
  }
  const settle = async (releaseId: string) => {
    const input = { releaseId, breakGlassId: newId(), confirm: true }
    const answer = await resolveBreakGlass(stranger, input, new Date()).catch(hidden)
    if (!(answer instanceof Refusal)) throw new Error('no refusal')
    return [answer.code, answer.message]
  }
  for (const work of [ask, settle]) {
    const existing = await work(real.releaseId ?? '')
    expect(existing[0]).toBe('not-found')
    expect(await work(newId())).toEqual(existing)
  }
})

describe('what only people may do tells a stranger who is signed in as little', () => {
  const id = (name: string) => real[name] ?? ''
  const hash = 'a'.repeat(64)
  const works: Record<string, [string, (id: string) => Promise<unknown>]> = {
    callRelease: [
      'releaseId',
      (releaseId) => callRelease(stranger, { releaseId, call: 'go', contentHash: hash }, new Date()),
    ],
    reopenRelease: ['releaseId', (releaseId) => reopenRelease(stranger, { releaseId, reason: 'Again' })],
    requestWaiver: ['itemId', (itemId) => requestWaiver(stranger, { itemId, ...WAIVER }, new Date())],
    requestSoakWaiver: ['releaseId', (releaseId) => requestSoakWaiver(stranger, { releaseId, ...WAIVER }, new Date())],
    resolveWaiver: ['waiverId', (waiverId) => resolveWaiver(stranger, { waiverId, grant: true }, new Date())],
    resolveSoakWaiver: ['waiverId', (waiverId) => resolveSoakWaiver(stranger, { waiverId, grant: true }, new Date())],
  }
  test.each(Object.entries(works))('%s', async (_name, [idName, work]) => {
    const answerFor = async (given: string) => {
      const answer = await work(given).catch(hidden)
      if (!(answer instanceof Refusal)) throw new Error('no refusal')
      return [answer.code, answer.message]
    }
    const existing = await answerFor(id(idName))
    expect(existing[0]).toBe('not-found')
    expect(await answerFor(newId())).toEqual(existing)
  })
})
