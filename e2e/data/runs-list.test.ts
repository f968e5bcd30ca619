// The runs of a release, a page at a time: the newest first, each once, and no other.
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { ReadRuns, readRuns } from '@/lib/release/read/read-runs'

testDatabase()
let lead: Person
let releaseId: string
let otherId: string
let itemIds: string[]
/** By hand: three of one moment, and one a day for the others. */
const TIMES = ['2030-01-04', '2030-01-03', '2030-01-02', '2030-01-02', '2030-01-02', '2030-01-01'].map(
  (day) => new Date(`${day}T10:00:00.123Z`),
)
const FINISHED = new Date('2030-01-05T00:00:00Z')
let ids: string[]

async function insertRun(projectId: string, of: { releaseId: string; itemId: string }, more: object): Promise<string> {
  const id = newId()
  const facts = {
    id,
    projectId,
    ...of,
    number: 1,
    definition: { covers: 'part' },
    requestedBy: 'Ada',
    status: 'passed',
    finishedAt: FINISHED,
  }
  await database().probeRun.create({ data: { ...facts, ...more } })
  return id
}

beforeAll(async () => {
  const place = await buildProject()
  const { projectId } = place
  lead = await buildPerson(projectId, 'lead')
  releaseId = await buildRelease(place, '# R\n\n## S\n- [ ] One\n- [ ] Two\n')
  otherId = await buildRelease(place, '# O\n\n## S\n- [ ] One\n')
  const items = await database().item.findMany({ where: { releaseId }, orderBy: { title: 'asc' } })
  itemIds = items.map(({ id }) => id)
  const [one = '', two = ''] = itemIds
  const made: { id: string; at: number }[] = []
  for (const [index, requestedAt] of TIMES.entries()) {
    const itemId = index % 2 === 0 ? one : two
    const more = { number: index + 1, requestedAt, status: index === 1 ? 'failed' : 'passed', timings: { total: 41 } }
    made.push({ id: await insertRun(projectId, { releaseId, itemId }, more), at: requestedAt.getTime() })
  }
  made.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  ids = made.map(({ id }) => id)
  await insertRun(projectId, { releaseId, itemId: one }, { number: 99, trial: true })
  const other = await database().item.findFirstOrThrow({ where: { releaseId: otherId } })
  await insertRun(projectId, { releaseId: otherId, itemId: other.id }, {})
})

const list = (query: object) => readRuns(lead, ReadRuns.parse({ releaseId, ...query }))

test('pages of any length have every run once, the newest first', async () => {
  for (let limit = 1; limit <= 7; limit++) {
    const seen: string[] = []
    let pages = 0
    let after: string | undefined
    do {
      const page = await list({ limit, ...(after && { after }) })
      seen.push(...page.runs.map(({ id }) => id))
      expect(page.runs.length).toBeLessThanOrEqual(limit)
      after = page.next ?? undefined
      pages += 1
    } while (after)
    expect(seen).toEqual(ids)
    expect(pages).toBe(Math.ceil(6 / limit))
  }
})

test('a line says which item was probed, how it ended and how long it took', async () => {
  const { runs, next } = await list({ status: 'failed' })
  expect(next).toBeNull()
  expect(runs).toEqual([
    {
      ...{ id: ids[1], itemId: itemIds[1], item: 'Two', number: 2, status: 'failed', requestedBy: 'Ada' },
      ...{
        requestedAt: '2030-01-03T10:00:00.123Z',
        finishedAt: '2030-01-05T00:00:00.000Z',
        totalMs: 41,
        covers: 'part',
      },
    },
  ])
})

test('of one item only its own', async () => {
  const { runs } = await list({ itemId: itemIds[0] })
  expect(runs.map(({ number }) => number).sort()).toEqual([1, 3, 5])
  expect((await list({ itemId: itemIds[0], status: 'failed' })).runs).toEqual([])
})

test('a place that is none is refused, and pages are bounded', async () => {
  for (const after of ['x', '2030-13-01T10:00:00Z_x', `2030-99-01T10:00:00.000Z_${newId()}`, `_${newId()}`]) {
    const refused = await list({ after }).catch((error: unknown) => error)
    expect(refused instanceof Refusal && refused.code, after).toBe('invalid')
  }
  for (const limit of [0, 101, 1.5, 'x']) expect(ReadRuns.safeParse({ releaseId, limit }).success).toBe(false)
  expect(ReadRuns.safeParse({ releaseId, status: 'unknown' }).success).toBe(false)
})

test('to a stranger there are none', async () => {
  const stranger = await buildPerson(null)
  const refused = await readRuns(stranger, ReadRuns.parse({ releaseId })).catch((error: unknown) => error)
  expect(refused instanceof Refusal && refused.code).toBe('not-found')
})

test('a page is found by the index, without sorting', async () => {
  const plan = await database().$transaction(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off')
    return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN SELECT "id" FROM "ProbeRun"
      WHERE "releaseId" = '${releaseId}' AND NOT "trial" ORDER BY "requestedAt" DESC, "id" DESC LIMIT 50`)
  })
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text).toContain('Backward using "ProbeRun_of_release"')
  expect(text).not.toContain('Sort')
})
