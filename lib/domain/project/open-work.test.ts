import { expect, test } from 'vitest'
import { formatOpenWork, type OpenWork } from '@/lib/domain/project/open-work'

test.each<[Partial<OpenWork>, string]>([
  [{}, ''],
  [{ checkIns: 1 }, '1 check-in'],
  [{ conditions: 1, issues: 2 }, '1 condition, 2 issues'],
  [{ conditions: 3, issues: 1, checkIns: 12, delegations: 1 }, '3 conditions, 1 issue, 12 check-ins, 1 delegation'],
])('%j is “%s”', (work, words) => {
  expect(formatOpenWork({ checkIns: 0, issues: 0, conditions: 0, delegations: 0, ...work })).toBe(words)
})
