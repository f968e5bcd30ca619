// Spans and the soak: the same however samples arrive, never more than real time, begun again by a breach, to the second over a week.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow, inOrder, newOnes, type Sample } from '@/lib/domain/monitor/take-samples'
import { spokenDuration } from '@/lib/domain/time/duration'
import { type Interval, intersect, lengthOf, union } from '@/lib/domain/time/intervals'
import { type SoakFacts, soakClock } from '@/lib/domain/time/soak'
import { allowedGap, type Span, spansOf } from '@/lib/domain/time/spans'

const ZERO = Date.parse('2026-03-27T09:00:00.000Z')
const SECOND = 1000
const DAY = 86_400
const METRIC = {
  target: { comparator: '<' as const, value: 50 },
  alert: { comparator: '>' as const, value: 200 },
  intervalSeconds: 30,
}
const GAP = allowedGap(METRIC.intervalSeconds)
const sample = (second: number, value = 10): Sample => ({ at: ZERO + second * SECOND, value })
const spans = (samples: Sample[]): Span[] => {
  const taken = follow<Span>(null, inOrder(samples), METRIC)
  return taken ? taken.added : []
}
const facts = (own: Partial<SoakFacts>): SoakFacts => ({
  requiredSeconds: 7 * DAY,
  deployedAt: ZERO,
  metrics: [],
  observations: [],
  restarts: [],
  ...own,
})
const fed = (samples: Sample[], own: Partial<SoakFacts> = {}) =>
  facts({ metrics: [{ name: 'p95', intervalSeconds: 30, spans: spans(samples) }], ...own })

const anySamples = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 2000 }).map((second) => ZERO + second * SECOND),
    value: fc.constantFrom(10, 100, 300),
  }),
  { maxLength: 60 },
)

describe('spans', () => {
  test('one sample after the other gives what all at once give, in batches of any size', () => {
    fc.assert(
      fc.property(anySamples, fc.integer({ min: 1, max: 9 }), (samples, size) => {
        const ordered = inOrder(samples)
        let known: Span[] = []
        for (let at = 0; at < ordered.length; at += size) {
          const taken = follow(known.at(-1) ?? null, ordered.slice(at, at + size), METRIC)
          if (!taken) throw new Error('in order, and not followed')
          known = [...known.slice(0, -1), ...(taken.retained ? [taken.retained] : []), ...taken.added]
        }
        const states = ordered.map(({ at, value }) => ({
          at,
          state: value === 10 ? ('ok' as const) : value === 100 ? ('warn' as const) : ('breached' as const),
        }))
        expect(known).toEqual(spansOf(states, GAP))
      }),
    )
  })
  test('they lie one after the other, count every sample, and never span a gap', () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const made = spans(samples)
        expect(made.reduce((sum, { n }) => sum + n, 0)).toBe(samples.length)
        for (const [at, span] of made.entries()) expect(span.from).toBeGreaterThanOrEqual(made[at - 1]?.to ?? span.from)
        const times = inOrder(samples).map(({ at }) => at)
        for (const [at, time] of times.entries()) {
          const next = times[at + 1] ?? time
          if (next - time > GAP) expect(made.some(({ from, to }) => from <= time && to >= next)).toBe(false)
        }
      }),
    )
  })
  test('a breach begins at the last healthy sample and ends with the next', () => {
    expect(
      spans([sample(0), sample(30), sample(60, 300), sample(90, 300), sample(120)]).map(({ state, from, to }) => [
        state,
        (from - ZERO) / SECOND,
        (to - ZERO) / SECOND,
      ]),
    ).toEqual([
      ['ok', 0, 30],
      ['breached', 30, 120],
      ['ok', 120, 120],
    ])
  })
  test('what is older than the last is not followed; the same sent twice is passed over, another value is told apart', () => {
    expect(follow(spans([sample(0), sample(60)]).at(-1) ?? null, [sample(30)], METRIC)).toBeNull()
    expect(newOnes([sample(0), sample(30), sample(30)], [sample(0)])).toEqual({ fresh: [sample(30)], other: null })
    expect(newOnes([sample(0, 11)], [sample(0)])).toEqual({ fresh: [], other: sample(0) })
  })
})

describe('stretches', () => {
  const any = fc.array(
    fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([one, other]): Interval => ({ from: Math.min(one, other), to: Math.max(one, other) })),
    { maxLength: 8 },
  )
  const has = (intervals: readonly Interval[], at: number) => intervals.some(({ from, to }) => from <= at && at < to)
  test('union and intersection hold at every point', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [left, right] = [union(one), union(other)]
        const both = intersect(left, right)
        for (let at = 0; at <= 60; at++) {
          expect(has(left, at)).toBe(has(one, at))
          expect(has(both, at)).toBe(has(one, at) && has(other, at))
        }
        expect(lengthOf(both)).toBeLessThanOrEqual(lengthOf(left))
      }),
    )
  })
})

describe('the soak', () => {
  test('never counts more than real time, and only forwards while nothing breaches', () => {
    fc.assert(
      fc.property(
        anySamples,
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 8 }),
        (samples, times) => {
          const healthy = samples.filter(({ value }) => value < 300)
          let before = 0
          for (const second of [...times].sort((one, other) => one - other)) {
            const now = ZERO + second * SECOND
            const seen = healthy.filter(({ at }) => at <= now)
            const { coveredSeconds } = soakClock(fed(seen), now)
            expect(coveredSeconds).toBeLessThanOrEqual(second)
            expect(coveredSeconds).toBeGreaterThanOrEqual(before)
            before = coveredSeconds
          }
        },
      ),
    )
  })
  test('a week of samples every 30 s is over to the second, across the change to summer time', () => {
    const week = Array.from({ length: (7 * DAY) / 30 + 1 }, (_, at) => sample(at * 30))
    const last = ZERO + 7 * DAY * SECOND
    const almost = soakClock(fed(week.slice(0, -1)), last - 1)
    expect([almost.state, almost.coveredSeconds, almost.endsAt]).toEqual([
      'running',
      7 * DAY - 30,
      last - 1 + 30 * SECOND,
    ])
    expect(soakClock(fed(week), last)).toMatchObject({ state: 'completed', coveredSeconds: 7 * DAY, restartedAt: null })
  })
  test('a breach on day three starts the week again at its end', () => {
    const week = Array.from({ length: (10 * DAY) / 30 + 1 }, (_, at) =>
      sample(at * 30, at * 30 >= 3 * DAY && at * 30 < 3 * DAY + 600 ? 300 : 10),
    )
    const again = ZERO + (3 * DAY + 600) * SECOND
    const until = (second: number) => soakClock(fed(week.slice(0, second / 30 + 1)), ZERO + second * SECOND)
    expect(until(3 * DAY + 300)).toMatchObject({
      state: 'interrupted',
      coveredSeconds: 0,
      pausedBecause: 'p95 is past its limit.',
    })
    expect(until(7 * DAY)).toMatchObject({
      state: 'running',
      coveredSeconds: 4 * DAY - 600,
      restartedAt: again,
      endsAt: again + 7 * DAY * SECOND,
    })
    expect(until(7 * DAY).restartReason).toBe('p95 was past its limit until 2026-03-30 09:10 UTC.')
    expect(until(10 * DAY)).toMatchObject({ state: 'running', coveredSeconds: 7 * DAY - 600 })
  })
  test('a clock that jumps counts nothing: only what was measured does', () => {
    const three = [sample(0), sample(30), sample(60)]
    expect(soakClock(fed(three, { requiredSeconds: DAY }), ZERO + 25 * 3600 * SECOND)).toMatchObject({
      state: 'interrupted',
      coveredSeconds: 60,
      pausedBecause: 'p95 was not measured since 2026-03-27 09:01 UTC.',
    })
    expect(soakClock(fed(three), ZERO - 3600 * SECOND)).toMatchObject({ state: 'not-deployed', coveredSeconds: 0 })
  })
  test('every metric that is fed has to be well; one that begins later takes nothing away', () => {
    const one = {
      name: 'p95',
      intervalSeconds: 30,
      spans: spans([0, 30, 60, 90, 120, 150, 180].map((at) => sample(at))),
    }
    const other = { name: 'errors', intervalSeconds: 30, spans: spans([sample(90), sample(120)]) }
    expect(soakClock(facts({ metrics: [one, other] }), ZERO + 180 * SECOND).coveredSeconds).toBe(120)
    expect(soakClock(facts({ metrics: [one] }), ZERO + 180 * SECOND).coveredSeconds).toBe(180)
    expect(soakClock(facts({ metrics: [one, other] }), ZERO + 400 * SECOND).pausedBecause).toBe(
      'errors was not measured since 2026-03-27 09:02 UTC.',
    )
  })
  test('where nothing is fed the check-ins count, and what they earned stays when a metric comes', () => {
    const observations = [{ from: ZERO - 60 * SECOND, to: ZERO + 1800 * SECOND }]
    expect(soakClock(facts({ observations }), ZERO + 600 * SECOND)).toMatchObject({
      state: 'running',
      coveredSeconds: 600,
    })
    expect(soakClock(facts({ observations }), ZERO + 3600 * SECOND)).toMatchObject({
      state: 'interrupted',
      coveredSeconds: 1800,
    })
    expect(soakClock(fed([sample(1200), sample(1230)], { observations }), ZERO + 1230 * SECOND).coveredSeconds).toBe(
      1230,
    )
    expect(soakClock(facts({}), ZERO + 60 * SECOND)).toMatchObject({
      state: 'interrupted',
      pausedBecause: 'Nothing has measured it yet.',
      resume: 'Send samples of a metric, or do the check-ins.',
    })
  })
  test('hourly samples of a metric of 30 s show nothing of the time between, and the clock says so', () => {
    const hourly = [0, 3600, 7200].map((at) => sample(at))
    for (const now of [7200, 7230, 9000])
      expect(soakClock(fed(hourly), ZERO + now * SECOND)).toMatchObject({
        ...{ state: 'interrupted', coveredSeconds: 0 },
        pausedBecause:
          'p95 is measured every 1 h. It has a check interval of 30 s, so samples more than 1 min apart do not show that it was healthy between them.',
        resume: 'Send samples of p95 at most 1 min apart.',
      })
  })
  test('one long gap between samples that are near enough is none of that', () => {
    const week = [0, 30, 60, 90_000, 90_030].map((at) => sample(at))
    expect(soakClock(fed(week), ZERO + 90_030 * SECOND)).toMatchObject({ state: 'running', coveredSeconds: 90 })
  })
  test('a paused clock says what would start it', () => {
    const at = (samples: Sample[], second: number) => soakClock(fed(samples), ZERO + second * SECOND).resume
    expect(at([sample(0), sample(30)], 300)).toBe('Send samples of p95 at most 1 min apart.')
    expect(at([sample(0), sample(30, 300)], 40)).toBe(
      'Bring p95 back within its limit and measure it again: the soak starts again from zero.',
    )
    expect(soakClock(facts({ deployedAt: null }), ZERO)).toMatchObject({
      pausedBecause: 'The release is not marked as deployed.',
      resume: 'Mark it as deployed. The soak starts then.',
    })
  })
  test('a no-go starts it again, and what lay before hour 0 does not', () => {
    const restarts = [
      { at: ZERO - 10, reason: 'before' },
      { at: ZERO + 60 * SECOND, reason: 'Ada called NO-GO.' },
    ]
    const samples = [0, 30, 60, 90, 120].map((at) => sample(at))
    expect(soakClock(fed(samples, { restarts }), ZERO + 120 * SECOND)).toMatchObject({
      coveredSeconds: 60,
      restartReason: 'Ada called NO-GO.',
    })
  })
})

test.each([
  [45, '45 s'],
  [60, '1 min'],
  [3599.5, '1 h'],
  [65_040, '18 h 4 min'],
  [86_400, '24 h'],
  [172_799, '2 d'],
  [604_800, '7 d'],
  [608_400, '7 d 1 h'],
])('%d seconds are spoken as %s', (seconds, spoken) => {
  expect(spokenDuration(seconds)).toBe(spoken)
})
