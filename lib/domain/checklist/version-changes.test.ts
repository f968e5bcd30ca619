// Who saved what between two versions, and how many parts changed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChangesOf, savedBetween } from '@/lib/domain/checklist/version-changes'

const version = (number: number) => ({ version: number, createdBy: `author ${number}` })

test('the versions since the last release are named newest first, without the one that it used', () => {
  const all = [version(1), version(4), version(2), version(3)]
  expect(savedBetween(all, 1, 3)).toEqual([version(3), version(2)])
  expect(savedBetween(all, 4, 4)).toEqual([])
  expect(savedBetween(all, 0, 1)).toEqual([version(1)])
})

test('every version is either used before, saved since, or later than what is compared', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 50 }))
  fc.assert(
    fc.property(numbers, fc.nat(50), fc.nat(50), (known, since, until) => {
      const found = savedBetween(known.map(version), since, until).map(({ version: number }) => number)
      for (const number of known) expect(found.includes(number)).toBe(number > since && number <= until)
      expect(found).toEqual(found.toSorted((one, other) => other - one))
    }),
  )
})

test('changes are counted by what happened', () => {
  const change = (what: 'added' | 'removed' | 'changed') => ({ what, key: what, line: 1, title: 'a', detail: '' })
  expect(countChangesOf([change('added'), change('added'), change('removed')])).toEqual({
    ...{ added: 2, changed: 0, removed: 1 },
  })
})
