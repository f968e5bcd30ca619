// Checkpoints: when they are signed, by whom, once; and that nothing is signed which was written anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, SYSTEM } from '@/e2e/support/releases'
import { makeSigner } from '@/e2e/support/signer'
import { testWorkers } from '@/e2e/support/worker'
import { readChainHead } from '@/lib/data/audit'
import { database, databaseClient } from '@/lib/data/client'
import { readCheckpoints } from '@/lib/data/signoff/checkpoints'
import { type Checkpoint, printCheckpoint, readCheckpoint, signedText } from '@/lib/domain/audit/checkpoint'
import { checkHistory } from '@/lib/history/check-history'
import { findRewritten, PATROL_START, patrolFurther } from '@/lib/history/patrol-chains'
import { announceSigner, signCheckpoints } from '@/lib/history/sign-checkpoints'
import { isSignedBy } from '@/lib/platform/signatures'
import { CheckpointFile } from '@/lib/worker/checkpoint-file'

const db = testDatabase()
const workers = testWorkers(db.url)
const signer = makeSigner()
const home = mkdtempSync(join(tmpdir(), 'countersign-checkpoints-'))
afterAll(() => rmSync(home, { recursive: true }))

let projectId: string
beforeEach(async () => {
  projectId = (await buildProject()).projectId
})

const NOBODY = new Map<string, { seq: number; hash: string }>()
const AGO = (seconds: number) => new Date(Date.now() - seconds * 1000)

async function append(count: number, action = 'item.decided', chain = projectId): Promise<void> {
  await database().$executeRaw`SELECT count(append_audit(${chain}, ${action}, ${projectId}::uuid, NULL,
    '{"action":"' || ${action} || '","actor":{"kind":"system","name":"test"},"at":"', '","chain":"' || ${chain} || '","seq":', ',"v":1}')) FROM generate_series(1, ${count})`
}

async function retained(chain = projectId): Promise<Checkpoint[]> {
  const all: Checkpoint[] = []
  for await (const page of readCheckpoints(chain)) all.push(...page)
  return all
}

const mine = (signed: Checkpoint[]) => signed.filter(({ chain }) => chain === projectId)
const sign = async (now = new Date(), remembered: ReadonlyMap<string, { seq: number; hash: string }> = NOBODY) => {
  const { signed, broken } = await signCheckpoints(signer, remembered, now)
  return { signed: mine(signed), broken: broken.filter(({ chain }) => chain === projectId) }
}

describe('a checkpoint is signed', () => {
  test('of a chain that has none, and verifies with the public key', async () => {
    const { signed } = await sign()
    const [checkpoint] = signed
    if (!checkpoint) throw new Error('one is due')
    expect(checkpoint).toMatchObject({ ...(await readChainHead(projectId)), chain: projectId, keyId: signer.keyId })
    expect(isSignedBy(signer.publicKeyPem, signedText(checkpoint), checkpoint.signature)).toBe(true)
    expect(await retained()).toEqual(signed)
    expect(readCheckpoint(printCheckpoint(checkpoint))).toEqual(checkpoint)
  })

  test.each<[string, number, number, string, number]>([
    ['not for 499 new events of a moment ago', 0, 499, 'item.decided', 0],
    ['for the 500th', 0, 500, 'item.decided', 1],
    ['not for one event within five minutes', 290, 1, 'item.decided', 0],
    ['for one event after five minutes', 310, 1, 'item.decided', 1],
    ['not after five minutes where nothing is new', 310, 0, 'item.decided', 0],
    ['at once for a decision', 0, 1, 'release.decided', 1],
  ])('%s', async (_, ago, events, action, expected) => {
    await sign(AGO(ago))
    await append(events, action)
    expect((await sign()).signed).toHaveLength(expected)
    expect((await sign()).signed).toHaveLength(0)
  })

  test('once, however many sign at the same time', async () => {
    await append(1000)
    const rounds = await Promise.all(Array.from({ length: 8 }, () => sign()))
    expect(rounds.flatMap(({ signed }) => signed)).toHaveLength(1)
    expect(await retained()).toHaveLength(1)
  })
})

describe('nothing is signed', () => {
  const superuser = (...statements: string[]) =>
    databaseClient().$transaction(
      [...['AuditEvent', 'Checkpoint'].map((table) => `ALTER TABLE "${table}" DISABLE TRIGGER ALL`), ...statements].map(
        (one) => database().$executeRawUnsafe(one),
      ),
    )

  test('when the chain behind the last checkpoint was written anew', async () => {
    await append(5)
    await sign(AGO(400))
    await superuser(
      `DELETE FROM "AuditEvent" WHERE "chain" = '${projectId}'`,
      `DELETE FROM "AuditHead" WHERE "chain" = '${projectId}'`,
    )
    await append(12)
    expect((await sign()).broken).toEqual([
      { chain: projectId, seq: 7, why: 'it is not the event that was signed here before' },
    ])
    expect(await retained()).toHaveLength(1)
    expect(await checkHistory(SYSTEM, { projectId })).toMatchObject({ state: 'broken', seq: 7 })
  })

  test('when its checkpoints were taken away too: the file outside remembers', async () => {
    await append(5)
    const file = new CheckpointFile(join(home, 'outside.ndjson'))
    file.add((await sign()).signed)
    const again = new CheckpointFile(join(home, 'outside.ndjson'))
    await superuser(
      ...['Checkpoint', 'AuditEvent', 'AuditHead'].map(
        (table) => `DELETE FROM "${table}" WHERE "chain" = '${projectId}'`,
      ),
    )
    await append(3)
    expect((await sign(new Date(), again.last)).broken).toEqual([
      { chain: projectId, seq: 4, why: 'events 4 to 7 are missing' },
    ])
    await append(9)
    expect((await sign(new Date(), again.last)).broken).toMatchObject([{ seq: 7 }])
    expect(await retained()).toEqual([])
  })

  test('an idle chain that was written anew, with hashes that fit, raises an alarm though nothing is due', async () => {
    await append(5)
    const { signed } = await sign()
    const remembered = new Map(signed.map(({ chain, seq, hash }) => [chain, { seq, hash }]))
    const mineOf = (broken: { chain: string }[]) => broken.filter(({ chain }) => chain === projectId)
    expect(mineOf(await findRewritten(remembered))).toEqual([])
    await superuser(
      `DELETE FROM "AuditEvent" WHERE "chain" = '${projectId}'`,
      `DELETE FROM "AuditHead" WHERE "chain" = '${projectId}'`,
    )
    await append(7)
    expect((await sign()).broken).toEqual([])
    const changed = [{ chain: projectId, seq: 7, why: 'it is not the event that was signed here before' }]
    expect(mineOf(await findRewritten(NOBODY))).toEqual(changed)
    await superuser(`DELETE FROM "Checkpoint" WHERE "chain" = '${projectId}'`)
    expect(mineOf(await findRewritten(NOBODY))).toEqual([])
    expect(mineOf(await findRewritten(remembered))).toEqual(changed)
  })

  test('an event that is missing in the middle of an idle chain is found by reading on', async () => {
    await append(5)
    await sign()
    await superuser(`DELETE FROM "AuditEvent" WHERE "chain" = '${projectId}' AND "seq" = 4`)
    const found: { chain: string; seq: number; why: string }[] = []
    let at = PATROL_START
    do {
      const round = await patrolFurther(at, 3)
      found.push(...round.broken)
      at = round.at
    } while (at.chain !== '')
    expect(found.filter(({ chain }) => chain === projectId)).toEqual([
      { chain: projectId, seq: 5, why: 'events 4 to 4 are missing' },
    ])
  })

  test('after a checkpoint that somebody forged', async () => {
    await sign(AGO(400))
    await superuser(`UPDATE "Checkpoint" SET "hash" = decode(repeat('ab', 32), 'hex') WHERE "chain" = '${projectId}'`)
    await append(1)
    expect((await sign()).broken).toMatchObject([{ why: 'its checkpoint in the database is forged' }])
    await announceSigner(signer)
    expect(await checkHistory(SYSTEM, { projectId })).toMatchObject({
      state: 'broken',
      why: 'the checkpoint of it is not signed by a key of ours',
    })
  })
})

describe('the file outside of the database', () => {
  test('loses a half-written last line, keeps the rest, and takes nothing twice', async () => {
    await append(3)
    const { signed } = await sign()
    const path = join(home, 'torn.ndjson')
    new CheckpointFile(path).add(signed)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, `${whole}{"at":"2026`)
    const file = new CheckpointFile(path)
    file.add(signed)
    expect(readFileSync(path, 'utf8')).toBe(whole)
    expect(file.last.get(projectId)).toEqual({ seq: 5, hash: signed[0]?.hash })
  })
})

test('two workers sign a decision within seconds, once, into the table and the file', { timeout: 60_000 }, async () => {
  await Promise.all([workers.start(), workers.start()])
  await append(2, 'release.decided')
  const head = await readChainHead(projectId)
  await vi.waitFor(async () => expect((await retained()).at(-1)).toMatchObject({ ...head }), {
    timeout: 20_000,
    interval: 100,
  })
  const keys = await database().signingKey.findMany()
  const last = (await retained()).at(-1)
  expect(last && keys.some(({ publicKey }) => isSignedBy(publicKey, signedText(last), last.signature))).toBe(true)
  await vi.waitFor(
    () =>
      expect(
        workers.checkpoints().filter((line) => line.includes(`"seq":${head?.seq},`) && line.includes(projectId)),
      ).toHaveLength(1),
    { timeout: 5000 },
  )
  expect(new Set(workers.checkpoints()).size).toBe(workers.checkpoints().length)
})
