import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RunStatus } from '@/lib/domain/enums'
import { type GroupStep, nextStep } from '@/lib/domain/release/run/group'

const ENDS = ['passed', 'warned', 'failed', 'error', 'cancelled'] as const

function play(total: number, stopAtFailure: boolean, ends: readonly RunStatus[]): GroupStep & { ran: number } {
  let step: GroupStep = { state: 'running', at: 0, notPassed: 0 }
  let ran = 0
  for (const end of ends) {
    if (step.state !== 'running') break
    ran += 1
    step = nextStep({ ...step, total, stopAtFailure }, end)
  }
  return { ...step, ran }
}

describe('a group of probes', () => {
  test('runs to its end, counts what did not pass, and stops at a failure only where that was chosen', () => {
    expect(play(3, false, ['passed', 'failed', 'error'])).toMatchObject({ state: 'done', notPassed: 2, ran: 3 })
    expect(play(3, true, ['passed', 'failed', 'passed'])).toMatchObject({ state: 'stopped', notPassed: 1, ran: 2 })
    expect(play(3, true, ['warned', 'passed', 'passed'])).toMatchObject({ state: 'done', notPassed: 0 })
    expect(play(3, false, ['cancelled', 'passed'])).toMatchObject({ state: 'cancelled', ran: 1 })
  })
  test('never runs more than it has, and never goes on after its end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        fc.array(fc.constantFrom(...ENDS), { minLength: 20, maxLength: 30 }),
        (total, stop, ends) => {
          const { state, ran, at, notPassed } = play(total, stop, ends)
          expect(state).not.toBe('running')
          expect(ran).toBeLessThanOrEqual(total)
          expect(at).toBe(ran)
          expect(notPassed).toBe(ends.slice(0, ran).filter((end) => end !== 'passed' && end !== 'warned').length)
        },
      ),
    )
  })
  test('every status of a run has an answer', () => {
    for (const status of RunStatus.options)
      expect(nextStep({ at: 0, total: 2, notPassed: 0, stopAtFailure: false }, status).at).toBe(1)
  })
})
