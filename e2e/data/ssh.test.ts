// A host's key is sealed by the web process and opened by the worker alone: commands, files, logs and ways through the host run with it, and it stands nowhere else.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { database } from '@/lib/data/client'
import { createProject } from '@/lib/project/create-project'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { requestGroup } from '@/lib/release/runs/request-group'
import { requestRun, tryProbe } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()
let target: TargetHost
let staging: Staging

beforeAll(async () => {
  target = await startSsh({
    files: { '/var/log/app.log': 'started\nready\n', '/etc/app/.env': 'API_KEY=hidden-value\n' },
  })
  staging = await startStaging()
  await workers.start()
})
afterAll(async () => {
  await target.close()
  await staging.close()
})

async function run(definition: Record<string, unknown>, hostSecret = target.privateKey) {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const environment = SaveEnvironment.parse({
    projectId,
    name: 'staging',
    variables: { PORT: String(staging.port) },
    egress: [
      { host: '127.0.0.1', ports: [target.port] },
      { host: 'localhost', ports: [staging.port] },
    ],
    hosts: { 'web-1': { ...target.entry, privateKeySecret: 'DEPLOY_KEY' } },
    commands: { disk: { argv: ['df', '-h', '{path}'], params: { path: '/[a-z]*' } } },
    secrets: { DEPLOY_KEY: hostSecret },
  })
  const { id: environmentId } = await saveEnvironment(SYSTEM, environment)
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] The host is well\n')
  const lead = await buildPerson(projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  if (!item) throw new Error('one item')
  await saveProbe(lead, { itemId: item.id, definition }, now())
  const { runId } = await requestRun(lead, { itemId: item.id })
  await vi.waitFor(async () => expect((await readRun(lead, { runId })).finishedAt).toBeTruthy(), {
    timeout: 15_000,
    interval: 50,
  })
  return readRun(lead, { runId })
}

test.each<[string, Record<string, unknown>]>([
  [
    'ssh',
    {
      kind: 'ssh',
      host: 'web-1',
      command: 'disk',
      args: { path: '/' },
      expect: ['exitCode == 0', 'stdout.contains("45%")'],
    },
  ],
  ['file', { kind: 'file', host: 'web-1', path: '/etc/app/.env', expect: ['keys == ["API_KEY"]'] }],
  [
    'log',
    { kind: 'log', host: 'web-1', path: '/var/log/app.log', pattern: 'ERROR', expect: ['count == 0 && scanned == 2'] },
  ],
  [
    'http through the host',
    { kind: 'http', via: 'web-1', url: 'http://localhost:{{PORT}}/health', expect: ['status == 200'] },
  ],
  [
    'load through the host',
    {
      kind: 'load',
      request: { via: 'web-1', url: 'http://localhost:{{PORT}}/health' },
      requests: 20,
      concurrency: 5,
      expect: ['p95 < 5000.0'],
    },
  ],
])('%s', async (_, definition) => {
  expect(await run(definition)).toMatchObject({ status: 'passed' })
})

test('a key that is none is named, not shown', async () => {
  const seen = await run(
    { kind: 'file', host: 'web-1', path: '/etc/app/.env', expect: ['exists'] },
    'not-a-key-but-secret',
  )
  expect(seen).toMatchObject({ status: 'error', error: expect.stringContaining('DEPLOY_KEY is not a private key') })
})

test('the key and the values of the file stand nowhere in the database', async () => {
  const line = target.privateKey.split('\n')[2] ?? ''
  expect(line.length).toBeGreaterThan(30)
  const tables = await database().$queryRaw<
    { name: string }[]
  >`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  for (const { name } of tables) {
    for (const hidden of [line, 'hidden-value', 'not-a-key-but-secret']) {
      const [found] = await database().$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
        hidden,
      )
      expect(found?.count, name).toBe(0)
    }
  }
})

test('what changes something at its target is run when somebody says that it shall be', async () => {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const environment = SaveEnvironment.parse({
    ...{ projectId, name: 'staging', allowSideEffects: true, egress: [{ host: '127.0.0.1' }] },
    commands: { restart: { argv: ['restart'], changes: true } },
  })
  const { id: environmentId } = await saveEnvironment(SYSTEM, environment)
  const releaseId = await buildRelease(
    { projectId, environmentId },
    '# R\n\n## S\n- [ ] It restarts\n- [ ] It is sent\n',
  )
  const lead = await buildPerson(projectId, 'lead')
  const [first, second] = (await readRelease(lead, { releaseId }, now())).items.map(({ id }) => id)
  const definitions = [
    { kind: 'ssh', host: 'web-1', command: 'restart', expect: ['exitCode == 0'] },
    { kind: 'http', method: 'POST', url: `${staging.url}/chat`, body: {}, expect: ['status == 200'] },
  ]
  for (const [at, itemId] of [first, second].entries())
    await saveProbe(lead, { itemId: itemId ?? '', definition: definitions[at] ?? {} }, now())
  for (const itemId of [first ?? '', second ?? '']) {
    await expect(requestRun(lead, { itemId })).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { confirmed: expect.any(String) } },
    })
  }
  await expect(tryProbe(lead, { itemId: second ?? '', definition: definitions[1] ?? {} })).rejects.toThrow(
    /may change something/,
  )
  await expect(requestGroup(lead, { releaseId, stopAtFailure: false })).rejects.toThrow(
    /“It restarts”, “It is sent” may change something/,
  )
  expect(await database().probeRun.count({ where: { releaseId } })).toBe(0)
  expect(await requestRun(lead, { itemId: second ?? '', confirmed: true })).toMatchObject({ runId: expect.any(String) })
})
