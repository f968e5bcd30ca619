// What comes after the decision and fails: it decides nothing, and is never silent.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemState, MetricValue, ReleaseSnapshot, SectionState } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { EARLIER, field, item, LATER, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const section = (id: string, facts: Partial<SectionState>): SectionState => ({
  ...{ id, parentId: null, position: 0, title: id, kind: 'verify', counts: true, fields: [] },
  ...facts,
})
const SECTIONS = [
  section('s', {}),
  section('watch', { kind: 'monitor', counts: false, title: 'First 24 hours' }),
  section('below', { kind: 'verify', counts: false, parentId: 'watch' }),
  section('later', { kind: 'follow-up', counts: false }),
]
const metric = (facts: Partial<MetricValue>): MetricValue => ({
  ...{ id: 'm', name: 'Error rate', state: 'breached', value: 5, unit: '%', at: EARLIER, intervalSeconds: 60 },
  ...{ target: { comparator: '<', value: 0.1 }, alert: null, sectionId: 'watch' },
  ...facts,
})
const release = (facts: Partial<ReleaseSnapshot> = {}): ReleaseSnapshot =>
  snapshot({ sections: SECTIONS, items: [item('a')], state: 'decided', ...facts })
const messages = (given: ReleaseSnapshot) => monitoringFailures(given, NOW).map(({ message }) => message)
const verdictOf = (given: ReleaseSnapshot) => evaluate(given, NOW, 'h').level
const watched = (facts: Partial<ItemState>) => item('w', { sectionId: 'watch', title: 'Zero alerts', ...facts })

describe('an item that comes after the decision', () => {
  test('and failed is a failure of the monitoring, with its reason and its place', () => {
    const given = release({ items: [item('a'), watched({ outcome: 'failed', reason: 'two pages' })] })
    expect(monitoringFailures(given, NOW)).toEqual([
      {
        ...{ kind: 'item-failed', level: 'no-go', itemId: 'w', sectionId: 'watch' },
        message: '“Zero alerts” failed: two pages.',
        clears: 'Fix it and mark it passed, roll back, or reopen the release.',
      },
    ])
    expect(verdictOf(given)).toBe('go')
  })
  test.each([
    ['is open', watched({ outcome: 'pending' })],
    ['passed', watched({ outcome: 'passed' })],
    ['is blocked', watched({ outcome: 'blocked', reason: 'no access' })],
    ['does not apply', watched({ outcome: 'not-applicable' })],
    ['is optional', watched({ outcome: 'failed', required: false })],
    ['stands in a follow-up', watched({ outcome: 'failed', sectionId: 'later' })],
    ['counts', watched({ outcome: 'failed', sectionId: 's' })],
  ])('and %s is none', (_name, row) => {
    expect(messages(release({ items: [item('a'), row] }))).toEqual([])
  })
  test('below a section that comes after the decision is one too', () => {
    expect(messages(release({ items: [item('a'), watched({ outcome: 'failed', sectionId: 'below' })] }))).toEqual([
      '“Zero alerts” failed.',
    ])
  })
  test('with a value that says no is one, although somebody passed it', () => {
    const rate = field('rate', {
      ...{ label: 'Error rate', type: 'number', unit: '%', value: 5, threshold: { comparator: '<', value: 0.1 } },
    })
    expect(messages(release({ items: [item('a'), watched({ fields: [rate] })] }))).toHaveLength(1)
  })
  test('is none while a waiver for it is in force', () => {
    const waiver = {
      ...{ id: 'x', itemId: 'w', reason: 'known', grantedById: 'b', grantedAt: EARLIER, expiresAt: LATER },
      revokedAt: null,
    }
    const items = [item('a'), watched({ outcome: 'failed' })]
    expect(messages(release({ items, waivers: [waiver] }))).toEqual([])
    expect(messages(release({ items, waivers: [{ ...waiver, expiresAt: EARLIER }] }))).toHaveLength(1)
  })
})

test('a number of such a section that is out of its bound is a failure', () => {
  const rate = field('rate', {
    ...{ label: 'Error rate', type: 'number', unit: '%', value: 5, threshold: { comparator: '<', value: 0.1 } },
  })
  const sections = SECTIONS.map((one) => (one.id === 'watch' ? { ...one, fields: [rate] } : one))
  const found = monitoringFailures(release({ sections }), NOW)
  expect(found.map(({ fieldId, sectionId }) => [fieldId, sectionId])).toEqual([['rate', 'watch']])
  expect(verdictOf(release({ sections }))).toBe('go')
})

describe('a metric of such a section', () => {
  test.each([
    ['before the decision it says no', 'open', 'watch', 'no-go', 0],
    ['after it, it stands beside the verdict', 'decided', 'watch', 'go', 1],
    ['one of a section that counts says no whenever it is', 'decided', 's', 'no-go', 0],
    ['so does one of a follow-up', 'decided', 'later', 'no-go', 0],
    ['so does one that stands nowhere, as in records of before', 'decided', undefined, 'no-go', 0],
  ] as const)('past its target: %s', (_name, state, sectionId, level, failures) => {
    const { sectionId: _none, ...bare } = metric({})
    const given = release({ state, metrics: [sectionId ? metric({ sectionId }) : bare] })
    expect(verdictOf(given)).toBe(level)
    expect(monitoringFailures(given, NOW)).toHaveLength(failures)
  })
  test('is told with its value, its limit and its place', () => {
    expect(monitoringFailures(release({ metrics: [metric({})] }), NOW)).toMatchObject([
      {
        kind: 'metric-breached',
        metricId: 'm',
        message: 'Error rate was 5 %, the limit is 0.1 %, measured 1 hour ago.',
      },
    ])
  })
})

test('nothing that fails after the decision is in neither list, and nothing is in both', () => {
  const Outcomes = fc.constantFrom<ItemState['outcome']>('passed', 'failed', 'pending', 'not-applicable')
  const Places = fc.constantFrom('s', 'watch', 'below')
  fc.assert(
    fc.property(fc.array(fc.tuple(Outcomes, Places), { maxLength: 12 }), fc.boolean(), (rows, breached) => {
      const given = release({
        items: [item('a'), ...rows.map(([outcome, sectionId], at) => item(`i${at}`, { outcome, sectionId }))],
        metrics: breached ? [metric({})] : [],
      })
      const excluded = monitoringFailures(given, NOW).flatMap(({ itemId, metricId }) => itemId ?? metricId ?? [])
      const says = evaluate(given, NOW, 'h').reasons.flatMap(({ level, itemId }) =>
        level === 'no-go' ? (itemId ?? []) : [],
      )
      const failed = given.items.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
      expect([...excluded, ...says].sort()).toEqual([...failed, ...(breached ? ['m'] : [])].sort())
    }),
  )
})
