// Windows by the clocks of places: right in the nights when the clocks are changed, and the same whichever way they are asked.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatWindow,
  isOpen,
  nextEdge,
  nextOpening,
  openingsBetween,
  type WindowState,
} from '@/lib/domain/calendar/window'
import { isZone, localText, readMoment, shownAt, spokenMoment } from '@/lib/domain/calendar/zone'

const HOUR = 3_600_000
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', 'America/St_Johns']
const weekly = (facts: Partial<Extract<WindowState, { kind: 'weekly' }>> = {}): WindowState => ({
  ...{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '16:00', zone: 'Europe/Berlin', note: null },
  ...facts,
})
const at = (iso: string) => Date.parse(iso)
const openings = (window: WindowState, from: string, until: string) =>
  openingsBetween([window], at(from), at(until)).map(
    ({ startsAt, endsAt }) => `${new Date(startsAt).toISOString()} ${(endsAt - startsAt) / HOUR}`,
  )

describe('the nights when the clocks are changed', () => {
  test('a window of the day opens by the clock before and after both', () => {
    expect(openings(weekly(), '2026-03-28T00:00:00Z', '2026-03-30T00:00:00Z')).toEqual([
      '2026-03-28T09:00:00.000Z 6',
      '2026-03-29T08:00:00.000Z 6',
    ])
    expect(openings(weekly(), '2026-10-24T00:00:00Z', '2026-10-26T00:00:00Z')).toEqual([
      '2026-10-24T08:00:00.000Z 6',
      '2026-10-25T09:00:00.000Z 6',
    ])
  })
  test('a window of the night is an hour shorter in spring, and an hour longer in autumn', () => {
    const night = weekly({ from: '22:00', to: '04:00' })
    expect(openings(night, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual(['2026-03-28T21:00:00.000Z 5'])
    expect(openings(night, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual(['2026-10-24T20:00:00.000Z 7'])
  })
  test('an hour that does not come is skipped, one that comes twice is open both times', () => {
    const window = weekly({ from: '02:00', to: '03:00' })
    expect(openings(window, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([])
    expect(openings(window, '2026-10-25T00:00:00Z', '2026-10-25T12:00:00Z')).toEqual(['2026-10-25T00:00:00.000Z 2'])
  })
})

test('a reading of a clock is the moment at which it shows that, wherever there is one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (zone, moment) => {
        const text = localText(moment.getTime(), zone)
        const read = readMoment(text, zone)
        // Either the very minute, or the first of the two at which the clock shows it.
        expect(localText(read, zone)).toBe(text)
        expect(read).toBeLessThanOrEqual(moment.getTime())
      },
    ),
  )
  expect(readMoment('2026-03-29T10:00:00+02:00', 'UTC')).toBe(at('2026-03-29T08:00:00Z'))
  for (const wrong of ['', 'tomorrow', '2026-13-01T10:00', '2026-03-29', '10:00'])
    expect(readMoment(wrong, 'UTC')).toBeNaN()
  for (const [zone, is] of Object.entries({
    'Europe/Berlin': true,
    UTC: true,
    'Nope/Zone': false,
    '+02:00': false,
    '': false,
    'Europe/Berlin; DROP': false,
  }))
    expect(isZone(zone)).toBe(is)
})

const anyWindow: fc.Arbitrary<WindowState> = fc
  .record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: fc.nat(1439),
    length: fc.integer({ min: 1, max: 1439 }),
    zone: fc.constantFrom(...ZONES),
  })
  .map(({ weekdays, from, length, zone }) => {
    const clock = (minute: number) =>
      `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return weekly({ weekdays, from: clock(from), to: clock(from + length), zone })
  })
/** Moments around the changes of the clocks, mostly. */
const anyMoment = fc.oneof(
  fc.integer({ min: at('2026-03-27T00:00:00Z'), max: at('2026-03-31T00:00:00Z') }),
  fc.integer({ min: at('2026-10-23T00:00:00Z'), max: at('2026-11-03T00:00:00Z') }),
  fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
)

describe('any windows at any moment', () => {
  test('are open exactly within their openings, each of which begins on a day and at a time of theirs', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { minLength: 1, maxLength: 3 }), anyMoment, (windows, moment) => {
        const around = openingsBetween(windows, moment - 3 * 24 * HOUR, moment + 3 * 24 * HOUR)
        expect(isOpen(windows, moment)).toBe(
          around.some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt),
        )
        for (const { startsAt, window } of around) {
          if (window.kind !== 'weekly') throw new Error('weekly')
          const shown = new Date(shownAt(startsAt, window.zone))
          expect(window.weekdays).toContain(((shown.getUTCDay() + 6) % 7) + 1)
          const late =
            shown.getUTCHours() * 60 +
            shown.getUTCMinutes() -
            (Number(window.from.slice(0, 2)) * 60 + Number(window.from.slice(3)))
          // Later than told only where the told time does not come that day, and never by more than the clocks are changed.
          expect(late >= 0 && late <= 60).toBe(true)
        }
      }),
    )
  })
  test('change only at their edges, and open next when they say', () => {
    fc.assert(
      fc.property(
        fc.array(anyWindow, { minLength: 1, maxLength: 3 }),
        anyMoment,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (windows, moment, part) => {
          const edge = nextEdge(windows, moment)
          if (edge === null) throw new Error('a weekly window always has a next edge')
          expect(isOpen(windows, Math.floor(moment + part * (edge - moment)))).toBe(isOpen(windows, moment))
          const next = nextOpening(windows, moment)
          expect(next && next.startsAt > moment && isOpen(windows, next.startsAt)).toBe(true)
          if (!isOpen(windows, moment)) expect(next?.startsAt).toBe(edge)
        },
      ),
    )
  })
  test('none: always open; only one that is over: never', () => {
    expect(isOpen([], 0)).toBe(true)
    const over: WindowState = {
      kind: 'once',
      startsAt: '2026-01-01T10:00:00Z',
      endsAt: '2026-01-01T12:00:00Z',
      zone: 'UTC',
      note: null,
    }
    expect([
      isOpen([over], at('2026-01-01T11:00:00Z')),
      isOpen([over], at('2026-01-01T12:00:00Z')),
      nextOpening([over], at('2026-01-02T00:00:00Z')),
    ]).toEqual([true, false, null])
  })
})

test('windows and moments in words', () => {
  expect(formatWindow(weekly({ weekdays: [1, 2, 3, 4] }))).toBe('Monday to Thursday, 10:00 to 16:00 Europe/Berlin')
  expect(formatWindow(weekly({ weekdays: [2, 4, 5], from: '22:00', to: '04:00' }))).toBe(
    'Tuesday, Thursday, Friday, 22:00 to 04:00 of the next day Europe/Berlin',
  )
  expect(formatWindow(weekly())).toBe('Every day, 10:00 to 16:00 Europe/Berlin')
  expect(
    formatWindow({
      kind: 'once',
      startsAt: '2026-12-01T09:00:00Z',
      endsAt: '2026-12-02T09:00:00Z',
      zone: 'Europe/Berlin',
      note: null,
    }),
  ).toBe('2026-12-01 10:00 to 2026-12-02 10:00 Europe/Berlin')
  const now = at('2026-05-04T12:00:00Z')
  expect(spokenMoment(at('2026-05-05T08:00:00Z'), now, 'Europe/Berlin')).toBe('Tuesday 10:00 Europe/Berlin')
  expect(spokenMoment(at('2026-05-12T08:00:00Z'), now, 'Europe/Berlin')).toBe('2026-05-12 10:00 Europe/Berlin')
})
