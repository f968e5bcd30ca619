// The board in a real database: a line that does not count any more is never shown as the truth, and pages show each release once.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { listUnjudged, saveLine } from '@/lib/data/release/board-lines'
import type { Person } from '@/lib/domain/actor'
import type { BoardView } from '@/lib/domain/release/view/view'
import { patchItem } from '@/lib/release/patch-item'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readRelease } from '@/lib/release/read/read-release'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readLines } from '@/lib/release/read/watch-board'
import { saveTimeline } from '@/lib/release/save-timeline'

testDatabase()
const TEXT = '# R\n\n## Verify\n\n- [ ] one\n- [ ] two\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n'
const PLAIN = '# R\n\n## Verify\n\n- [ ] one\n'

let place: { projectId: string; environmentId: string }
let lead: Person
beforeAll(async () => {
  place = await buildProject()
  lead = await buildPerson(place.projectId, 'lead')
})

const read = (
  actor: Person | typeof SYSTEM,
  requested: Record<string, string> = {},
  now = new Date(),
): Promise<BoardView> => readBoard(actor, ReadBoard.parse(requested), now)
const lineOf = (board: BoardView, id: string) => board.rows.find((row) => row.id === id)

async function decide(releaseId: string, outcome: 'passed' | 'failed' | 'pending', at = 0): Promise<void> {
  const { items } = await readRelease(lead, { releaseId }, new Date())
  const item = items[at]
  if (item) await patchItem(lead, { releaseId, itemId: item.id, outcome, revision: item.revision }, new Date())
}

describe('a line', () => {
  test('is there from the start, unjudged, and what is shown is judged then and there, and kept', async () => {
    const id = await buildRelease(place, TEXT)
    const [raw] = await database().boardLine.findMany({ where: { releaseId: id } })
    expect(raw).toMatchObject({ judged: 0, level: null, state: 'open' })
    expect(lineOf(await read(lead), id)).toMatchObject({
      level: 'hold',
      awaited: ['QA Lead'],
      tally: { required: 2, decided: 0 },
    })
    const [retained] = await database().boardLine.findMany({ where: { releaseId: id } })
    expect(retained?.judged).toBe(retained?.stamp)
  })

  test('is never shown once the release has changed, its calendar has, its environment is called otherwise, or its time has come', async () => {
    const id = await buildRelease(place, PLAIN)
    const lie = () => database().boardLine.update({ where: { releaseId: id }, data: { level: 'go' } })
    const truth = async (now = new Date()) => {
      const [summary] = await readLines([id])
      const shown = lineOf(await read(lead, {}, now), id)?.level
      expect(summary?.row.level).toBe(shown)
      return shown
    }
    await read(lead)
    await lie()
    expect(lineOf(await read(lead), id)?.level).toBe('go')
    await decide(id, 'failed')
    expect(await truth()).toBe('no-go')
    await decide(id, 'pending')
    expect(await truth()).toBe('hold')
    for (const change of [
      () =>
        database().freeze.create({
          data: { ...place, startsAt: new Date(Date.now() + 1e9), endsAt: new Date(Date.now() + 2e9), reason: 'x' },
        }),
      () => database().freeze.deleteMany({ where: { environmentId: place.environmentId } }),
      () => database().environment.update({ where: { id: place.environmentId }, data: { name: 'renamed' } }),
    ]) {
      await lie()
      await change()
      expect(await truth()).toBe('hold')
    }
    await lie()
    await database().boardLine.update({ where: { releaseId: id }, data: { nextChangeAt: new Date(Date.now() - 1) } })
    expect(await truth()).toBe('hold')
  })

  test('that speaks of time is believed for minutes only, and one that does not until something happens', async () => {
    const id = await buildRelease(place, PLAIN)
    const heldFor = async () => {
      const [row] = await database().boardLine.findMany({ where: { releaseId: id } })
      return row?.nextChangeAt
    }
    await read(lead)
    expect(await heldFor()).toBeNull()
    await database().soak.create({ data: { projectId: place.projectId, releaseId: id, requiredSeconds: 86_400 } })
    await database().release.update({ where: { id }, data: { revision: { increment: 1 } } })
    const now = new Date()
    expect(lineOf(await read(lead, {}, now), id)).toMatchObject({ level: 'hold', soakLeftSeconds: 86_400 })
    expect((await heldFor())?.getTime()).toBe(now.getTime() + 300_000)
  })

  test('that was judged while the release changed is not kept', async () => {
    const id = await buildRelease(place, PLAIN)
    await read(lead)
    const { stamp } = await database().boardLine.findUniqueOrThrow({ where: { releaseId: id } })
    await decide(id, 'failed')
    const none = { required: 0, decided: 0, passed: 0, failed: 0, blocked: 0 }
    await saveLine(id, stamp, {
      level: 'go',
      awaited: [],
      nextChangeAt: null,
      summary: { reasons: 0, tally: none, signs: false },
    })
    expect(lineOf(await read(lead), id)?.level).toBe('no-go')
  })

  test('is written by the worker from the same look as the timeline, and asked for until it is', async () => {
    const id = await buildRelease(place, TEXT)
    expect(await listUnjudged(1000)).toContain(id)
    await saveTimeline(id)
    expect(await listUnjudged(1000)).not.toContain(id)
    const [row] = await database().boardLine.findMany({ where: { releaseId: id } })
    expect(row).toMatchObject({ level: 'hold', awaited: ['QA Lead'] })
  })
})

describe('filters', () => {
  test('find by words, place, state and what is mine, and count what the word leaves out', async () => {
    const other = await buildProject()
    const qa = await buildPerson(other.projectId, 'viewer', ['QA Lead'])
    const [mine, failed] = [await buildRelease(other, TEXT), await buildRelease(other, PLAIN)]
    const { items } = await readRelease(SYSTEM, { releaseId: failed }, new Date())
    await patchItem(
      SYSTEM,
      { releaseId: failed, itemId: items[0]?.id ?? '', outcome: 'failed', revision: 1 },
      new Date(),
    )
    const names = async (requested: Record<string, string>) =>
      (await read(qa, requested)).rows.map(({ id }) => id).sort()
    expect(await names({})).toEqual([mine, failed].sort())
    expect(await names({ level: 'no-go' })).toEqual([failed])
    expect((await read(qa, { level: 'no-go' })).levelCounts).toEqual({ go: 0, conditional: 0, hold: 1, 'no-go': 1 })
    expect(await names({ mine: 'yes' })).toEqual([mine])
    expect(await names({ state: 'decided' })).toEqual([])
    expect(await names({ environment: other.environmentId, project: other.projectId, state: 'open' })).toHaveLength(2)
    const { name } = (await read(qa)).rows.find(({ id }) => id === mine) ?? { name: '' }
    expect(await names({ search: `${name.toUpperCase()} staging 1.0` })).toEqual([mine])
    for (const nothing of ['100%', "it's_not", '\\', place.projectId])
      expect(await names({ search: nothing })).toEqual([])
    expect(await names({ older: 'rubbish', level: 'maybe', project: 'x', since: 'y', state: 'z' })).toHaveLength(2)
    expect((await read(qa, { project: place.projectId })).rows).toEqual([])
  })

  test('by a word takes no line at its word that does not count any more', async () => {
    const id = await buildRelease(place, PLAIN)
    await read(lead)
    await decide(id, 'failed')
    expect(lineOf(await read(lead, { level: 'no-go' }), id)?.level).toBe('no-go')
    expect(lineOf(await read(lead, { level: 'hold' }), id)).toBeUndefined()
  })
})

describe('pages', () => {
  let many: { projectId: string; environmentId: string }
  let ids: string[]
  beforeAll(async () => {
    many = await buildProject()
    const first = await buildRelease(many, PLAIN)
    // Copies of a release, a few of one moment: what pages has to tell them apart.
    await database()
      .$executeRaw`INSERT INTO "Release" ("id", "projectId", "environmentId", "name", "version", "policy", "createdBy", "changedAt")
      SELECT gen_random_uuid(), "projectId", "environmentId", 'copy ' || n, '1', "policy", 'test', "changedAt" - make_interval(secs => n / 3) FROM "Release", generate_series(1, 129) n
      WHERE "id" = ${first}::uuid`
    ids = (await database().release.findMany({ where: { projectId: many.projectId }, select: { id: true } })).map(
      ({ id }) => id,
    )
  })

  test('show each release once whatever changes meanwhile; what does stands at the top, and the page says so', async () => {
    const requested = { project: many.projectId }
    const change = fc.record({ at: fc.nat(129), after: fc.nat(2) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), async (changes) => {
        const seen: string[] = []
        const contributionCounts = new Set<string>()
        let next: Record<string, string> = {}
        for (let page = 0; page < 9; page++) {
          const board = await read(SYSTEM, { ...requested, ...next })
          seen.push(...board.rows.map(({ id }) => id))
          expect(board.newer).toBe(page === 0 ? 0 : contributionCounts.size)
          if (!board.older) break
          next = { older: board.older, since: board.since }
          for (const { at, after } of changes) {
            if (after !== page) continue
            await database()
              .$executeRaw`UPDATE "Release" SET "changedAt" = clock_timestamp(), "revision" = "revision" + 1 WHERE "id" = ${ids[at]}::uuid`
            contributionCounts.add(ids[at] ?? '')
          }
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(ids.filter((id) => !seen.includes(id) && !contributionCounts.has(id))).toEqual([])
        const top = (await read(SYSTEM, requested)).rows.map(({ id }) => id)
        expect([...contributionCounts].every((id) => top.includes(id))).toBe(true)
      }),
      { numRuns: 6 },
    )
  })

  test('count every release of every page by its word', async () => {
    let board = await read(SYSTEM, { project: many.projectId })
    while (board.unjudged > 0 && board.older)
      board = await read(SYSTEM, { project: many.projectId, older: board.older })
    expect(board.unjudged).toBe(0)
    expect(board.levelCounts).toEqual({ go: 0, conditional: 0, hold: 130, 'no-go': 0 })
    const { level } = await readVerdict(SYSTEM, { releaseId: ids[0] ?? '' }, new Date()).then(({ verdict }) => ({
      level: verdict,
    }))
    expect(level).toBe('hold')
  })
})
