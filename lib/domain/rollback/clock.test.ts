import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, milestoneOf, secondsBetween, withinBudget } from '@/lib/domain/rollback/clock'

test.each([
  [702, 900, '11:42 of 15:00', false],
  [900.9, 900, '15:00 of 15:00', false],
  [1090, 900, '18:10, 3:10 over the budget of 15:00', true],
  [3723, null, '1:02:03', false],
])('%s s of %s', (elapsed, budget, words, over) => {
  expect(clockOf(elapsed, budget)).toEqual({ words, over })
})

test('what is said aloud changes a few times in an hour, never back, and says the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3600 }), (budget) => {
      const said = Array.from({ length: 3600 }, (_, second) => milestoneOf(second, budget))
      const changes = said.filter((words, second) => words !== said[second - 1])
      expect(changes.length).toBeLessThanOrEqual(16)
      expect(new Set(changes).size).toBe(changes.length)
      expect(milestoneOf(budget + 1, budget)).toBe('The time budget is used up.')
      expect(withinBudget(budget, budget)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a clock that was set back gives nothing, not less', () => {
  expect(secondsBetween('2026-11-02T10:00:00Z', new Date('2026-11-02T09:00:00Z'))).toBe(0)
})
