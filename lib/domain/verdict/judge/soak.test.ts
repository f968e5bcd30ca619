// What a soak says: why its clock is paused and what would start it, and whether it is this release's at all.
import { describe, expect, test } from 'vitest'
import type { ReleaseSnapshot, SectionState, SoakState } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { goList } from '@/lib/domain/verdict/to-go/go-steps'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

const WEEK = 604_800
const soak = (facts: Partial<SoakState> = {}): SoakState => ({
  ...{ requiredSeconds: WEEK, coveredSeconds: 0, restartedAt: null, reason: null, state: 'running' },
  ...facts,
})
const PAUSED: Partial<SoakState> = {
  state: 'interrupted',
  pausedBecause: 'p95 was not measured since 2026-05-04 11:00 UTC.',
  resume: 'Send samples of p95 at most 1 min apart.',
}
const reasonsOf = (given: ReleaseSnapshot) =>
  evaluate(given, NOW, 'h').reasons.map(({ message, clears }) => [message, clears])
const stepsOf = (given: ReleaseSnapshot) =>
  goList(planToGo(given, evaluate(given, NOW, 'h'), NOW, 'h'), { snapshot: given, holders: {} }).steps.map(
    ({ text }) => text,
  )

describe('a clock that', () => {
  test('runs is waited for', () => {
    const given = snapshot({ soak: soak() })
    expect(reasonsOf(given)).toEqual([
      ['The release must stay healthy for another 7 d.', 'Wait. A breach restarts the soak.'],
    ])
    expect(stepsOf(given)).toEqual(['Wait 7 days'])
  })
  test('is paused says why and what would start it; nobody is told to wait', () => {
    const given = snapshot({ soak: soak(PAUSED) })
    expect(reasonsOf(given)).toEqual([
      [
        'The release must stay healthy for another 7 d, and the soak is paused: p95 was not measured since 2026-05-04 11:00 UTC.',
        'Send samples of p95 at most 1 min apart.',
      ],
    ])
    expect(stepsOf(given)).toEqual([
      'Resume the soak. It is paused: p95 was not measured since 2026-05-04 11:00 UTC. Send samples of p95 at most 1 min apart.',
      'Then stay healthy for 7 days',
    ])
  })
  test('has not started says so', () => {
    const pausedBecause = 'The release is not marked as deployed.'
    const given = snapshot({ soak: soak({ state: 'not-deployed', pausedBecause, resume: 'Mark it as deployed.' }) })
    expect(reasonsOf(given)).toEqual([
      [
        'The release must stay healthy for another 7 d, and it is not deployed yet.',
        'Mark it as deployed. The soak starts then.',
      ],
    ])
    expect(stepsOf(given)[0]).toBe(`Resume the soak. It is paused: ${pausedBecause} Mark it as deployed.`)
  })
  test('is paused once its time is over says nothing', () => {
    expect(reasonsOf(snapshot({ soak: soak({ ...PAUSED, coveredSeconds: WEEK }) }))).toEqual([])
  })
  test('is paused in a record of before, which does not say what would start it, is not waited for either', () => {
    const { resume: _none, ...before } = PAUSED
    expect(reasonsOf(snapshot({ soak: soak(before) }))[0]?.[1]).toBe('Measure it again.')
  })
})

describe('a soak that is asked for by', () => {
  const section = (id: string, facts: Partial<SectionState>): SectionState => ({
    ...{ id, parentId: null, position: 0, title: id, kind: 'verify', counts: true, fields: [] },
    ...facts,
  })
  const sections = [
    section('s', {}),
    section('gate', { kind: 'gate' }),
    section('back', { kind: 'rollback', counts: false }),
    section('help', { kind: 'reference', counts: false }),
    section('next', { kind: 'follow-up', counts: false }),
    section('watch', { kind: 'monitor', counts: false }),
  ]
  test.each([
    ['a section that counts', 'gate', 'hold'],
    ['a rollback, where it says when it is over', 'back', 'hold'],
    ['a reference', 'help', 'hold'],
    ['no section, as in records of before', null, 'hold'],
    ['a follow-up', 'next', 'go'],
    ['monitoring after the decision', 'watch', 'go'],
  ])('%s', (_name, sectionId, level) => {
    const given = snapshot({ sections, items: [item('a')], soak: soak({ ...PAUSED, sectionId }) })
    expect(evaluate(given, NOW, 'h').level).toBe(level)
    expect(stepsOf(given)).toHaveLength(level === 'go' ? 0 : 2)
  })
})
