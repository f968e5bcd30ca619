// What the database itself refuses, whoever asks.

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database, databaseClient } from '@/lib/data/client'
import { verifyChain } from '@/lib/domain/audit/chain'

testDatabase()
const link = (prev: string, body: string) =>
  createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex')
const run = (statement: string) => database().$executeRawUnsafe(statement)

test.each([
  'AuditEvent',
  'Signoff',
  'SignerSlot',
  'SignoffWithdrawal',
  'Decision',
  'Evidence',
  'EvidenceFile',
  'TemplateVersion',
])('%s cannot be emptied', async (table) => {
  await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/append-only/)
})

test('a line of history cannot be changed or removed, not even with triggers asked to sleep', async () => {
  await buildProject()
  await expect(run(`UPDATE "AuditEvent" SET "action" = 'x'`)).rejects.toThrow(/append-only/)
  await expect(run(`DELETE FROM "AuditEvent"`)).rejects.toThrow(/append-only/)
  await expect(
    databaseClient().$transaction([
      database().$executeRawUnsafe(`SET LOCAL session_replication_role = replica`),
      database().$executeRawUnsafe(`DELETE FROM "AuditEvent"`),
    ]),
  ).rejects.toThrow(/append-only/)
})

test('a line that does not hash, skips a number or forks the chain is refused', async () => {
  const insert = (seq: number, prev: string, body: string, hash: string) =>
    run(
      `INSERT INTO "AuditEvent" ("chain", "seq", "prev", "body", "hash", "at", "action") VALUES ('fork', ${seq}, decode('${prev}', 'hex'), '${body}', decode('${hash}', 'hex'), now(), 'x')`,
    )
  const zero = '0'.repeat(64)
  const body = (seq: number) => `{"action":"x","chain":"fork","seq":${seq}}`
  await expect(insert(1, zero, body(1), 'f'.repeat(64))).rejects.toThrow(/AuditEvent_hash/)
  await expect(insert(2, zero, body(2), link(zero, body(2)))).rejects.toThrow(/AuditEvent_genesis/)
  await expect(insert(1, zero, body(7), link(zero, body(7)))).rejects.toThrow(/AuditEvent_says/)
  await insert(1, zero, body(1), link(zero, body(1)))
  await expect(insert(1, zero, body(1), link(zero, body(1)))).rejects.toThrow()
})

test('no row points into another project', async () => {
  const [one, two] = [await buildProject(), await buildProject()]
  const release = await buildRelease(one, '# R\n\n## S\n- [ ] a\n')
  const other = await buildRelease(two, '# R\n\n## S\n- [ ] b\n')
  await expect(
    run(`UPDATE "Section" SET "projectId" = '${two.projectId}' WHERE "releaseId" = '${release}'`),
  ).rejects.toThrow(/foreign key/i)
  await expect(
    run(
      `UPDATE "Item" SET "sectionId" = (SELECT "id" FROM "Section" WHERE "releaseId" = '${other}' LIMIT 1) WHERE "releaseId" = '${release}'`,
    ),
  ).rejects.toThrow(/foreign key/i)
  await expect(
    run(`UPDATE "Release" SET "environmentId" = '${two.environmentId}' WHERE "id" = '${release}'`),
  ).rejects.toThrow(/foreign key/i)
})

test('a waiver is granted by another than asked, an outcome is one of the five, not applicable says why', async () => {
  const place = await buildProject()
  const release = await buildRelease(place, '# R\n\n## S\n- [ ] a\n')
  const person = await buildPerson(place.projectId, 'lead')
  const waiver = (granted: string) =>
    run(`INSERT INTO "Waiver" ("id", "projectId", "releaseId", "itemId", "reason", "scope", "requestedById", "requestedBy", "expiresAt", "grantedById", "grantedAt")
      SELECT gen_random_uuid(), "projectId", "releaseId", "id", 'r', 's', '${person.id}', 'p', now() + interval '1 day', ${granted} FROM "Item" WHERE "releaseId" = '${release}'`)
  await expect(waiver(`'${person.id}', now()`)).rejects.toThrow(/Waiver_two_people/)
  await waiver('NULL, NULL')
  await expect(
    run(
      `UPDATE "Item" SET "outcome" = 'fine', "decidedAt" = now(), "decidedVia" = 'person' WHERE "releaseId" = '${release}'`,
    ),
  ).rejects.toThrow(/Item_outcome/)
  await expect(
    run(
      `UPDATE "Item" SET "outcome" = 'not-applicable', "decidedAt" = now(), "decidedVia" = 'person' WHERE "releaseId" = '${release}'`,
    ),
  ).rejects.toThrow(/not_applicable_reason/)
})

test('the whole history of everything above verifies', async () => {
  async function* lines() {
    for await (const page of readAudit(null)) yield* page.filter((line) => line.chain !== 'fork')
  }
  expect(await verifyChain(lines(), link)).toMatchObject({ intact: true })
})
