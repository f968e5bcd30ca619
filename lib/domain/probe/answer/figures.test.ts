// Figures of a load: percentiles by their definition, and nothing that flatters.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeFigures, type Sample } from '@/lib/domain/probe/answer/figures'

const answered = (ms: number): Sample => ({ ms, status: 200 })

test('percentiles are samples, by nearest rank', () => {
  const figures = makeFigures(
    Array.from({ length: 100 }, (_, at) => answered(100 - at)),
    2000,
    5000,
  )
  expect(figures).toMatchObject({
    count: 100,
    p50: 50,
    p95: 95,
    p99: 99,
    max: 100,
    errorRate: 0,
    rps: 50,
    statuses: { 200: 100 },
  })
  expect(
    makeFigures(
      Array.from({ length: 20 }, (_, at) => answered(at + 1)),
      1000,
      5000,
    ),
  ).toMatchObject({ p50: 10, p95: 19, p99: 20 })
  expect(makeFigures([answered(7)], 10, 5000)).toMatchObject({ p50: 7, p95: 7, p99: 7, max: 7, rps: 100 })
})

test('no answer is an error as slow as the time limit, and is told', () => {
  const figures = makeFigures(
    [answered(10), { ms: 5000, status: null }, { ms: 20, status: 503 }, { ms: 20, status: 404 }],
    1000,
    5000,
  )
  expect(figures).toMatchObject({ errorRate: 0.75, max: 5000, statuses: { 200: 1, none: 1, 503: 1, 404: 1 } })
  expect(figures.method).toContain('all 4 requests')
  expect(figures.method).toContain('1 without an answer count as 5000 ms')
})

test('at least p percent lie at or below, and fewer than p percent strictly below', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 400 }), (times) => {
      const figures = makeFigures(times.map(answered), 1000, 5000)
      for (const [percent, value] of [
        [50, figures.p50],
        [95, figures.p95],
        [99, figures.p99],
        [100, figures.max],
      ] as const) {
        expect(times.filter((ms) => ms <= value).length * 100).toBeGreaterThanOrEqual(percent * times.length)
        expect(times.filter((ms) => ms < value).length * 100).toBeLessThan(percent * times.length)
      }
    }),
  )
})
