// The story of a history: told to whoever may know it, narrowed down, paged, fast; and the chain checked slice by slice.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { database, databaseClient } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { sentenceOf } from '@/lib/domain/audit/history-line'
import { checkHistory } from '@/lib/history/check-history'
import {
  type HistoryView,
  ReadProjectHistory,
  ReadReleaseEvents,
  readProjectHistory,
  readReleaseEvents,
} from '@/lib/history/read-history'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { ReadAudit, readAudit } from '@/lib/report/read-audit'

testDatabase()

let place: Awaited<ReturnType<typeof buildProject>>
let releaseId: string
let ada: Person
let bo: Person

const described = (view: HistoryView) => view.lines.map(({ entry }) => entry && sentenceOf(entry))
const describeBody = (requested: object = {}, actor = ada) =>
  readReleaseEvents(actor, ReadReleaseEvents.parse({ releaseId, ...requested }))

beforeAll(async () => {
  place = await buildProject()
  releaseId = await buildRelease(place, '# R\n\n## Do\n- [ ] Server answers\n- [ ] 100% of the_flags are on\n')
  ada = await buildPerson(place.projectId, 'lead')
  bo = await buildPerson(place.projectId, 'lead')
  const [first, second] = (await readRelease(ada, { releaseId }, new Date())).items
  if (!first || !second) throw new Error('two items')
  await patchItem(
    ada,
    { releaseId, itemId: first.id, outcome: 'passed', reason: 'seen it', revision: first.revision },
    new Date(),
  )
  await patchItem(
    bo,
    { releaseId, itemId: second.id, outcome: 'failed', reason: 'off on three', revision: second.revision },
    new Date(),
  )
})

describe('a release', () => {
  test('reads as sentences, newest first', async () => {
    const view = await describeBody()
    expect(described(view)).toEqual([
      `${bo.name} failed 100% of the_flags are on`,
      `${ada.name} passed Server answers`,
      expect.stringMatching(/^test created the release .* with 2 items$/),
    ])
    expect(view.lines[1]?.entry).toMatchObject({
      changes: [{ what: 'outcome', was: 'pending', is: 'passed' }],
      words: 'seen it',
    })
    expect(view).toMatchObject({
      events: 3,
      older: null,
      paged: false,
      people: expect.arrayContaining([ada.name, bo.name]),
    })
  })

  test.each([
    [{ who: 'nobody' }, 0],
    [{ kind: 'items' }, 2],
    [{ kind: 'probes' }, 0],
    [{ kind: 'no such kind' }, 3],
    [{ text: 'OFF ON' }, 1],
    [{ text: 'server' }, 1],
    [{ text: '100% of the_' }, 1],
    [{ text: '100% of%' }, 0],
    [{ text: 'release.created' }, 0],
    [{ text: "'; DROP TABLE" }, 0],
    [{ before: 'x', item: 'y' }, 3],
  ])('narrowed to %j', async (requested, count) => {
    expect((await describeBody(requested)).lines).toHaveLength(count)
  })

  test('of one person and of one item', async () => {
    expect(described(await describeBody({ who: bo.name }))).toEqual([`${bo.name} failed 100% of the_flags are on`])
    const item = (await describeBody()).lines[1]?.entry?.itemId
    const view = await describeBody({ item })
    expect(described(view)).toEqual([`${ada.name} passed Server answers`])
    expect(view.item).toEqual({ id: item, title: 'Server answers' })
  })

  test('is not for strangers', async () => {
    const stranger = await buildPerson(null)
    await expect(describeBody({}, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      readProjectHistory(stranger, ReadProjectHistory.parse({ projectId: place.projectId })),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(checkHistory(stranger, { projectId: place.projectId })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('ten thousand changes', () => {
  const EVENTS = 10_000
  beforeAll(async () => {
    const { projectId } = place
    await database()
      .$executeRaw`SELECT count(append_audit(${projectId}, 'item.decided', ${projectId}::uuid, ${releaseId}::uuid,
      '{"action":"item.decided","actor":{"kind":"person","name":"Ada ' || (n % 7) || '"},"at":"',
      '","chain":"' || ${projectId} || '","is":{"outcome":"passed"},"projectId":"' || ${projectId} || '","releaseId":"' || ${releaseId} || '","seq":',
      ',"title":"item ' || n || '","v":1,"was":{"outcome":"pending"}}')) FROM generate_series(1, ${EVENTS}) n`
  }, 120_000)

  test('are paged without a gap, each once', async () => {
    const seen: number[] = []
    let before: number | undefined
    let pages = 0
    do {
      const view: HistoryView = await describeBody({ kind: 'items', ...(before && { before }) })
      seen.push(...view.lines.map(({ seq }) => seq))
      before = view.older ?? undefined
      pages += 1
    } while (before)
    expect(pages).toBe(Math.ceil((EVENTS + 2) / 100))
    expect(new Set(seen).size).toBe(EVENTS + 2)
    expect(seen).toEqual([...seen].sort((one, other) => other - one))
  })

  test.each([
    ['the newest page', {}, 250],
    ['the words of one line among all', { text: 'item 77', who: 'Ada 0' }, 1500],
  ])('%s is read fast', async (_, requested, limit) => {
    await describeBody(requested)
    const started = performance.now()
    const view = await describeBody(requested)
    expect(performance.now() - started).toBeLessThan(limit)
    expect(view.lines.length).toBeGreaterThan(0)
  })

  test('are searched 5,000 at a time, and each page says how far back it went', async () => {
    const newest = (await describeBody()).lines[0]?.seq ?? 0
    const first = await describeBody({ text: 'item 4242' })
    expect(first).toMatchObject({ lines: [], older: newest - 4999, searchedTo: newest - 4999 })
    const second = await describeBody({ text: 'item 4242', before: newest - 4999 })
    expect(second.lines.map(({ seq }) => seq)).toEqual([newest - 5758])
    expect(second).toMatchObject({ older: newest - 9999, searchedTo: newest - 9999 })
    const last = await describeBody({ text: 'item 4242', before: newest - 9999 })
    expect(last).toMatchObject({ lines: [], older: null, searchedTo: null })
    expect(await describeBody({ before: newest - 9999 })).toMatchObject({ searchedTo: null })
  })

  test('of a project are counted by the last number', async () => {
    const requested = ReadProjectHistory.parse({ projectId: place.projectId })
    const view = await readProjectHistory(ada, requested)
    const counted = await database().auditEvent.count({ where: { chain: place.projectId } })
    expect(view.events).toBe(counted)
    expect(view.lines[0]?.seq).toBe(counted)
  })

  test('are exported from a number on, which needs a project', async () => {
    const newest = (await describeBody()).lines[0]?.seq ?? 0
    const read = async (after: number) => {
      let text = ''
      for await (const piece of await readAudit(
        ada,
        ReadAudit.parse({ projectId: place.projectId, after: `${after}` }),
      ))
        text += piece
      return text.split('\n').filter(Boolean)
    }
    expect(await read(newest - 2)).toHaveLength(2)
    expect(await read(newest - 2500)).toHaveLength(2500)
    expect(await read(newest)).toEqual([])
    await expect(readAudit(SYSTEM, ReadAudit.parse({ after: '3' }))).rejects.toMatchObject({ code: 'invalid' })
  })

  test('the page itself is one walk along the index, not over the table', async () => {
    await database().$executeRaw`ANALYZE "AuditEvent"`
    const plan = await database().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT "body" FROM "AuditEvent" e WHERE e."releaseId" = '${releaseId}' ORDER BY e."seq" DESC LIMIT 101`,
    )
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan Backward using/)
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Sort')
  })

  test('are checked in slices, and a change below the surface is found by number', async () => {
    let after: { seq: number; hash: string } | undefined
    const states: string[] = []
    for (;;) {
      const checked = await checkHistory(ada, { projectId: place.projectId, ...(after && { after }) })
      states.push(checked.state)
      if (checked.state === 'broken') throw new Error(checked.why)
      if (checked.state === 'intact') break
      after = { seq: checked.seq, hash: checked.hash }
    }
    expect(states).toEqual(['more', 'more', 'intact'])
    await databaseClient().$transaction([
      database().$executeRawUnsafe(`ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`),
      database().$executeRawUnsafe(`ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_hash"`),
      database().$executeRawUnsafe(
        `UPDATE "AuditEvent" SET "body" = replace("body", 'item 42"', 'item 43"') WHERE "chain" = '${place.projectId}' AND "body" LIKE '%item 42"%'`,
      ),
    ])
    const broken = await checkHistory(ada, { projectId: place.projectId })
    expect(broken).toMatchObject({ state: 'broken', why: 'its text is not what was hashed' })
  })
})
