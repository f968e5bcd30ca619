// The figures of a project: never out of nothing, never more than all, and each with the number that it is taken of.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, median, type ReleaseFacts } from '@/lib/domain/project/figures'

const START = '2026-05-04T10:00:00.000Z'
const facts = (some: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  ...{
    id: 'r',
    name: 'R',
    version: '1',
    environment: 'staging',
    createdAt: START,
    round: 1,
    level: 'hold',
    call: null,
    decidedAt: null,
    goAt: null,
  },
  ...{ decidedItems: 0, passedAtOnce: 0, probedItems: 0, probesPassedAtOnce: 0, waivers: 0 },
  ...some,
})

describe('figures', () => {
  test('of nothing are nothing, not zero per cent', () => {
    expect(figuresOf([], [], [])).toMatchObject({
      toGo: { of: 0, medianSeconds: null },
      firstPass: { of: 0, share: null },
      firstRun: { of: 0, share: null },
      enough: false,
    })
    expect(figuresOf([facts()], [], []).releases[0]).toMatchObject({ secondsToGo: null, firstPass: { share: null } })
  })
  test('count each item once, and take a release that never was GO out of the time to GO', () => {
    const figures = figuresOf(
      [
        facts({ goAt: '2026-05-04T12:00:00.000Z', decidedItems: 4, passedAtOnce: 3 }),
        facts({ decidedItems: 1, passedAtOnce: 0, waivers: 2 }),
      ],
      [
        { role: 'QA', waitedSeconds: 60 },
        { role: 'Ops', waitedSeconds: 600 },
        { role: 'QA', waitedSeconds: 120 },
      ],
      [
        { title: 'steady', runs: 9, pairs: 8, flips: 0 },
        { title: 'shaky', runs: 5, pairs: 4, flips: 2 },
        { title: 'worse', runs: 3, pairs: 2, flips: 2 },
      ],
    )
    expect(figures.toGo).toEqual({ of: 1, medianSeconds: 7200 })
    expect(figures.firstPass).toEqual({ of: 5, share: 0.6 })
    expect(figures.roles.map(({ role, signatures, medianSeconds }) => [role, signatures, medianSeconds])).toEqual([
      ['Ops', 1, 600],
      ['QA', 2, 90],
    ])
    expect(figures.checks.map(({ title, share }) => [title, share])).toEqual([
      ['worse', 1],
      ['shaky', 0.5],
    ])
    expect(figures.waivers).toBe(2)
  })
  test('are shares of what they are taken of, whatever the releases', () => {
    const anyFacts = fc
      .record({
        decidedItems: fc.nat(50),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        hours: fc.option(fc.nat(500)),
      })
      .map(({ decidedItems, part, hours }) =>
        facts({
          decidedItems,
          passedAtOnce: Math.floor(decidedItems * part),
          goAt: hours === null ? null : new Date(Date.parse(START) + hours * 3_600_000).toISOString(),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 9 }), (releases) => {
        const { firstPass, toGo, enough } = figuresOf(releases, [], [])
        if (firstPass.share !== null) expect(firstPass.share >= 0 && firstPass.share <= 1).toBe(true)
        expect(firstPass.share === null).toBe(firstPass.of === 0)
        expect(toGo.of).toBe(releases.filter(({ goAt }) => goAt !== null).length)
        expect(enough).toBe(releases.length >= 5)
      }),
    )
  })
})

test('the median lies in the middle, in any order', () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([null, 3, 2.5, 5])
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
      const middle = median(values) ?? Number.NaN
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})
