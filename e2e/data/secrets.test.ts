// A secret is written in the web process, opened by the worker alone, and stands nowhere else; the product's own database is out of every probe's reach.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { startDatabase } from '@/e2e/targets/database'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { startPostgres } from '@/lib/platform/box/postgres.mjs'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()
let dataDir = ''
let server: Awaited<ReturnType<typeof startPostgres>>
let target: Awaited<ReturnType<typeof startDatabase>>

beforeAll(async () => {
  dataDir = await makeDataDir()
  server = await startPostgres(dataDir, { fast: true })
  target = await startDatabase(`${server.url}/postgres`)
  await workers.start()
})
afterAll(async () => {
  await target.close()
  server.stop()
  await removeDataDir(dataDir)
})

async function runSql(databaseUrl: string, query: string, expectations: string[]) {
  const { hostname, port } = new URL(databaseUrl)
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const environment = {
    name: 'staging',
    variables: {},
    egress: [{ host: hostname, ports: [Number(port)] }],
    hosts: {},
    databases: { main: { urlSecret: 'DB_URL' } },
    commands: {},
    allowSideEffects: false,
    perHost: 1,
  }
  const { id: environmentId } = await saveEnvironment(SYSTEM, {
    projectId,
    ...environment,
    secrets: { DB_URL: databaseUrl },
  })
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] Rows are there\n')
  const lead: Person = await buildPerson(projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  if (!item) throw new Error('one item')
  await saveProbe(
    lead,
    { itemId: item.id, definition: { kind: 'sql', database: 'main', query, expect: expectations } },
    now(),
  )
  const { runId } = await requestRun(lead, { itemId: item.id })
  await vi.waitFor(async () => expect((await readRun(lead, { runId })).finishedAt).toBeTruthy(), {
    timeout: 15_000,
    interval: 50,
  })
  return readRun(lead, { runId })
}

test('a SQL probe runs with a sealed URL, and the password stands nowhere in the database', async () => {
  const run = await runSql(target.reader, 'SELECT 1 AS one', ['rowCount == 1', 'rows[0].one == 1'])
  expect(run).toMatchObject({ status: 'passed' })
  const password = decodeURIComponent(new URL(target.reader).password)
  expect(password.length).toBeGreaterThan(3)
  const tables = await database().$queryRaw<
    { name: string }[]
  >`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  for (const { name } of tables) {
    const [found] = await database().$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
      password,
    )
    expect(found?.count, name).toBe(0)
  }
})

test('a SQL probe that cannot hold fails with what it saw', async () => {
  const run = await runSql(target.reader, 'SELECT 1 AS one', ['rows[0].one == 2'])
  expect(run).toMatchObject({ status: 'failed', assertions: [{ passed: false, actual: '1' }] })
})

test('the product’s own database is refused, whatever the environment lists', async () => {
  const run = await runSql(db.url(), 'SELECT 1', ['rowCount == 1'])
  expect(run.status).toBe('error')
  expect(run.error).toContain('it is the database of this product')
})
