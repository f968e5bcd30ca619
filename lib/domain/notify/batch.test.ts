import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeBatch } from '@/lib/domain/notify/batch'

const events = (text: string) => [...text].map((sign) => ({ releaseId: sign === '-' ? null : sign }))
const printed = (taken: { releaseId: string | null }[]) => taken.map(({ releaseId }) => releaseId ?? '-').join('')

describe('a batch of events', () => {
  test.each([
    ['', 2, ''],
    ['aabb', 2, 'aabb'],
    ['abab-c-a', 2, 'abab-'],
    ['---', 1, '---'],
    ['abc', 1, 'a'],
    ['abc', 0, 'a'],
    ['abcabc', 3, 'abcabc'],
  ])('of %j with at most %i releases is %j', (all, releases, taken) => {
    expect(printed(takeBatch(events(all), releases))).toBe(taken)
  })

  test('taken again and again, they are all taken once and in order', () => {
    const all = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '-'), { maxLength: 40 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 4 }), (text, releases) => {
        let rest = events(text)
        let taken = ''
        while (rest.length > 0) {
          const batch = takeBatch(rest, releases)
          expect(batch.length).toBeGreaterThan(0)
          expect(new Set(batch.flatMap(({ releaseId }) => releaseId ?? [])).size).toBeLessThanOrEqual(releases)
          taken += printed(batch)
          rest = rest.slice(batch.length)
        }
        expect(taken).toBe(text)
      }),
    )
  })
})
