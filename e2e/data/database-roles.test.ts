// The roles of the database in the box: what each may do, and that the product does its work with them.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { publishSealingKeys } from '@/lib/data/project/sealing-keys'
import { ensureDatabase, startPostgres } from '@/lib/platform/box/postgres.mjs'
import { ensureRoles, grantRights } from '@/lib/platform/box/roles.mjs'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { migrate } from '@/prisma/migrate'

const PASSWORDS = { migrate: 'password-of-migrate', web: 'password-of-web', worker: 'password-of-worker' }
const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEA3p7bfXt9wbTTW2HC7OQ1Nz+DQ8hbeGdNrfx+FG+IK08=
-----END PUBLIC KEY-----
`

let dataDir = ''
let server: Awaited<ReturnType<typeof startPostgres>>
let urls: Awaited<ReturnType<typeof ensureRoles>>

beforeAll(async () => {
  dataDir = await makeDataDir()
  server = await startPostgres(dataDir, { fast: true })
  const superuser = await ensureDatabase(server.url, 'countersign')
  await migrate(superuser)
  urls = await ensureRoles(server.url, 'countersign', PASSWORDS)
  await migrate(urls.migrate)
  await grantRights(server.url, 'countersign')
  await grantRights(server.url, 'countersign')
})
afterAll(async () => {
  await closeDatabase()
  server.stop()
  await removeDataDir(dataDir)
})

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs the product on the database as the role of a URL. */
async function productAs<T>(url: string, work: () => Promise<T>): Promise<T> {
  await closeDatabase()
  process.env.DATABASE_URL = url
  return work()
}

test('web does the work of the product, and the worker takes what it asked for', async () => {
  await productAs(urls.worker, () => publishSealingKeys([{ id: 'key-1', publicKey: PUBLIC_KEY }]))
  const { projectId } = await productAs(urls.web, async () => {
    const { id } = await createProject(SYSTEM, { name: unique('project') })
    const environment = {
      ...{ projectId: id, name: 'staging', variables: {}, hosts: {}, databases: {}, commands: {} },
      ...{ egress: [{ host: 'api.example.org' }], allowSideEffects: false, perHost: 1 },
    }
    const { id: environmentId } = await saveEnvironment(SYSTEM, {
      ...environment,
      secrets: { TOKEN: 'sealed-value-1' },
    })
    const place = { ...environment, environmentId, revision: 1 }
    await saveEnvironment(SYSTEM, { ...place, secrets: { TOKEN: 'sealed-value-2' } })
    const releaseId = await buildRelease({ projectId: id, environmentId }, '# R\n\n## S\n- [ ] one\n- [ ] two\n')
    const lead = await buildPerson(id, 'lead')
    const [one, two] = (await readRelease(lead, { releaseId }, new Date())).items
    if (!one || !two) throw new Error('two items')
    await patchItem(lead, { itemId: one.id, outcome: 'passed', revision: one.revision }, new Date())
    const definition = { kind: 'http', url: 'https://api.example.org/', expect: ['status == 200'] }
    await saveProbe(lead, { itemId: two.id, definition }, new Date())
    await requestRun(lead, { itemId: two.id })
    return { projectId: id }
  })
  const taken = await productAs(urls.worker, () => claimRuns('worker', 5, ['key-1']))
  expect(taken).toHaveLength(1)
  expect(taken[0]?.environment.secrets).toMatchObject([{ name: 'TOKEN', hosts: ['api.example.org'] }])
  expect(taken[0]?.environment.secrets[0]?.sealed).toMatch(/^key-1:v2\./)
  expect(await database().auditEvent.count({ where: { projectId } })).toBeGreaterThan(5)
})

const FORGED = `INSERT INTO "AuditEvent" ("chain", "seq", "prev", "body", "hash", "at", "action")
  SELECT 'forged', 1, decode(repeat('00', 32), 'hex'), '{}', sha256('x'), now(), 'user.added'`

describe('neither web nor worker', () => {
  test.each([
    'UPDATE "AuditEvent" SET "at" = now()',
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
    FORGED,
    `UPDATE "AuditHead" SET "seq" = 0`,
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL',
    'DROP TRIGGER "AuditEvent_append_only" ON "AuditEvent"',
    'SET session_replication_role = replica',
    'CREATE OR REPLACE FUNCTION append_audits(events jsonb) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$',
    'DELETE FROM "Decision"',
    'UPDATE "Signoff" SET "comment" = \'x\'',
    "COPY (SELECT 1) TO PROGRAM 'id'",
    "COPY (SELECT 1) TO '/tmp/countersign-role'",
    "SELECT pg_read_file('/etc/passwd')",
    'CREATE EXTENSION dblink',
    'CREATE TABLE made (id int)',
    'CREATE ROLE other',
    'ALTER ROLE countersign_web SUPERUSER',
    'SET ROLE countersign_migrate',
    'SET ROLE countersign',
  ])('may %s', async (statement) => {
    for (const url of [urls.web, urls.worker])
      await expect(as(url, (client) => client.query(statement))).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|0A000)$/),
      })
  })
})

test('web cannot read what is sealed, nor change keys and what the worker signs', async () => {
  for (const statement of [
    'SELECT "sealed" FROM "Secret"',
    'SELECT * FROM "Secret"',
    'UPDATE "Secret" SET "version" = 2 RETURNING "sealed"',
    'UPDATE "Secret" SET "sealed" = "sealed" || \'x\'',
    'UPDATE "SealingKey" SET "publicKey" = \'mine\'',
    'DELETE FROM "SealingKey"',
    'INSERT INTO "Checkpoint" SELECT * FROM "Checkpoint"',
  ])
    await expect(
      as(urls.web, (client) => client.query(statement)),
      statement,
    ).rejects.toMatchObject({ code: '42501' })
})

test('web retires keys and changes nothing else of them; the worker reads no second factor', async () => {
  await as(urls.web, (client) => client.query('UPDATE "SealingKey" SET "retiredAt" = NULL, "resealRequestedAt" = NULL'))
  for (const statement of ['SELECT * FROM "TotpCredential"', 'SELECT * FROM "RecoveryCode"'])
    await expect(
      as(urls.worker, (client) => client.query(statement)),
      statement,
    ).rejects.toMatchObject({ code: '42501' })
})

test('a temporary table does not stand in for the log', async () => {
  const before = await as(server.url.concat('/countersign'), (client) =>
    client.query('SELECT count(*)::int AS n FROM "AuditEvent"'),
  )
  await as(urls.web, async (client) => {
    await client.query('CREATE TEMPORARY TABLE "AuditEvent" (LIKE public."AuditEvent")')
    await client.query(
      `SELECT append_audit('instance', 'setup.offered', NULL, NULL, '{"action":"setup.offered","at":"', '","chain":"instance","seq":', '}')`,
    )
    expect((await client.query('SELECT FROM pg_temp."AuditEvent"')).rowCount).toBe(0)
  })
  const after = await as(server.url.concat('/countersign'), (client) =>
    client.query('SELECT count(*)::int AS n FROM "AuditEvent"'),
  )
  expect(after.rows[0].n).toBe(before.rows[0].n + 1)
})

test('the roles have no power, and one database', async () => {
  const { rows } = await as(`${server.url}/countersign`, (client) =>
    client.query(`SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS mighty
      FROM pg_roles WHERE rolname LIKE 'countersign\\_%' ORDER BY rolname`),
  )
  expect(rows).toEqual(
    ['countersign_migrate', 'countersign_web', 'countersign_worker'].map((rolname) => ({ rolname, mighty: false })),
  )
})
