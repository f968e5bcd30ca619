// What each outcome means, said once more by hand: a change of the table that nobody meant is seen here.
import { describe, expect, test } from 'vitest'
import { Outcome } from '@/lib/domain/enums'
import { OUTCOME_ACTIONS, OUTCOMES } from '@/lib/domain/release/item/outcomes'

const having = (property: 'isDecided' | 'isOpen' | 'isSatisfied' | 'isPass' | 'isFailure' | 'applies' | 'isWaivable') =>
  Outcome.options.filter((outcome) => OUTCOMES[outcome][property])

describe('outcomes', () => {
  test.each([
    ['isDecided', ['passed', 'failed', 'blocked', 'not-applicable']],
    ['isOpen', ['pending', 'blocked']],
    ['isSatisfied', ['passed', 'not-applicable']],
    ['isPass', ['passed']],
    ['isFailure', ['failed']],
    ['applies', ['pending', 'passed', 'failed', 'blocked']],
    ['isWaivable', ['failed', 'blocked']],
  ] as const)('%s', (property, outcomes) => {
    expect(having(property)).toEqual(outcomes)
  })

  test('a row offers fail, block and not applicable, in this order, under their keys', () => {
    expect(OUTCOME_ACTIONS.map(({ outcome, key }) => [outcome, key])).toEqual([
      ['failed', 'f'],
      ['blocked', 'b'],
      ['not-applicable', 'n'],
    ])
  })

  test.each(Outcome.options)('%s is not both done and left to do', (outcome) => {
    const { isOpen, isSatisfied, isPass, isFailure, isDecided } = OUTCOMES[outcome]
    expect(isOpen && isSatisfied).toBe(false)
    expect(isFailure && isSatisfied).toBe(false)
    expect(isPass && !isSatisfied).toBe(false)
    expect((isPass || isFailure) && !isDecided).toBe(false)
  })
})
