// The record of a release in every state: of one moment, whole, and to be worked out again by anybody who has only the file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands, statesOf } from '@/e2e/support/record-states'
import { buildPerson, buildProject } from '@/e2e/support/releases'
import { verifyExport } from '@/lib/cli/commands/audit-verify'
import type { Actor } from '@/lib/domain/actor'
import type { RecordExport } from '@/lib/domain/record/export'
import { readExport, reviewExport } from '@/lib/domain/record/review'
import { Refusal } from '@/lib/domain/refusal'
import { programFile } from '@/lib/platform/box/program-file.mjs'
import { merkleHash } from '@/lib/platform/digest'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readRecord } from '@/lib/report/read-record'
import { readReport } from '@/lib/report/read-report'

testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'countersign-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

const DIGESTS = {
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  link: (prev: string, body: string) =>
    createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex'),
  merkle: merkleHash,
}

async function exported(actor: Actor, releaseId: string): Promise<{ text: string; record: RecordExport }> {
  const { body, name, type } = await readReport(actor, { releaseId, format: 'json' }, new Date())
  expect(name).toMatch(/^release-[0-9-]+-1\.0\.0-record\.json$/)
  expect(type).toBe('application/json; charset=utf-8')
  const text = String(body)
  const record = readExport(text)
  if (typeof record === 'string') throw new Error(record)
  return { text, record }
}

function verdictOf(text: string) {
  const file = join(folder, 'record.json')
  writeFileSync(file, text)
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile('lib/cli/main.ts'), 'verdict', file], {
    encoding: 'utf8',
    env,
  })
  return { status, said: `${stdout}${stderr}` }
}

test('in every state the file gives the verdict of that moment again, without the database (I2)', async () => {
  const hands = await buildHands()
  const { releaseId, lead } = hands
  for (const { name, level, reach } of await statesOf(hands)) {
    await reach()
    const { record, text } = await exported(lead, releaseId)
    const review = await reviewExport(record, DIGESTS)
    expect(review.differences, name).toEqual([])
    expect(review.verdict.level, name).toBe(level)
    expect(record.contentHash, name).toBe((await readVerdict(lead, { releaseId }, new Date())).contentHash)
    expect(record.history[0], name).toContain('"action":"release.created"')
    const file = join(folder, 'whole.json')
    writeFileSync(file, text)
    expect(await verifyExport(file, {}), name).toContain(`intact: ${record.project.id} ${record.history.length} events`)
  }
})

describe('a record that is whole', () => {
  test('holds every signature for ever, each with what it covers and why it does not hold (I14, I15)', async () => {
    const hands = await buildHands()
    for (const { reach } of await statesOf(hands)) await reach()
    const record = await readRecord(hands.lead, { releaseId: hands.releaseId }, new Date())
    expect(record.signatures.map(({ role, round, standing }) => `${round} ${role} ${standing}`)).toEqual([
      '1 QA Lead earlier-round',
      '1 QA Lead earlier-round',
      '1 Operations earlier-round',
      '1 QA Lead earlier-round',
      '1 Operations earlier-round',
      '2 QA Lead withdrawn',
    ])
    for (const { printedName, signedAt, decision, contentHash, content } of record.signatures) {
      expect([printedName, signedAt, decision].every(Boolean)).toBe(true)
      expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
      expect(content).toMatchObject({ v: 2, releaseId: hands.releaseId })
    }
    expect(record.signatures.at(-1)?.why[0]).toContain('signed too early')
    expect(record.conditions).toMatchObject([{ text: 'Watch the queue', role: 'QA Lead', round: 1 }])
    expect(record.release.decisions.map(({ call }) => call)).toEqual(['conditional', 'no-go'])
    expect(Object.keys(record.decided)).toEqual(record.release.decisions.map(({ id }) => id))
    expect(record.documents).toMatchObject([{ version: 1, source: expect.stringContaining('# Harbour release') }])
  })

  test('says of a stale signature what changed', async () => {
    const hands = await buildHands()
    const states = await statesOf(hands)
    for (const { name, reach } of states.slice(
      0,
      states.findIndex((state) => state.name === 'a change made them stale') + 1,
    ))
      await reach().catch((error) => expect.fail(`${name}: ${error}`))
    const { signatures } = await readRecord(hands.lead, { releaseId: hands.releaseId }, new Date())
    expect(signatures.map(({ standing }) => standing)).toEqual(['replaced', 'stale', 'stale'])
    expect(signatures.at(-1)?.why).toEqual(['Lead: Ada *Lindqvist* → Grace'])
  })

  test('is of one moment while others write: the history and the items tell the same (I28)', async () => {
    const titles = Array.from({ length: 40 }, (_, at) => `Item ${at}`)
    const { lead, releaseId, decide } = await buildHands(
      `# R\n\n## Do\n${titles.map((title) => `- [ ] ${title}\n`).join('')}`,
    )
    let writing = true
    const write = (async () => {
      for (const title of titles) await decide(title, 'passed')
      writing = false
    })()
    let reads = 0
    while (writing) {
      const { record } = await exported(lead, releaseId)
      const decided = record.release.items.filter(({ outcome }) => outcome === 'passed').length
      expect(record.history.filter((line) => line.includes('"action":"item.decided"')).length).toBe(decided)
      expect((await reviewExport(record, DIGESTS)).differences).toEqual([])
      reads += 1
    }
    await write
    expect(reads).toBeGreaterThan(2)
  })
})

describe('countersign verdict', () => {
  test('says whether the file gives what it says, and needs no database', async () => {
    const hands = await buildHands()
    for (const { reach } of (await statesOf(hands)).slice(0, 11)) await reach()
    const { text, record } = await exported(hands.lead, hands.releaseId)
    const same = verdictOf(text)
    expect(same.said).toMatch(/^CONDITIONAL as of 20[\s\S]*- [\s\S]*same: /)
    expect(same.status).toBe(0)
    const failed = {
      ...record,
      release: {
        ...record.release,
        items: record.release.items.map((item) => ({ ...item, outcome: 'passed' })),
        waivers: [],
      },
    }
    const different = verdictOf(JSON.stringify(failed))
    expect(different.status).toBe(1)
    expect(different.said).toMatch(/different: The verdict is HOLD, the record says CONDITIONAL/)
    expect(verdictOf('{}').status).toBe(2)
    expect(verdictOf(text.slice(0, -20)).said).toContain('The file is not JSON.')
    expect(verdictOf(JSON.stringify({ ...record, version: 4 })).said).toContain('of version 4')
    expect(verdictOf(JSON.stringify({ ...record, release: { ...record.release, items: 3 } })).said).toContain(
      'not whole: release.items',
    )
  })

  const TAMPERS: [string, (record: RecordExport) => void, RegExp][] = [
    ['a word', (record) => Object.assign(record.verdict, { level: 'go' }), /The verdict is/],
    ['a reason', (record) => record.verdict.reasons.pop(), /The reasons are others/],
    [
      'a reason of an item',
      (record) => Object.assign(record.release.items[0] ?? {}, { reason: 'another' }),
      /The content has another hash/,
    ],
    [
      'what is signed',
      (record) => Object.assign(record.content, { version: '2' }),
      /The signed content has another hash/,
    ],
    [
      'a signed content',
      (record) => Object.assign(Object.values(record.contents ?? {})[0] ?? {}, { version: '2' }),
      /What .* signed as QA Lead has another hash/,
    ],
    [
      'a document',
      (record) => Object.assign(record.documents[0] ?? {}, { source: '# Another' }),
      /The text of .* is another/,
    ],
    ['a line of history', (record) => record.history.splice(2, 1), /was made with \d+ events of history; it has/],
    [
      'a letter of history',
      (record) => record.history.splice(2, 1, (record.history[2] ?? '').replace('"v":1', '"v":2')),
      /The history is broken at event \d+: its text is not what was hashed/,
    ],
  ]
  test.each(TAMPERS)('%s that was changed is found and named', async (_, tamper, said) => {
    const hands = await buildHands()
    for (const { reach } of (await statesOf(hands)).slice(0, 11)) await reach()
    const { record } = await exported(hands.lead, hands.releaseId)
    tamper(record)
    expect((await reviewExport(record, DIGESTS)).differences.join(' ')).toMatch(said)
  })
})

test('who may not see the release gets no record of it', async () => {
  const { releaseId } = await buildHands()
  const stranger = await buildPerson((await buildProject()).projectId, 'lead')
  const refused = await readReport(stranger, { releaseId, format: 'json' }, new Date()).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'not-found' })
})
