import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '@/lib/domain/enums'
import { behindSeconds, formatBehind } from '@/lib/domain/time/behind'
import { type PlannedSection, timingRows } from '@/lib/domain/time/plan'

const ZERO = Date.parse('2026-11-02T10:00:00Z')
const at = (seconds: number) => new Date(ZERO + seconds * 1000)
const iso = (seconds: number) => at(seconds).toISOString()

const section = (
  id: string,
  plannedSeconds: number | null,
  startedAt: number | null,
  more: Partial<PlannedSection> = {},
): PlannedSection => ({
  ...{ id, parentId: null, title: id, kind: 'deploy', plannedSeconds, window: null },
  startedAt: startedAt === null ? null : iso(startedAt),
  ...more,
})
const item = (
  sectionId: string,
  decidedAt: number | null,
  outcome: Outcome = decidedAt === null ? 'pending' : 'passed',
) => ({
  ...{ sectionId, required: true, outcome },
  decidedAt: decidedAt === null ? null : iso(decidedAt),
})

describe('planned against actual', () => {
  test('durations follow one another from the first that began; a section is over with its last required item', () => {
    const sections = [section('migrate', 600, 60), section('deploy', 300, 700), section('smoke', 900, null)]
    const rows = timingRows(
      sections,
      [item('migrate', 100), item('migrate', 820), item('deploy', 900), item('deploy', null), item('smoke', null)],
      null,
      at(1000),
    )
    expect(rows.map(({ state, plannedFrom, plannedTo, seconds }) => [state, plannedFrom, plannedTo, seconds])).toEqual([
      ['done', iso(60), iso(660), 760],
      ['running', iso(660), iso(960), 300],
      ['waiting', iso(960), iso(1860), null],
    ])
    expect(behindSeconds(rows)).toBe(160)
    expect(formatBehind(160)).toBe('behind by 3 min')
  })

  test('an item opened again opens its section; what stands aside below it does not hold it open', () => {
    const sections = [
      section('deploy', 600, 0),
      section('after', null, null, { parentId: 'deploy', kind: 'follow-up' }),
    ]
    const done = [item('deploy', 100), item('after', null)]
    expect(timingRows(sections, done, null, at(500))[0]).toMatchObject({ state: 'done', seconds: 100 })
    expect(timingRows(sections, [...done, item('deploy', null)], null, at(500))[0]).toMatchObject({
      state: 'running',
      seconds: 500,
    })
  })

  test('windows count from hour 0, and are unknown before; what is planned inside of a duration does not count twice', () => {
    const window = { fromSeconds: 0, toSeconds: 3600, text: 'Hour 1' }
    const sections = [
      section('deploy', 600, 0),
      section('inner', 300, 0, { parentId: 'deploy' }),
      section('hour', null, null, { window, kind: 'monitor' }),
    ]
    const [, inner, hour] = timingRows(sections, [], iso(1800), at(900))
    expect(inner).toMatchObject({ inTurn: false, depth: 1, plannedFrom: null })
    expect(hour).toMatchObject({ plannedFrom: iso(1800), plannedTo: iso(5400), state: 'waiting' })
    expect(timingRows(sections, [], null, at(900))[2]).toMatchObject({ plannedFrom: null, plannedTo: null })
    expect(behindSeconds(timingRows(sections, [], null, at(900)))).toBe(300)
  })

  test('whatever was decided before sections kept their beginning: then the first decision is it', () => {
    expect(timingRows([section('a', 60, null)], [item('a', 5), item('a', 30)], null, at(100))[0]).toMatchObject({
      startedAt: iso(5),
      finishedAt: iso(30),
      seconds: 25,
    })
  })

  const rows = fc.array(
    fc.record({
      inTurn: fc.boolean(),
      state: fc.constantFrom('waiting' as const, 'running' as const, 'done' as const),
      plannedSeconds: fc.nat(7200),
      seconds: fc.nat(7200),
    }),
    { maxLength: 12 },
  )
  test('behind: a minute more of what is over its time is a minute more; within its time nothing changes; what is not planned never counts', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 600 }), (all, more) => {
        const before = behindSeconds(all)
        expect(before === null).toBe(!all.some(({ inTurn, state }) => inTurn && state !== 'waiting'))
        for (const [index, row] of all.entries()) {
          const later = behindSeconds(
            all.map((one, at) => (at === index ? { ...one, seconds: one.seconds + more } : one)),
          )
          const grew =
            !row.inTurn || row.state === 'waiting'
              ? 0
              : row.state === 'done'
                ? more
                : Math.max(0, row.seconds + more - row.plannedSeconds) - Math.max(0, row.seconds - row.plannedSeconds)
          expect((later ?? 0) - (before ?? 0)).toBe(grew)
        }
      }),
    )
  })

  test('each row: never less than nothing, an end never before its beginning, whatever the times say', () => {
    const time = fc.option(fc.integer({ min: -5000, max: 5000 }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(time, fc.option(fc.nat(4000), { nil: null }), fc.array(time, { maxLength: 4 })), {
          maxLength: 6,
        }),
        (parts) => {
          const sections = parts.map(([startedAt, planned], index) => section(`s${index}`, planned, startedAt))
          const items = parts.flatMap(([, , decided], index) => decided.map((when) => item(`s${index}`, when)))
          for (const row of timingRows(sections, items, null, at(0))) {
            expect(row.seconds ?? 0).toBeGreaterThanOrEqual(0)
            if (row.finishedAt !== null)
              expect(Date.parse(row.finishedAt)).toBeGreaterThanOrEqual(Date.parse(row.startedAt ?? ''))
            expect(row.finishedAt !== null).toBe(row.state === 'done')
          }
        },
      ),
    )
  })
})

test('less than a minute either way is on time', () => {
  expect([59, -59, 60, -180, 7500].map(formatBehind)).toEqual([
    'on time',
    'on time',
    'behind by 1 min',
    'ahead by 3 min',
    'behind by 2 h 5 min',
  ])
})
