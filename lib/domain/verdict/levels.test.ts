// What each verdict level, signature and call means, said once more by hand.
import { describe, expect, test } from 'vitest'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { DecisionCall, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import { REFUSING, SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { VERDICT_LEVELS, WORST_FIRST } from '@/lib/domain/verdict/levels'

describe('verdict levels', () => {
  test('the worst is no-go, then hold, then conditional', () => {
    expect(WORST_FIRST).toEqual(['no-go', 'hold', 'conditional', 'go'])
  })

  test('only GO is a success for a pipeline', () => {
    expect(VerdictLevel.options.filter((level) => VERDICT_LEVELS[level].exitCode === 0)).toEqual(['go'])
  })

  test.each([
    ['go', ['go', 'conditional', 'no-go']],
    ['conditional', ['conditional', 'no-go']],
    ['hold', ['no-go']],
    ['no-go', ['no-go']],
  ] as const)('%s allows %j', (level, calls) => {
    expect(VERDICT_LEVELS[level].calls).toEqual(calls)
  })
})

describe('signature decisions', () => {
  test('two approve, of which one sets conditions', () => {
    expect(SignoffDecision.options.filter((decision) => SIGNOFF_DECISIONS[decision].isApproval)).toEqual([
      'approved',
      'approved-with-conditions',
    ])
    expect(SignoffDecision.options.filter((decision) => SIGNOFF_DECISIONS[decision].setsConditions)).toEqual([
      'approved-with-conditions',
    ])
  })

  test('a rejection goes before a demand for more work', () => {
    expect(REFUSING).toEqual(['rejected', 'needs-work'])
  })

  test.each(SignoffDecision.options)('%s either counts as an approval or refuses and says why', (decision) => {
    const { isApproval, refuses, asksComment } = SIGNOFF_DECISIONS[decision]
    expect(refuses === null).toBe(isApproval)
    expect(asksComment === null).toBe(isApproval)
  })
})

describe('calls', () => {
  test('only no-go stops the release and needs a reason', () => {
    expect(DecisionCall.options.filter((call) => DECISION_CALLS[call].stops)).toEqual(['no-go'])
    expect(DecisionCall.options.filter((call) => DECISION_CALLS[call].asksReason !== null)).toEqual(['no-go'])
  })
})
