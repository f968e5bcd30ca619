// SCIM through its routes on a real database, with requests as Okta and Entra ID publish them.
import { beforeAll, describe, expect, test } from 'vitest'
import * as Group from '@/app/api/scim/v2/Groups/[id]/route'
import * as Groups from '@/app/api/scim/v2/Groups/route'
import * as ResourceTypeById from '@/app/api/scim/v2/ResourceTypes/[id]/route'
import * as ResourceTypes from '@/app/api/scim/v2/ResourceTypes/route'
import * as SchemaById from '@/app/api/scim/v2/Schemas/[id]/route'
import * as Schemas from '@/app/api/scim/v2/Schemas/route'
import * as Provider from '@/app/api/scim/v2/ServiceProviderConfig/route'
import * as User from '@/app/api/scim/v2/Users/[id]/route'
import * as Users from '@/app/api/scim/v2/Users/route'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { findPersonByEmail, findPersonBySession, insertSession } from '@/lib/data/people/people'
import { findMachine } from '@/lib/data/people/tokens'
import { authorize } from '@/lib/domain/access/can'
import type { Person } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import type { TokenScope } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { SCIM_SCHEMAS } from '@/lib/domain/scim/protocol'
import { addUser } from '@/lib/people/accounts/add-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { SaveGroupMapping, saveMapping } from '@/lib/people/groups/save-group-mapping'
import { createScimGroup } from '@/lib/people/groups/scim-groups'
import { rotateToken } from '@/lib/people/tokens/change-token'
import { createToken } from '@/lib/people/tokens/create-token'
import { sha256 } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

testDatabase()
const NOW = new Date()
let admin: Person
const tokens: Partial<Record<TokenScope, string>> = {}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

const COLLECTIONS: Record<string, { one: Partial<Record<string, Handler>>; all: Partial<Record<string, Handler>> }> = {
  Users: { one: User, all: Users },
  Groups: { one: Group, all: Groups },
  Schemas: { one: SchemaById, all: Schemas },
  ResourceTypes: { one: ResourceTypeById, all: ResourceTypes },
  ServiceProviderConfig: { one: {}, all: Provider },
}

/** One request as a client sends it; `path` begins behind `/v2/`. */
async function scim(method: string, path: string, body?: unknown, token = tokens.scim): Promise<Answer> {
  const url = new URL(`/api/scim/v2/${path}`, env('NEXTAUTH_URL'))
  const [, collection = '', id] = url.pathname.replace('/api/scim', '').split('/').slice(1)
  const handler = COLLECTIONS[collection]?.[id === undefined ? 'all' : 'one'][method]
  if (!handler) throw new Error(`no route for ${method} ${path}`)
  const headers = new Headers({ host: url.host, ...(token && { authorization: `Bearer ${token}` }) })
  if (body !== undefined) headers.set('content-type', 'application/scim+json')
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(url, { method, headers, ...(body !== undefined && { body: text }) })
  const response = await handler(request, {
    params: Promise.resolve<Record<string, string>>(id === undefined ? {} : { id }),
  })
  const answered = await response.text()
  return { status: response.status, body: answered === '' ? {} : JSON.parse(answered), headers: response.headers }
}

/** Okta's example of a new user, for somebody of ours. */
const oktaUser = (email: string) => ({
  schemas: [SCIM_SCHEMAS.user],
  userName: email,
  name: { givenName: 'Test', familyName: 'User' },
  emails: [{ primary: true, value: email, type: 'work' }],
  displayName: 'Test User',
  locale: 'en-US',
  externalId: '00ujl29u0le5T6Aj10h7',
  groups: [],
  password: '1mz050nq',
  active: true,
})
const patch = (...Operations: object[]) => ({ schemas: [SCIM_SCHEMAS.patch], Operations })
const idOf = ({ body }: Answer): string => String(body.id)
const newEmail = () => `${unique('person')}@example.com`

async function provisioned(email = newEmail()): Promise<{ id: string; email: string }> {
  const answer = await scim('POST', 'Users', oktaUser(email))
  expect(answer.status).toBe(201)
  return { id: idOf(answer), email }
}

async function actions(): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const page of readAudit(INSTANCE_CHAIN)) for (const line of page) lines.push(JSON.parse(line.body))
  return lines
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

beforeAll(async () => {
  const email = newEmail()
  await addUser(SYSTEM, { email, name: 'Root', role: 'admin', password: PASSWORD })
  admin = await personByEmail(email)
  for (const scope of ['scim', 'admin', 'read'] as const)
    tokens[scope] = (await createToken(admin, { name: scope, scope }, NOW)).token
})

describe('who may', () => {
  test.each<[string, number]>([
    ['scim', 200],
    ['admin', 403],
    ['read', 403],
  ])('a token of scope %s: %i', async (scope, status) => {
    const answer = await scim(
      'GET',
      'Users?count=1',
      undefined,
      scope === 'scim' ? tokens.scim : tokens[scope as 'admin'],
    )
    expect(answer.status).toBe(status)
  })

  test('nobody without a token, and the answer is in the form of SCIM', async () => {
    const answer = await scim('GET', 'Users', undefined, 'x'.repeat(40))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/scim+json')
    expect(answer.body).toMatchObject({ schemas: [SCIM_SCHEMAS.error], status: '401' })
  })

  test('a PATCH with a value of 30,000 paths is refused', async () => {
    const { id } = (await scim('POST', 'Groups', { displayName: unique('group') })).body
    const paths = Array.from({ length: 30_000 }, (_, at) => [`members[value eq "${at}"].x`, 1])
    const answer = await scim('PATCH', `Groups/${id}`, patch({ op: 'add', value: Object.fromEntries(paths) }))
    expect(answer).toMatchObject({ status: 400, body: { scimType: 'tooMany' } })
  })

  test('a signed-in administrator does not, nor by a personal token, which nobody makes', async () => {
    expect(await refusal(createScimGroup(admin, { body: { displayName: unique('group') } }, NOW))).toMatch(/^forbidden/)
    const owned = { kind: 'machine', id: admin.id, name: 'mine', scope: 'scim', owner: admin } as const
    expect(await refusal(createScimGroup(owned, { body: { displayName: unique('group') } }, NOW))).toMatch(/^forbidden/)
    expect(await refusal(createToken(admin, { name: 'x', scope: 'scim', personal: true }, NOW))).toMatch(/^invalid/)
  })

  test('a token neither makes nor rotates one of this scope', async () => {
    const machine = await findMachine(sha256(tokens.admin ?? ''))
    if (!machine) throw new Error('no token')
    const said =
      'forbidden: A token does not make or rotate a token of the scope scim. An administrator does, at /settings/tokens.'
    expect(await refusal(createToken(machine, { name: 'x', scope: 'scim' }, NOW))).toBe(said)
    const own = await findMachine(sha256(tokens.scim ?? ''))
    expect(await refusal(rotateToken(machine, { tokenId: own?.id ?? '', days: 90 }, NOW))).toBe(said)
  })
})

describe('what a client asks first', () => {
  test('is answered', async () => {
    expect((await scim('GET', 'ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
    })
    expect((await scim('GET', 'ResourceTypes')).body).toMatchObject({ totalResults: 2 })
    expect((await scim('GET', 'ResourceTypes/User')).body).toMatchObject({ endpoint: '/Users' })
    expect((await scim('GET', 'Schemas')).body).toMatchObject({ totalResults: 2 })
    expect((await scim('GET', `Schemas/${SCIM_SCHEMAS.group}`)).body).toMatchObject({ name: 'Group' })
    expect((await scim('GET', 'Schemas/urn:other')).status).toBe(404)
  })
})

describe('a User', () => {
  test('is made, found, replaced, and is in the log', async () => {
    const email = newEmail()
    const made = await scim('POST', 'Users', oktaUser(email))
    expect(made.status).toBe(201)
    const id = idOf(made)
    expect(made.headers.get('location')).toBe(`${new URL(env('NEXTAUTH_URL')).origin}/api/scim/v2/Users/${id}`)
    expect(made.body).toMatchObject({
      schemas: [SCIM_SCHEMAS.user],
      userName: email,
      externalId: '00ujl29u0le5T6Aj10h7',
      name: { givenName: 'Test', familyName: 'User' },
      active: true,
      emails: [{ value: email, primary: true }],
      meta: { resourceType: 'User' },
    })
    expect(made.body).not.toHaveProperty('password')
    expect((await actions()).at(-1)).toMatchObject({ action: 'user.added', email, via: 'scim', role: 'member' })
    expect((await database().user.findUniqueOrThrow({ where: { id } })).passwordHash).toBeNull()

    const found = await scim('GET', `Users?filter=${encodeURIComponent(`userName eq "${email.toUpperCase()}"`)}`)
    expect(found.body).toMatchObject({ schemas: [SCIM_SCHEMAS.list], totalResults: 1, Resources: [{ id }] })
    const nobody = await scim('GET', 'Users?filter=userName%20eq%20%22nobody%40example.com%22&startIndex=1&count=100')
    expect(nobody.body).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] })

    const replaced = await scim('PUT', `Users/${id}`, { ...oktaUser(email), displayName: 'Another', id })
    expect(replaced).toMatchObject({ status: 200, body: { displayName: 'Another' } })
    expect((await actions()).at(-1)).toMatchObject({ action: 'user.updated', was: { name: 'Test User' } })
    const before = (await actions()).length
    await scim('PUT', `Users/${id}`, { ...oktaUser(email), displayName: 'Another' })
    expect((await actions()).length).toBe(before)
  })

  test('with the userName or the email of somebody else is refused', async () => {
    const { email } = await provisioned()
    const again = await scim('POST', 'Users', oktaUser(email.toUpperCase()))
    expect(again).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } })
    const other = await provisioned()
    expect((await scim('PUT', `Users/${other.id}`, oktaUser(email))).status).toBe(409)
    const results = await Promise.all(
      Array.from({ length: 4 }, () => scim('POST', 'Users', oktaUser('race@example.com'))),
    )
    expect(results.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  test('that somebody invited before is found and taken over', async () => {
    const email = newEmail()
    await addUser(admin, { email, name: 'Invited', role: 'member', password: PASSWORD })
    const found = await scim('GET', `Users?filter=${encodeURIComponent(`userName eq "${email}"`)}`)
    const [user] = Array.isArray(found.body.Resources) ? found.body.Resources : []
    const put = await scim('PUT', `Users/${user.id}`, oktaUser(email))
    expect(put.body).toMatchObject({ externalId: '00ujl29u0le5T6Aj10h7', displayName: 'Test User' })
  })

  test('is paged', async () => {
    await provisioned()
    await provisioned()
    const all = await scim('GET', 'Users?count=0')
    expect(all.body).toMatchObject({ itemsPerPage: 0, Resources: [] })
    const second = await scim('GET', 'Users?startIndex=2&count=1')
    expect(second.body).toMatchObject({ startIndex: 2, itemsPerPage: 1, totalResults: all.body.totalResults })
    expect((await scim('GET', 'Users?startIndex=-3&count=-1')).body).toMatchObject({ startIndex: 1, itemsPerPage: 0 })
  })

  test.each<[string, object]>([
    ['Okta', patch({ op: 'replace', value: { active: false } })],
    ['Entra ID', patch({ op: 'Replace', path: 'active', value: 'False' })],
  ])('that %s deactivates is signed out, and tokens are refused', async (_who, deactivate) => {
    const { id, email } = await provisioned()
    const person = await personByEmail(email)
    const sessionId = newId()
    await change(SYSTEM, async (tx) => {
      const expiresAt = new Date(NOW.getTime() + 86_400_000)
      await insertSession(tx, { id: sessionId, userId: id, expiresAt, via: 'oidc', userAgent: null })
      return {
        grant: authorize(SYSTEM, 'system.work', {}),
        event: { action: 'session.started', sessionId, userId: id, name: person.name, via: 'oidc' },
        result: undefined,
      }
    })
    const own = await createToken({ ...person, sessionId }, { name: 'mine', scope: 'read', personal: true }, NOW)
    expect(await findPersonBySession(sessionId)).not.toBeNull()
    expect(await scim('PATCH', `Users/${id}`, deactivate)).toMatchObject({ status: 200, body: { active: false } })
    expect(await findPersonBySession(sessionId)).toBeNull()
    expect(await findMachine(sha256(own.token))).toBeNull()
    expect((await actions()).at(-1)).toMatchObject({ action: 'user.disabled', userId: id, sessions: 1 })
    await scim('PATCH', `Users/${id}`, patch({ op: 'replace', path: 'active', value: true }))
    expect((await actions()).at(-1)).toMatchObject({ action: 'user.enabled', userId: id })
    expect(await findPersonBySession(sessionId)).toBeNull()
  })

  test('that is deleted is disabled and out of its groups', async () => {
    const { id, email } = await provisioned()
    const group = await scim('POST', 'Groups', { displayName: unique('qa'), members: [{ value: id }] })
    expect((await scim('DELETE', `Users/${id}`)).status).toBe(204)
    expect(await findPersonByEmail(email)).toBeNull()
    expect((await scim('GET', `Users/${id}`)).body).toMatchObject({ active: false, groups: [] })
    expect((await scim('GET', `Groups/${idOf(group)}`)).body).toMatchObject({ members: [] })
  })

  test('an administrator keeps the email, and the last one the account', async () => {
    const { role } = await database().user.findUniqueOrThrow({ where: { id: admin.id } })
    expect(role).toBe('admin')
    const moved = await scim(
      'PATCH',
      `Users/${admin.id}`,
      patch({ op: 'replace', value: { emails: [{ value: 'x@y.example' }] } }),
    )
    expect(moved).toMatchObject({ status: 403, body: { scimType: 'mutability' } })
    await database().user.updateMany({ where: { role: 'admin', id: { not: admin.id } }, data: { role: 'member' } })
    const gone = await scim('DELETE', `Users/${admin.id}`)
    expect(gone.status).toBe(409)
    expect(gone.body.detail).toBe('Root is the last administrator. Make somebody else an administrator first.')
  })

  test('with a password keeps the email, or the token could take the account over by Forgot password', async () => {
    const email = newEmail()
    await addUser(admin, { email, name: 'Pat', role: 'member', password: PASSWORD })
    const { id } = await personByEmail(email)
    const move = (to: string) =>
      scim('PATCH', `Users/${id}`, patch({ op: 'replace', value: { emails: [{ value: to }] } }))
    const moved = await move('mallory@evil.example')
    expect(moved).toMatchObject({ status: 403, body: { scimType: 'mutability' } })
    expect((await personByEmail(email)).id).toBe(id)
    process.env.OIDC_REQUIRED_DOMAINS = 'sso.example'
    const within = await move('pat@sso.example')
    process.env.OIDC_REQUIRED_DOMAINS = ''
    expect(within.status, 'no password is ever sent to such an email').toBe(200)
    const made = await provisioned()
    const renamed = patch({ op: 'replace', value: { emails: [{ value: newEmail() }] } })
    expect((await scim('PATCH', `Users/${made.id}`, renamed)).status, 'without a password').toBe(200)
  })
})

describe('a Group', () => {
  test('gives its members what it maps to, and takes it away', async () => {
    const { projectId } = await buildProject()
    const name = unique('qa')
    await saveMapping(
      admin,
      SaveGroupMapping.parse({ groupName: name, projectId, access: 'viewer', roles: ['QA Lead'] }),
    )
    const [ada, ben] = [await provisioned(), await provisioned()]
    const group = await scim('POST', 'Groups', { schemas: [SCIM_SCHEMAS.group], displayName: name })
    expect(group).toMatchObject({ status: 201, body: { displayName: name, members: [] } })
    const rolesOf = async (email: string) =>
      (await findPersonByEmail(email))?.projects[projectId]?.roles.map(({ role }) => role)
    const members = async (...operations: object[]) => scim('PATCH', `Groups/${idOf(group)}`, patch(...operations))

    await members({ op: 'Add', path: 'members', value: [{ value: ada.id }, { value: ben.id }] })
    expect([await rolesOf(ada.email), await rolesOf(ben.email)]).toEqual([['QA Lead'], ['QA Lead']])
    const read = await scim('GET', `Groups/${idOf(group)}?excludedAttributes=members`)
    expect(read.body).not.toHaveProperty('members')
    const found = await scim('GET', `Groups?filter=${encodeURIComponent(`displayName eq "${name}"`)}`)
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: idOf(group) }] })

    await members({ op: 'remove', path: `members[value eq "${ada.id}"]` })
    expect([await rolesOf(ada.email), await rolesOf(ben.email)]).toEqual([undefined, ['QA Lead']])
    await members({ op: 'replace', path: 'displayName', value: unique('renamed') })
    expect(await rolesOf(ben.email)).toBeUndefined()
    await members({ op: 'replace', value: { displayName: name } })
    expect(await rolesOf(ben.email)).toEqual(['QA Lead'])
    expect((await scim('DELETE', `Groups/${idOf(group)}`)).status).toBe(204)
    expect(await rolesOf(ben.email)).toBeUndefined()
    expect((await scim('GET', `Groups/${idOf(group)}`)).status).toBe(404)
  })

  test('with a name that is taken, or with a stranger, is refused and changes nothing', async () => {
    const name = unique('qa')
    const group = await scim('POST', 'Groups', { displayName: name })
    expect(await scim('POST', 'Groups', { displayName: name })).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    })
    const { id } = await provisioned()
    const strange = await scim('PUT', `Groups/${idOf(group)}`, {
      displayName: name,
      members: [{ value: id }, { value: newId() }],
    })
    expect(strange).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
    expect((await scim('GET', `Groups/${idOf(group)}`)).body).toMatchObject({ members: [] })
  })
})

describe('what is too large or no request at all', () => {
  test.each<[string, string, string, unknown, number, string | undefined]>([
    ['a filter of 1 MB', 'GET', `Users?filter=${'a'.repeat(1_000_000)}`, undefined, 400, 'invalidFilter'],
    ['10,000 parentheses', 'GET', `Users?filter=${'('.repeat(10_000)}`, undefined, 400, 'invalidFilter'],
    ['an attribute that nobody asks for', 'GET', 'Users?filter=title%20eq%20%22x%22', undefined, 400, 'invalidFilter'],
    [
      '10,000 operations',
      'PATCH',
      `Users/${newId()}`,
      patch(...Array.from({ length: 10_000 }, () => ({ op: 'replace', value: { active: true } }))),
      400,
      'tooMany',
    ],
    ['no JSON', 'POST', 'Users', '{', 400, 'invalidSyntax'],
    ['a list', 'POST', 'Users', [], 400, 'invalidSyntax'],
    ['deep JSON', 'POST', 'Users', `{"name":${'{"x":'.repeat(5000)}1${'}'.repeat(5000)}}`, 400, 'invalidSyntax'],
    ['more than 1 MB', 'POST', 'Users', JSON.stringify({ userName: 'a'.repeat(1_100_000) }), 413, undefined],
    ['nobody', 'GET', `Users/${newId()}`, undefined, 404, undefined],
    ['no id', 'GET', 'Users/7', undefined, 404, undefined],
  ])('%s', async (_name, method, path, body, status, scimType) => {
    const answer = await scim(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ schemas: [SCIM_SCHEMAS.error], status: String(status) })
    expect(answer.body.scimType).toBe(scimType)
    expect(answer.body.detail).toMatch(/^.{10,300}\.$/)
  })
})
