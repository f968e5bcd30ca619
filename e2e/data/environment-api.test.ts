// Environments as programs see them: read without the values of their secrets, changed member by member, one secret at a time.
import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { publishSealingKeys } from '@/lib/data/project/sealing-keys'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { readWorkerKeys } from '@/lib/platform/secrets-open'
import {
  ChangeEnvironment,
  changeEnvironment,
  readEnvironment,
  readEnvironments,
  SetSecret,
  setSecret,
} from '@/lib/project/change-environment'
import { saveEnvironment } from '@/lib/project/save-environment'

testDatabase()
const VALUE = 'a value that nobody may see'

beforeAll(async () => {
  const pem = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const [{ id, publicKeyPem: publicKey }] = readWorkerKeys(pem)
  await publishSealingKeys([{ id, publicKey }])
})

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const refused = await work.catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error('not refused')
  return refused
}

async function build() {
  const place = await buildProject({
    egress: [{ host: 'staging.example.com', ports: [443] }],
    variables: { BASE_URL: 'https://staging.example.com' },
  })
  const lead = await buildPerson(place.projectId, 'lead')
  const change = (input: object, actor: Actor = lead) =>
    changeEnvironment(actor, ChangeEnvironment.parse({ environmentId: place.environmentId, ...input }))
  const set = (input: object, actor: Actor = lead) =>
    setSecret(actor, SetSecret.parse({ environmentId: place.environmentId, ...input }))
  return { ...place, lead, change, set, look: () => readEnvironment(lead, { environmentId: place.environmentId }) }
}

const events = (projectId: string) =>
  database().auditEvent.findMany({ where: { projectId, action: 'environment.changed' }, orderBy: { seq: 'asc' } })

test('a change saves the members that are sent, and leaves the others', async () => {
  const { projectId, environmentId, change, look } = await build()
  expect(await change({ revision: 1, perHost: 3 })).toEqual({
    ...{ id: environmentId, projectId, revision: 2, name: 'staging', perHost: 3 },
    ...{ variables: { BASE_URL: 'https://staging.example.com' }, allowSideEffects: false },
    egress: [{ host: 'staging.example.com', ports: [443] }],
    ...{ hosts: {}, databases: {}, commands: {}, secretNames: [], secretHosts: {} },
  })
  await change({ revision: 2, variables: { OTHER: '1' }, name: 'next' })
  expect(await look()).toMatchObject({ revision: 3, name: 'next', variables: { OTHER: '1' }, perHost: 3 })
  expect(await events(projectId)).toHaveLength(2)
})

test('whatever is sent, the rest is as it was', async () => {
  const { change, look } = await build()
  const sent = fc.record(
    {
      name: fc.constantFrom('staging', 'next', 'later'),
      variables: fc.dictionary(fc.constantFrom('A', 'B'), fc.constantFrom('1', '2')),
      egress: fc
        .uniqueArray(fc.constantFrom('a.example.com', 'b.example.com'))
        .map((all) => all.map((host) => ({ host }))),
      allowSideEffects: fc.boolean(),
      perHost: fc.integer({ min: 1, max: 100 }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(sent, async (changes) => {
      const before = await look()
      const expected = { ...before, ...changes, variables: { ...(changes.variables ?? before.variables) } }
      expect(await change({ ...changes, revision: before.revision })).toEqual({
        ...expected,
        revision: before.revision + 1,
      })
    }),
    { numRuns: 20 },
  )
})

test('with an old revision nothing is saved, and the refusal has the environment', async () => {
  const { projectId, change, look } = await build()
  await change({ revision: 1, perHost: 2 })
  const before = await look()
  for (const revision of [0, 1, 3])
    expect(await refusalOf(change({ revision, perHost: 9 }))).toMatchObject({
      code: 'stale',
      detail: { current: before },
    })
  expect(await look()).toEqual(before)
  expect(await events(projectId)).toHaveLength(1)
  expect(ChangeEnvironment.safeParse({ environmentId: before.id, perHost: 2 }).success, 'a revision is needed').toBe(
    false,
  )
})

test('of two changes of one revision, one is saved', async () => {
  const { change, look } = await build()
  const both = await Promise.allSettled([change({ revision: 1, perHost: 2 }), change({ revision: 1, perHost: 3 })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await look()).revision).toBe(2)
})

test('a lead opens no private network, a viewer changes nothing, and to a stranger there is none', async () => {
  const { projectId, environmentId, change, set, look } = await build()
  const viewer = await buildPerson(projectId)
  const stranger = await buildPerson(null)
  const inside = { revision: 1, egress: [{ host: '10.0.0.5' }] }
  expect((await refusalOf(change(inside))).code).toBe('forbidden')
  expect((await refusalOf(change({ revision: 1, name: 'x' }, viewer))).code).toBe('forbidden')
  expect((await refusalOf(set({ name: 'KEY', value: VALUE }, viewer))).code).toBe('forbidden')
  expect(await readEnvironment(viewer, { environmentId })).toEqual(await look())
  expect(await readEnvironments(viewer, { projectId })).toEqual([await look()])
  for (const work of [
    () => change({ revision: 1, name: 'x' }, stranger),
    () => set({ name: 'KEY', value: VALUE }, stranger),
    () => readEnvironment(stranger, { environmentId }),
    () => readEnvironments(stranger, { projectId }),
  ])
    expect((await refusalOf(work())).code).toBe('not-found')
  expect(await change(inside, SYSTEM)).toMatchObject({ egress: [{ host: '10.0.0.5' }] })
})

test('the environments of a project come by name, and no other', async () => {
  const { projectId, lead } = await build()
  await build()
  await saveEnvironment(lead, {
    ...{ projectId, name: 'production', variables: {}, egress: [], hosts: {}, databases: {}, commands: {} },
    ...{ allowSideEffects: false, perHost: 1, secrets: {} },
  })
  expect((await readEnvironments(lead, { projectId })).map(({ name }) => name)).toEqual(['production', 'staging'])
})

test('a secret is set and replaced; it keeps its hosts until others are sent, and its value never comes back', async () => {
  const { projectId, change, set, look } = await build()
  expect(await set({ name: 'API_KEY', value: VALUE })).toEqual({
    ...{ name: 'API_KEY', hosts: ['staging.example.com:443'], revision: 2 },
  })
  await change({ revision: 2, egress: [{ host: 'other.example.com' }] })
  expect(await set({ name: 'API_KEY', value: `${VALUE} 2` })).toMatchObject({ hosts: ['staging.example.com:443'] })
  const bound = await set({ name: 'API_KEY', value: `${VALUE} 3`, hosts: ['*.example.com'] })
  expect(bound).toEqual({ name: 'API_KEY', hosts: ['*.example.com'], revision: 5 })
  const shown = await look()
  expect(shown).toMatchObject({ secretNames: ['API_KEY'], secretHosts: { API_KEY: ['*.example.com'] } })
  expect(shown.variables, 'the rest is as it was').toEqual({ BASE_URL: 'https://staging.example.com' })
  expect(JSON.stringify([shown, bound, (await events(projectId)).map(({ body }) => body)])).not.toContain(VALUE)
  const { version } = await database().secret.findFirstOrThrow({ where: { projectId, name: 'API_KEY' } })
  expect(version).toBe(3)
  const sent = { environmentId: shown.id, name: 'API_KEY' }
  expect(SetSecret.safeParse({ ...sent, value: 'short' }).success).toBe(false)
  expect(SetSecret.safeParse({ ...sent, name: '1 KEY', value: VALUE }).success).toBe(false)
})
