// Who is told of a failure after the decision: those who work on the release, not who did it, once for each time that it begins.
import { describe, expect, test } from 'vitest'
import { notificationsForMonitoring } from '@/lib/domain/notify/notices/notifications-for-monitoring'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { field, item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const AUDIENCE = {
  projectId: 'p',
  members: [
    { id: 'lead', name: 'Ada', access: 'lead' as const, roles: [] },
    { id: 'qa', name: 'Ben', access: 'viewer' as const, roles: ['QA Lead'] },
    { id: 'viewer', name: 'Cleo', access: 'viewer' as const, roles: [] },
  ],
  admins: ['admin'],
}
const rate = field('rate', {
  ...{ label: 'Error rate', type: 'number', value: 5, threshold: { comparator: '<', value: 0.1 } },
})
const release = (facts: Partial<ReleaseSnapshot> = {}): ReleaseSnapshot =>
  snapshot({
    sections: [
      { id: 's', parentId: null, position: 0, title: 'Do', kind: 'verify', counts: true, fields: [] },
      { id: 'watch', parentId: null, position: 0, title: 'Watch', kind: 'monitor', counts: false, fields: [] },
    ],
    items: [item('a'), item('w', { sectionId: 'watch', title: 'Zero alerts', outcome: 'failed' })],
    state: 'decided',
    ...facts,
  })
const line = (said: object, seq = 7, id = 'dan') => ({
  ...{ chain: 'p', seq },
  body: { at: '2026-05-04T11:00:00.000Z', actor: { kind: 'person', name: 'Dan', id }, ...said },
})
const FAILED = { action: 'item.decided', itemId: 'w', was: { outcome: 'pending' }, is: { outcome: 'failed' } }
const described = (given: ReleaseSnapshot, ...lines: ReturnType<typeof line>[]) =>
  notificationsForMonitoring(given, 'go', lines, AUDIENCE, NOW)

test('an item that fails after the decision is told with its place, to who works on the release and to the channels', () => {
  const [first, ...others] = described(release(), line(FAILED))
  expect(first).toMatchObject({
    ...{ userId: 'lead', kind: 'monitoring-failed', href: '/releases/r#item-w' },
    title: 'Release 1 → staging: GO, monitoring failed. “Zero alerts” failed.',
    body: 'Roll back, or reopen the release.',
  })
  expect(others.map(({ userId }) => userId)).toEqual(['qa', null])
})
test('nobody is told of what they did themselves', () => {
  expect(described(release(), line(FAILED, 7, 'lead')).map(({ userId }) => userId)).toEqual(['qa', null])
})

describe('a failure is told', () => {
  const filled = { action: 'field.filled', itemId: 'w', was: { values: {} }, is: { outcome: 'failed', values: {} } }
  test.each([
    ['by a probe', { action: 'run.recorded', itemId: 'w', was: 'passed', is: 'failed' }],
    ['by a check-in', { action: 'check-in.done', itemId: 'w', was: 'pending', is: 'failed' }],
    ['by a value', filled],
    ['that was there when it was decided', { action: 'release.decided', call: 'go' }],
  ])('%s', (_name, said) => {
    expect(described(release(), line(said))).toHaveLength(3)
  })
  test.each([
    ['when it goes on failing', { action: 'run.recorded', itemId: 'w', was: 'failed', is: 'failed' }],
    ['of another item', { ...FAILED, itemId: 'a' }],
    ['by a line that says nothing of it', { action: 'evidence.added', itemId: 'w' }],
    ['by a line that says what it should not', { ...FAILED, was: 7, is: { outcome: 7 } }],
  ])('not %s', (_name, said) => {
    expect(described(release(), line(said))).toEqual([])
  })
  test('not before the decision, and not once it has passed again', () => {
    expect(described(release({ state: 'open' }), line(FAILED))).toEqual([])
    expect(described(release({ items: [item('a'), item('w', { sectionId: 'watch' })] }), line(FAILED))).toEqual([])
  })
  test('again when it fails again, each time with a key of its own', () => {
    const keys = described(release(), line(FAILED, 7), line(FAILED, 9)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    expect(keys).toHaveLength(6)
  })
  test('of a field of a section, too', () => {
    const sections = release().sections.map((one) => (one.id === 'watch' ? { ...one, fields: [rate] } : one))
    const given = release({ sections, items: [item('a')] })
    const said = { action: 'field.filled', fieldId: 'rate', was: { values: {} }, is: { values: { rate: 5 } } }
    expect(described(given, line(said))).toHaveLength(3)
    expect(described(given, line({ ...said, fieldId: 'other' }))).toEqual([])
  })
})
