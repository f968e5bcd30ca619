// Who owns the database can do anything to it. What the database itself refuses, whoever asks (I11); and what only a checkpoint that was kept
// elsewhere tells, when its owner has dropped what refuses.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { makeSigner } from '@/e2e/support/signer'
import { verifyExport } from '@/lib/cli/commands/audit-verify'
import { checkHistory } from '@/lib/history/check-history'
import { readCheckpoints } from '@/lib/history/read-checkpoints'
import { announceSigner, signCheckpoints } from '@/lib/history/sign-checkpoints'
import { chainHash } from '@/lib/platform/digest'
import { readAudit } from '@/lib/report/read-audit'

const db = testDatabase()
const signer = makeSigner()
const home = mkdtempSync(join(tmpdir(), 'countersign-history-'))
const level = randomBytes(4).toString('hex')
const [app, owner] = [`app_${level}`, `owner_${level}`]
let client: pg.Client
let projectId: string

beforeAll(async () => {
  client = new pg.Client({ connectionString: db.url() })
  await client.connect()
  const place = await buildProject()
  projectId = place.projectId
  await buildPerson(projectId, 'lead', ['QA Lead'])
  await buildRelease(place, '# R\n\n## Do\n- [ ] One\n')
  await announceSigner(signer)
  await signCheckpoints(signer, new Map(), new Date())
  await client.query(`CREATE ROLE ${app}; CREATE ROLE ${owner}; GRANT SELECT, INSERT ON "AuditEvent", "Checkpoint" TO ${app};
    GRANT ALL ON SCHEMA public TO ${owner}; ALTER TABLE "AuditEvent" OWNER TO ${owner}; ALTER TABLE "Checkpoint" OWNER TO ${owner}`)
})
afterAll(async () => {
  await client.query(
    `RESET ROLE; REASSIGN OWNED BY ${owner} TO CURRENT_USER; DROP OWNED BY ${app}, ${owner}; DROP ROLE ${app}, ${owner}`,
  )
  await client.end()
  rmSync(home, { recursive: true })
})

const STATEMENTS: [string, (table: string) => string][] = [
  ['changed', (table) => `UPDATE "${table}" SET "hash" = "hash"`],
  ['deleted', (table) => `DELETE FROM "${table}"`],
  ['emptied', (table) => `TRUNCATE "${table}"`],
]
const ROLES: [string, string, RegExp][] = [
  ['the app', `SET ROLE ${app}`, /permission denied/],
  ['the owner of the table', `SET ROLE ${owner}`, /append-only/],
  ['a session that claims to be a replica', 'SET session_replication_role = replica', /append-only/],
]

describe('the database refuses', () => {
  const cases = ['AuditEvent', 'Checkpoint'].flatMap((table) =>
    STATEMENTS.flatMap(([what, of]) =>
      ROLES.map(([who, be, says]) => [table, what, who, of(table), be, says] as const),
    ),
  )
  test.each(cases)('that %s is %s by %s', async (_table, _what, _who, statement, be, says) => {
    await client.query(be)
    try {
      await expect(client.query(statement)).rejects.toThrow(says)
    } finally {
      await client.query('RESET ROLE; RESET session_replication_role')
    }
  })
})

describe('a superuser who drops the trigger and writes history anew, with right hashes', () => {
  const write = (name: string, content: string) => {
    const file = join(home, name)
    writeFileSync(file, content)
    return file
  }
  const collect = async (pieces: AsyncIterable<string>) => {
    let text = ''
    for await (const piece of pieces) text += piece
    return text
  }
  const exported = async () => write('history.ndjson', await collect(await readAudit(SYSTEM, { projectId })))

  /** As the one who wants QA to have been somebody else: each line after it hangs on the one before again, and the head does too. */
  async function rewrite(): Promise<number> {
    const { rows } = await client.query<{ seq: string; prev: Buffer; body: string }>(
      `SELECT "seq", "prev", "body" FROM "AuditEvent" WHERE "chain" = $1 ORDER BY "seq"`,
      [projectId],
    )
    await client.query('BEGIN; ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL')
    let changed = 0
    let prev = '0'.repeat(64)
    await client.query(`DELETE FROM "AuditEvent" WHERE "chain" = $1`, [projectId])
    for (const row of rows) {
      const body = row.body.replace('"role":"QA Lead"', '"role":"Nobody"')
      if (body !== row.body) changed = Number(row.seq)
      const hash = chainHash(prev, body)
      await client.query(
        `INSERT INTO "AuditEvent" ("chain", "seq", "prev", "body", "hash", "at", "action") VALUES ($1, $2, decode($3, 'hex'), $4::text, decode($5, 'hex'), now(), $4::text::jsonb ->> 'action')`,
        [...[projectId, row.seq, prev, body, hash]],
      )
      prev = hash
    }
    await client.query(`UPDATE "AuditHead" SET "hash" = decode($2, 'hex') WHERE "chain" = $1`, [projectId, prev])
    await client.query('ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_append_only"; COMMIT')
    return changed
  }

  test('satisfies every constraint and the chain itself; only the checkpoint that was kept elsewhere tells', async () => {
    const retained = {
      checkpoints: write('kept.ndjson', await collect(await readCheckpoints(SYSTEM, { projectId }))),
      key: write('key.pem', signer.publicKeyPem),
    }
    expect(await verifyExport(await exported(), retained)).toContain('signed up to')
    const head = (await client.query<{ seq: string }>(`SELECT "seq" FROM "AuditHead" WHERE "chain" = $1`, [projectId]))
      .rows[0]?.seq

    expect(await rewrite()).toBeGreaterThan(0)
    expect(await verifyExport(await exported(), {}), 'the chain alone is fooled').toContain('intact')
    await expect(verifyExport(await exported(), retained)).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining(`chain ${projectId}, event ${head}: it is not what was signed at`),
    })
    expect(
      await checkHistory(SYSTEM, { projectId }),
      'so does the server, while the database still has it',
    ).toMatchObject({
      state: 'broken',
      why: 'it is not what was signed in its checkpoint',
    })

    await client.query('ALTER TABLE "Checkpoint" DISABLE TRIGGER ALL; DELETE FROM "Checkpoint"')
    expect(await checkHistory(SYSTEM, { projectId }), 'without it, nothing inside can tell').toMatchObject({
      state: 'intact',
      signed: null,
    })
    await expect(verifyExport(await exported(), retained)).rejects.toMatchObject({ code: 1 })
  })
})
