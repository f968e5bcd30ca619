// Check-ins: they tile their window, none lies before hour 0, and each is due, overdue, missed or done.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CheckInRow,
  LEAST_FOR_PEOPLE,
  MOST_SLOTS,
  openSlots,
  slotAt,
  slotsOf,
  stateAt,
  type Watch,
  watchesOf,
} from '@/lib/domain/monitor/check-ins'
import { missedOf, nextTurn, overdueSince, watchStates } from '@/lib/domain/monitor/watch-state'
import type { WindowedSection } from '@/lib/domain/time/windows'

const ZERO = Date.parse('2026-05-04T10:00:00.000Z')
const MIN = 60_000
const section = (facts: Partial<WindowedSection>): WindowedSection => ({
  id: 's',
  parentId: null,
  title: 'Watch',
  kind: 'monitor',
  plannedSeconds: null,
  window: null,
  ...facts,
})
const watch = (fromSeconds: number, toSeconds: number, everySeconds: number | null): Watch => {
  const [found] = watchesOf(
    [section({ window: { fromSeconds, toSeconds, text: 'w' } })],
    [{ id: 'i', sectionId: 's', everySeconds }],
    new Date(ZERO).toISOString(),
  )
  if (!found) throw new Error('no watch')
  return found
}
const row = (at: number, facts: Partial<CheckInRow> = {}): CheckInRow => ({
  ...{
    itemId: 'i',
    slotAt: new Date(at).toISOString(),
    outcome: 'ok',
    note: null,
    doneBy: 'Ada',
    doneAt: new Date(at).toISOString(),
    via: 'person',
    assigneeId: null,
    assignee: null,
  },
  ...facts,
})
const anyWatch = fc
  .record({
    from: fc.integer({ min: -7200, max: 90_000 }),
    length: fc.integer({ min: 1, max: 900_000 }),
    every: fc.option(fc.integer({ min: 1, max: 90_000 })),
  })
  .filter(({ from, length }) => from + length > 0)
  .map(({ from, length, every }) => watch(from, from + length, every))

describe('any watch', () => {
  test('its slots tile its window, and none lies before hour 0', () => {
    fc.assert(
      fc.property(anyWatch, (any) => {
        const slots = slotsOf(any, [], ZERO)
        expect(slots.length).toBeLessThanOrEqual(MOST_SLOTS)
        expect([slots[0]?.at, slots.at(-1)?.until]).toEqual([any.from, any.to])
        expect(any.from).toBeGreaterThanOrEqual(ZERO)
        for (const [at, slot] of slots.entries()) {
          expect(slot.until).toBeGreaterThan(slot.at)
          expect(slots[at + 1]?.at ?? any.to).toBe(slot.until)
        }
      }),
    )
  })
  test('what the verdict knows of it is what its slots say, at any time', () => {
    fc.assert(
      fc.property(anyWatch, fc.double({ min: -0.2, max: 1.5, noNaN: true }), fc.boolean(), (any, share, done) => {
        const now = Math.round(any.from + (any.to - any.from) * share)
        const rows = done
          ? slotsOf(any, [], now)
              .filter((_, at) => at % 2 === 0)
              .map(({ at }) => row(at))
          : []
        const [state] = watchStates([any], rows)
        if (!state) throw new Error('no state')
        const overdue = slotsOf(any, rows, now).filter((slot) => slot.state === 'overdue')
        const due = overdueSince(state, now)
        if (any.every <= any.to - any.from && (any.to - any.from) % any.every === 0)
          expect(due).toBe(overdue.at(-1) ? new Date(overdue.at(-1)?.until ?? 0).toISOString() : null)
        const next = nextTurn(state, now)
        if (next !== null) {
          expect(next).toBeGreaterThan(now)
          const just = Math.max(now, next - 1)
          expect(overdueSince(state, just)).toBe(due)
        } else
          expect(slotsOf(any, rows, now).every((slot) => slot.state === 'missed' || slot.state === 'done')).toBe(true)
      }),
    )
  })
})

test('a check-in is due while its slot runs, overdue for as long again, then missed', () => {
  const half = watch(0, 4 * 3600, 1800)
  const states = [-1, 0, 29, 30, 59, 60].map((minute) => stateAt(half, half.from, ZERO + minute * MIN))
  expect(states).toEqual(['upcoming', 'due', 'due', 'overdue', 'overdue', 'missed'])
  expect(openSlots(half, ZERO + 45 * MIN).map((at) => (at - ZERO) / MIN)).toEqual([0, 30])
  expect(openSlots(half, ZERO + (4 * 60 + 10) * MIN).map((at) => (at - ZERO) / MIN)).toEqual([210])
  expect(openSlots(half, ZERO + 5 * 60 * MIN)).toEqual([])
})

test('what is due more often than people can look is one check-in for the whole window, with its cadence', () => {
  const often = watch(0, 7200, LEAST_FOR_PEOPLE - 1)
  expect([slotsOf(often, [], ZERO).length, often.cadenceSeconds, often.widened]).toEqual([1, 299, false])
})

test('too many slots are made longer, and it is said', () => {
  const long = watch(0, 90 * 86_400, 600)
  expect([long.widened, slotsOf(long, [], ZERO).length <= MOST_SLOTS]).toEqual([true, true])
})

test('what was done stays with the slot of its time when hour 0 is corrected, and a problem outweighs', () => {
  const half = watch(0, 7200, 1800)
  const rows = [
    row(ZERO + 31 * MIN),
    row(ZERO + 40 * MIN, { outcome: 'problem' }),
    row(ZERO + 90 * MIN, { outcome: null, doneAt: null, assignee: 'Ada', assigneeId: 'a' }),
  ]
  const slots = slotsOf(half, rows, ZERO + 70 * MIN)
  expect(slots.map(({ state, row: of }) => [state, of?.outcome ?? null])).toEqual([
    ['missed', null],
    ['done', 'problem'],
    ['due', null],
    ['upcoming', null],
  ])
  expect(slots[3]?.row?.assignee).toBe('Ada')
  expect(slotAt(half, half.to)).toBeNull()
})

test('before hour 0 nothing is watched', () => {
  expect(
    watchesOf(
      [section({ window: { fromSeconds: 0, toSeconds: 10, text: '' } })],
      [{ id: 'i', sectionId: 's', everySeconds: null }],
      null,
    ),
  ).toEqual([])
})

describe('an item with a window of its own', () => {
  const hours = { fromSeconds: 0, toSeconds: 14_400, everySeconds: 1800, text: 'Hour 0-4' }
  const own = (
    window: { fromSeconds?: number; toSeconds?: number; everySeconds?: number },
    kind: 'monitor' | 'verify' = 'monitor',
  ) =>
    watchesOf(
      [section({ window: hours, kind })],
      [{ id: 'i', sectionId: 's', everySeconds: null, window: { ...window, text: '+15 min' } }],
      new Date(ZERO).toISOString(),
    )

  test('gives one check-in that is due in it, whatever the window of its section, and in any section', () => {
    for (const kind of ['monitor', 'verify'] as const) {
      const [found] = own({ fromSeconds: 900, toSeconds: 1800 }, kind)
      if (!found) throw new Error('no watch')
      expect([found.from - ZERO, found.to - ZERO, found.every]).toEqual([15 * MIN, 30 * MIN, 15 * MIN])
      expect(slotsOf(found, [], ZERO).map(({ at, state }) => [(at - ZERO) / MIN, state])).toEqual([[15, 'upcoming']])
      expect(stateAt(found, found.from, ZERO + 20 * MIN)).toBe('due')
      expect(stateAt(found, found.from, ZERO + 31 * MIN)).toBe('overdue')
    }
  })

  test('is open for an hour where it names only its begin, or an end that is none', () => {
    for (const window of [{ fromSeconds: 900 }, { fromSeconds: 900, toSeconds: 900 }]) {
      const [found] = own(window)
      expect(found && [found.from - ZERO, found.to - ZERO]).toEqual([15 * MIN, 75 * MIN])
    }
  })

  test('is looked at as often as it says itself', () => {
    const [found] = own({ fromSeconds: 0, toSeconds: 3600, everySeconds: 600 })
    expect(found?.every).toBe(10 * MIN)
  })

  test('is not looked at where all of it lies before hour 0', () => {
    expect(own({ fromSeconds: -3600, toSeconds: -1800 })).toEqual([])
    expect(own({ fromSeconds: -1800, toSeconds: 1800 }).map(({ from, to }) => [from - ZERO, to - ZERO])).toEqual([
      [0, 30 * MIN],
    ])
  })
})

test('how many were missed is what the slots say, at any time', () => {
  fc.assert(
    fc.property(anyWatch, fc.double({ min: -0.2, max: 2.5, noNaN: true }), fc.boolean(), (any, share, done) => {
      const now = Math.round(any.from + (any.to - any.from) * share)
      const rows = done
        ? slotsOf(any, [], now)
            .filter((_, at) => at % 3 === 0)
            .map(({ at }) => row(at))
        : []
      const [state] = watchStates([any], rows)
      if (!state) throw new Error('no state')
      const missed = slotsOf(any, rows, now).filter((slot) => slot.state === 'missed').length
      const last = any.from + (Math.ceil((any.to - any.from) / any.every) - 1) * any.every
      if (now < last || now >= any.to + any.every) expect(missedOf(state, now)).toBe(missed)
      else expect(Math.abs(missedOf(state, now) - missed)).toBeLessThanOrEqual(1)
    }),
  )
})
