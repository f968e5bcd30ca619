// The record of one release in an old and busy project: bounded by the release, and proven by a checkpoint without the events of the others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands, CHECKLIST, statesOf } from '@/e2e/support/record-states'
import { buildRelease, SYSTEM } from '@/e2e/support/releases'
import { makeSigner } from '@/e2e/support/signer'
import { verifyExport } from '@/lib/cli/commands/audit-verify'
import { database, databaseClient } from '@/lib/data/client'
import { readReleaseTrees } from '@/lib/data/signoff/checkpoints'
import { RecordExport } from '@/lib/domain/record/export'
import { readCheckpoints } from '@/lib/history/read-checkpoints'
import { signCheckpoints } from '@/lib/history/sign-checkpoints'
import { readAudit } from '@/lib/report/read-audit'
import { readReport } from '@/lib/report/read-report'

testDatabase()
const signer = makeSigner()
const home = mkdtempSync(join(tmpdir(), 'countersign-release-history-'))
afterAll(() => rmSync(home, { recursive: true }))

const SIX = CHECKLIST.replace(
  '- [ ] Start the server',
  '- [ ] Warn people\n- [ ] Tag it\n- [ ] Watch it\n- [ ] Start the server',
)
const sign = (ago = 0) => signCheckpoints(signer, new Map(), new Date(Date.now() - ago * 1000))
const write = (name: string, text: string) => {
  const file = join(home, name)
  writeFileSync(file, text)
  return file
}
const key = write('key.pem', signer.publicKeyPem)
const tried = (text: string, options: { checkpoints?: string; key?: string } = { key }) =>
  verifyExport(write('record.json', text), options).catch((error: Error) => error.message)

type Hands = Awaited<ReturnType<typeof buildHands>>
let hands: Hands
let young: { text: string }

async function exported({ lead, releaseId }: Hands) {
  const text = String((await readReport(lead, { releaseId, format: 'json' }, new Date())).body)
  return { text, record: RecordExport.parse(JSON.parse(text)) }
}

/** Appends events to the project's chain: of its other releases in turn, each with a text that the record must not hold. */
async function crowd({ projectId }: Hands, releases: string[], count: number): Promise<void> {
  for (const [at, other] of releases.entries())
    await database()
      .$executeRaw`SELECT count(append_audit(${projectId}, 'item.decided', ${projectId}::uuid, ${other}::uuid,
      '{"action":"item.decided","actor":{"kind":"system","name":"crowd ' || ${at}::int || '"},"at":"', '","chain":"' || ${projectId}::text || '","projectId":"' || ${projectId}::text || '","releaseId":"' || ${other}::text || '","seq":', ',"v":1}'))
      FROM generate_series(1, ${count / releases.length}::int)`
}

beforeAll(async () => {
  hands = await buildHands(SIX)
  for (const { reach } of (await statesOf(hands)).slice(0, 11)) await reach()
  await sign(400)
  young = await exported(hands)
  const others: string[] = []
  for (let at = 0; at < 10; at++) others.push(await buildRelease(hands, SIX))
  await crowd(hands, others, 10_000)
  await sign(310)
}, 120_000)

describe('in a project with 10,000 other events', () => {
  test('the JSON of six items that were judged, rejected, signed and signed again is below 60 KB, and hardly larger than before them', async () => {
    const { text, record } = await exported(hands)
    const [{ count } = { count: 0 }] = await database().$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS "count" FROM "AuditEvent" WHERE "chain" = ${hands.projectId}`
    expect(record.release.items).toHaveLength(6)
    expect(count).toBeGreaterThan(10_000)
    expect(Buffer.byteLength(text)).toBeLessThan(60_000)
    expect(Buffer.byteLength(text) - Buffer.byteLength(young.text)).toBeLessThan(1000)
    expect(text).not.toContain('crowd')
    expect(record.history.every((line) => line.includes(`"releaseId":"${hands.releaseId}"`))).toBe(true)
  })

  test('its history is proven by the checkpoint, with the key alone', async () => {
    const { text, record } = await exported(hands)
    expect(record.proof).toMatchObject({ events: record.history.length, index: 0 })
    expect(record.proof?.path).toHaveLength(4)
    const count = record.history.length
    expect(await tried(text)).toMatch(
      new RegExp(
        `^intact: ${hands.projectId} ${count} events of the release ${hands.releaseId}, the first ${count} of them signed at`,
      ),
    )
  })

  test.each<[string, (record: RecordExport) => void, RegExp]>([
    ['its last event left out', ({ history }) => history.pop(), /was made with \d+ events of history; it has/],
    ['one left out', ({ history }) => history.splice(3, 1), /was made with \d+ events of history/],
    ['one said twice', ({ history }) => history.splice(3, 0, history[3] ?? ''), /comes again/],
    [
      'a name in it changed',
      ({ history }) => history.splice(3, 1, (history[3] ?? '').replace('Person', 'Nobody')),
      /not what was hashed/,
    ],
    ['no proof', (record) => Object.assign(record, { proof: null }), /^not proven/],
    ['an older root', (record) => record.proof?.path.reverse(), /one was changed, left out or added/],
    [
      'a checkpoint that says another root',
      ({ proof }) => Object.assign(proof?.checkpoint ?? {}, { at: '2026-01-01T00:00:00.000Z' }),
      /checkpoint is forged/,
    ],
  ])('%s is found', async (_, tamper, why) => {
    const { record } = await exported(hands)
    tamper(record)
    expect(await tried(JSON.stringify(record))).toMatch(why)
  })

  test('a signature that is taken out of the record is missed by its history', async () => {
    const { record } = await exported(hands)
    const { reviewExport } = await import('@/lib/domain/record/review')
    const { chainHash, merkleHash, sha256 } = await import('@/lib/platform/digest')
    const digests = { sha256, link: chainHash, merkle: merkleHash }
    expect((await reviewExport(record, digests)).differences).toEqual([])
    const [signature] = record.signatures.splice(0, 1)
    expect((await reviewExport(record, digests)).differences).toEqual([
      'The history has a signature or a decision that the record does not have.',
    ])
    record.signatures.push({ ...signature, id: 'another' } as (typeof record.signatures)[number])
    expect((await reviewExport(record, digests)).differences.join()).toContain('is not in the history')
  })

  test('what came after the checkpoint is said to be unproven, and is proven by the next', async () => {
    await hands.note('Warn people', 'said so')
    const { text, record } = await exported(hands)
    expect(await tried(text)).toContain('1 of the events came after the checkpoint')
    expect(record.proof?.events).toBe(record.history.length - 1)
    await sign()
    const again = await exported(hands)
    expect(again.record.proof?.events).toBe(again.record.history.length)
    expect(await tried(again.text)).not.toContain('after the checkpoint')
  })

  test('the whole log of the project gives the same roots as its checkpoints', async () => {
    const collect = async (pieces: AsyncIterable<string>) => {
      let text = ''
      for await (const piece of pieces) text += piece
      return text
    }
    const of = { projectId: hands.projectId }
    const log = write('log.ndjson', await collect(await readAudit(SYSTEM, of)))
    const retained = await collect(await readCheckpoints(SYSTEM, of))
    const checkpoints = write('checkpoints.ndjson', retained)
    expect(await verifyExport(log, { checkpoints, key })).toMatch(/signed up to \d+/)
    const forged = write('forged.ndjson', retained.replace(/"root":"../, '"root":"00'))
    await expect(verifyExport(log, { checkpoints: forged })).rejects.toThrow('the releases that were signed here')
    await expect(verifyExport(log, { checkpoints: forged, key })).rejects.toThrow('forged')
    const { text } = await exported(hands)
    expect(await tried(text, { checkpoints, key })).toMatch(/^intact/)
    const last = write(
      'last.ndjson',
      `${retained
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.replace(/"root":"../, '"root":"00')}\n`,
    )
    expect(await tried(text, { checkpoints: last })).toContain('is not the one that was kept')
  })
})

describe('what the worker signs', () => {
  test('is worked out from the first event on where the last checkpoint is of version 1', async () => {
    const { projectId } = await buildHands(SIX)
    await sign(400)
    const before = await readReleaseTrees(projectId)
    await databaseClient().$transaction([
      database().$executeRawUnsafe('ALTER TABLE "Checkpoint" DISABLE TRIGGER ALL'),
      database().$executeRawUnsafe(`DELETE FROM "ReleaseTree" WHERE "chain" = '${projectId}'`),
      database().$executeRawUnsafe(
        `UPDATE "Checkpoint" SET "releases" = NULL, "releasesRoot" = NULL, "keyId" = 'of before' WHERE "chain" = '${projectId}'`,
      ),
      database().$executeRawUnsafe('ALTER TABLE "Checkpoint" ENABLE ALWAYS TRIGGER "Checkpoint_append_only"'),
    ])
    expect((await readReleaseTrees(projectId))?.checkpoint.v).toBe(1)
    await buildRelease(
      { projectId, environmentId: (await database().environment.findFirstOrThrow({ where: { projectId } })).id },
      SIX,
    )
    expect((await sign()).broken).toEqual([])
    const after = await readReleaseTrees(projectId)
    expect(after?.checkpoint).toMatchObject({ v: 2, releases: { count: 2 } })
    expect(after?.trees[0]).toEqual(before?.trees[0])
  })

  test('is not built on release trees that were changed in the database', async () => {
    const { projectId, note } = await buildHands(SIX)
    await sign(400)
    await database()
      .$executeRaw`UPDATE "ReleaseTree" SET "peaks" = decode(repeat('ab', length("peaks")), 'hex') WHERE "chain" = ${projectId}`
    await note('Warn people', 'said so')
    expect((await sign()).broken.filter(({ chain }) => chain === projectId)).toMatchObject([
      { why: 'the release trees in the database are not what was signed here' },
    ])
  })
})
