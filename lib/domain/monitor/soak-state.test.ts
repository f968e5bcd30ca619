// What a soak is earned by where no metric is fed, and what could be done to have it measured.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckInRow, Watch } from '@/lib/domain/monitor/check-ins'
import { soakState } from '@/lib/domain/monitor/soak-state'
import { intersect, lengthOf, union, without } from '@/lib/domain/time/intervals'

const ZERO = Date.parse('2026-05-04T00:00:00.000Z')
const HOUR = 3_600_000
const at = (hours: number) => new Date(ZERO + hours * HOUR)
const iso = (hours: number) => at(hours).toISOString()

const watch = (facts: Partial<Watch> = {}): Watch => ({
  ...{ itemId: 'i', sectionId: 's', from: ZERO, to: ZERO + 24 * HOUR, every: 24 * HOUR },
  ...{ cadenceSeconds: null, widened: false },
  ...facts,
})
const hourly = watch({ every: HOUR, cadenceSeconds: 3600 })
const checkIn = (hour: number, facts: Partial<CheckInRow> = {}): CheckInRow => ({
  ...{ itemId: 'i', slotAt: iso(hour), outcome: 'ok', note: null, doneBy: 'Ada', doneAt: iso(hour), via: 'person' },
  ...{ assigneeId: null, assignee: null },
  ...facts,
})
type Item = Parameters<typeof soakState>[1]['items'][number]
const item = (facts: Partial<Item> = {}): Item => ({
  ...{ id: 'i', outcome: 'passed', decidedAt: iso(24), decidedVia: 'person', isScheduled: false },
  ...facts,
})
type Around = Partial<Parameters<typeof soakState>[1]>
const ROW = { requiredSeconds: 86_400, restarts: [], spans: [], runs: [] }
const soakOf = (around: Around, hours: number) =>
  soakState(
    ROW,
    { deployedAt: iso(0), items: [item()], metrics: [], watches: [watch()], checkIns: [], ...around },
    at(hours),
  )
const covered = (around: Around, hours: number) => soakOf(around, hours).coveredSeconds / 3600

describe('a passed item of a window vouches', () => {
  test.each([
    ['for all of it when it was passed at its end', item(), 25, 24],
    ['for all of it when it was passed afterwards', item({ decidedAt: iso(30) }), 31, 24],
    ['until then when it was passed in it', item({ decidedAt: iso(6) }), 20, 6],
    ['not when it was passed before it', item({ decidedAt: iso(-1) }), 20, 0],
    ['when its probe passed it', item({ decidedVia: 'probe', decidedAt: iso(6) }), 20, 6],
    ['not when its scheduled probe did: its runs do', item({ decidedVia: 'probe', isScheduled: true }), 25, 0],
    ['not while it is open', item({ outcome: 'pending', decidedAt: null }), 25, 0],
    ['not when it failed', item({ outcome: 'failed' }), 25, 0],
    ['not when it does not apply', item({ outcome: 'not-applicable' }), 25, 0],
  ])('%s', (_name, given, hours, expected) => {
    expect(covered({ items: [given] }, hours)).toBe(expected)
  })
  test('not for the check-ins that found a problem', () => {
    const checkIns = [checkIn(3, { outcome: 'problem' }), checkIn(4)]
    expect(covered({ watches: [hourly], checkIns }, 25)).toBe(23)
  })
  test('so that a document without a metric can be over: ticked 25 hours after the deployment', () => {
    expect(soakOf({ items: [item({ decidedAt: iso(25) })] }, 25).state).toBe('completed')
  })
})

describe('a paused clock says what would start it:', () => {
  const open = [item({ outcome: 'pending', decidedAt: null })]
  const metrics = [
    { id: 'm', name: 'Error rate', intervalSeconds: 60 },
    { id: 'n', name: 'p95', intervalSeconds: 60 },
  ]
  test.each([
    ['the check-in that is due', { items: open }, 2, 'Do the check-in that is due, or request a waiver of the soak.'],
    [
      'the next one',
      { items: open, watches: [watch({ from: ZERO + 4 * HOUR })] },
      2,
      'Do the next check-in at 2026-05-04 04:00 UTC, or request a waiver of the soak.',
    ],
    [
      'those that were missed',
      { items: open, watches: [hourly] },
      40,
      'Account for the check-ins that were missed, or request a waiver of the soak.',
    ],
    [
      'a metric that there is',
      { metrics, watches: [] },
      2,
      'Send samples of Error rate and of 1 more, or request a waiver of the soak.',
    ],
    ['or a new one', { watches: [] }, 2, 'Add a metric and send its samples, or request a waiver of the soak.'],
  ])('%s', (_name, around, hours, resume) => {
    expect(soakOf(around, hours)).toMatchObject({ state: 'interrupted', resume })
  })
})

test('what is cut out of stretches lies in none of the rest, and with it is all there was', () => {
  const some = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 8 })
    .map((pairs) => union(pairs.map(([from, length]) => ({ from, to: from + length }))))
  fc.assert(
    fc.property(some, some, (all, cut) => {
      const rest = without(all, cut)
      expect(intersect(rest, cut)).toEqual([])
      expect(lengthOf(rest) + lengthOf(intersect(all, cut))).toBe(lengthOf(all))
    }),
  )
})
