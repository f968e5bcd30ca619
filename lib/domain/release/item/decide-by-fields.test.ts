// What filled fields decide of their item: one failing value fails it at once, passing waits for all of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/actor'
import { decideByFields } from '@/lib/domain/release/item/fill-field'
import type { FieldState, ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { EARLIER, field, item, NOW } from '@/lib/domain/verdict/snapshot.fixture'

const ADA: Actor = { kind: 'person', id: 'ada', name: 'Ada', email: 'a@example.com', role: 'member', projects: {} }
const OPEN: Partial<ItemState> = {
  ...{ outcome: 'pending', decidedVia: null, decidedBy: null, decidedById: null, decidedAt: null },
}
const BY_FIELD: Partial<ItemState> = { decidedVia: 'field', decidedBy: 'Ada', reason: null }
const BY_HAND: Partial<ItemState> = { decidedVia: 'person', decidedBy: 'Bo', reason: null }

const below = (id: string, value: number | null, facts: Partial<FieldState> = {}) =>
  field(id, { type: 'number', unit: 'min', threshold: { comparator: '<', value: 30 }, value, ...facts })
const RESULTS: FieldState['choices'] = [
  { value: 'Pass', meaning: 'pass' },
  { value: 'Pass with remarks', meaning: 'warn' },
  { value: 'Fail', meaning: 'fail' },
  { value: 'N/A', meaning: 'not-applicable' },
  { value: 'In progress', meaning: 'undecided' },
]
const result = (value: string | null, id = 'Result') => field(id, { type: 'choice', choices: RESULTS, value })

/** Decides with the last of the fields just filled in, unless others are named. */
function decided(facts: Partial<ItemState>, fields: FieldState[], changed = fields.slice(-1).map(({ id }) => id)) {
  return decideByFields(item('i', { ...facts, fields }), { changed: new Set(changed), actor: ADA, now: NOW })
}

describe('one failing value', () => {
  test.each<[string, Partial<ItemState>, FieldState[], string]>([
    ['of one', OPEN, [below('RTO', 30)], 'RTO: 30 min, the limit is 30 min'],
    ['of a choice', OPEN, [result('Fail')], 'Result: Fail'],
    ['while another is empty', OPEN, [below('RPO', null), below('RTO', 240)], 'RTO: 240 min, the limit is 30 min'],
    ['while another passes', OPEN, [result('Pass'), below('RTO', 240)], 'RTO: 240 min, the limit is 30 min'],
    ['while another is under way', OPEN, [result('In progress'), below('RTO', 31)], 'RTO: 31 min, the limit is 30 min'],
    ['beside one that does not apply', OPEN, [result('N/A'), result('Fail', 'Second')], 'Second: Fail'],
    [
      'after somebody passed it',
      BY_HAND,
      [below('RPO', null), below('RTO', 240)],
      'RTO: 240 min, the limit is 30 min. Before, it was passed (Bo).',
    ],
    [
      'after somebody passed it and said why',
      { ...BY_HAND, reason: 'measured by hand' },
      [below('RTO', 240)],
      'RTO: 240 min, the limit is 30 min. Before, it was passed (Bo).',
    ],
    [
      'after its probe passed it',
      { decidedVia: 'probe', decidedBy: 'probe' },
      [result('Fail')],
      'Result: Fail. Before, it was passed (probe).',
    ],
    [
      'after somebody called it not applicable',
      { ...BY_HAND, outcome: 'not-applicable', reason: 'one node' },
      [result('Fail')],
      'Result: Fail. Before, it was not applicable (Bo).',
    ],
    ['of an item that only its probe passes', { ...OPEN, verification: 'probe' }, [result('Fail')], 'Result: Fail'],
    [
      'of one that is blocked',
      { ...BY_HAND, outcome: 'blocked', reason: 'no access' },
      [result('Fail')],
      'Result: Fail',
    ],
  ])('%s fails the item', (_name, facts, fields, reason) => {
    expect(decided(facts, fields)).toMatchObject({ outcome: 'failed', decidedVia: 'field', decidedBy: 'Ada', reason })
  })

  test('that was there when somebody passed it all the same, and said why, is not held against it by another field', () => {
    const fields = [below('RTO', 240), field('Note', { value: 'cold cache' })]
    expect(decided({ ...BY_HAND, reason: 'cold cache' }, fields)).toBeNull()
    expect(decided({ ...BY_HAND, reason: 'cold cache' }, [below('RTO', 240), result('Pass')])).toBeNull()
  })

  test('does not replace what somebody wrote about a failure', () => {
    expect(decided({ ...BY_HAND, outcome: 'failed', reason: 'data lost' }, [result('Fail')])).toBeNull()
  })
})

describe('passing', () => {
  test.each<[string, Partial<ItemState>, FieldState[], ItemState['outcome'] | null]>([
    ['one of one', OPEN, [below('RTO', 29)], 'passed'],
    ['one of two', OPEN, [below('RPO', null), below('RTO', 29)], null],
    ['two of two', OPEN, [below('RPO', 5), below('RTO', 29)], 'passed'],
    ['a pass with remarks', OPEN, [result('Pass with remarks')], 'passed'],
    ['a pass and work under way', OPEN, [result('In progress'), result('Pass', 'Second')], null],
    ['a pass beside one that does not apply', OPEN, [result('N/A'), result('Pass', 'Second')], 'passed'],
    ['a field that judges nothing', OPEN, [field('Note', { value: 'x' })], null],
    ['a pass beside an empty note', OPEN, [field('Note'), result('Pass')], 'passed'],
    ['of an item that only its probe passes', { ...OPEN, verification: 'probe' }, [result('Pass')], null],
    ['a failure by field that is corrected', { ...BY_FIELD, outcome: 'failed' }, [below('RTO', 3)], 'passed'],
    [
      'a failure by field that is corrected while another is empty',
      { ...BY_FIELD, outcome: 'failed' },
      [result(null), below('RTO', 3)],
      'pending',
    ],
    ['a value that is emptied', BY_FIELD, [below('RTO', null)], 'pending'],
    ['a result that is under way again', BY_FIELD, [result('In progress')], 'pending'],
    ['a value that is emptied after a pass by hand', BY_HAND, [below('RTO', null)], null],
  ])('%s', (_name, facts, fields, outcome) => {
    expect(decided(facts, fields)?.outcome ?? null).toBe(outcome)
  })

  test('waits for the probe whose last run failed', () => {
    const run = {
      ...{ id: 'u', number: 1, status: 'failed' as const, requestedBy: '', requestedAt: EARLIER, finishedAt: EARLIER },
      ...{ resultSha256: null, freshUntil: null, summary: null },
    }
    expect(decided({ ...OPEN, run }, [below('RTO', 3)])).toBeNull()
    expect(decided({ ...BY_FIELD, outcome: 'failed', run }, [below('RTO', 3)])).toMatchObject({
      outcome: 'failed',
      reason: 'the last run of its probe failed',
    })
  })
})

describe('not applicable', () => {
  test.each<[string, FieldState[], ItemState['outcome'] | null]>([
    ['one choice', [result('N/A')], 'not-applicable'],
    ['one choice, and a number that is not needed then', [below('RTO', null), result('N/A')], 'not-applicable'],
    ['one of two results', [result(null), result('N/A', 'Second')], null],
    ['both results', [result('N/A'), result('N/A', 'Second')], 'not-applicable'],
    ['a result, though something was measured', [below('RTO', 3), result('N/A')], 'passed'],
  ])('%s', (_name, fields, outcome) => {
    const facts = decided(OPEN, fields)
    expect(facts?.outcome ?? null).toBe(outcome)
    if (outcome === 'not-applicable') expect(facts?.reason).toContain('N/A')
  })
})

test('whatever else is so, a failing value that was just filled in leaves no item open or passed', () => {
  const anyField = (id: string) =>
    fc.oneof(
      fc.option(fc.constantFrom(3, 29, 30, 400)).map((value) => below(id, value)),
      fc.option(fc.constantFrom(...RESULTS.map(({ value }) => value))).map((value) => result(value, id)),
    )
  fc.assert(
    fc.property(
      fc.tuple(anyField('a'), anyField('b'), anyField('c')),
      fc.constantFrom<ItemState['outcome']>('pending', 'passed', 'failed', 'blocked', 'not-applicable'),
      fc.constantFrom('person', 'machine', 'probe', 'field', null),
      fc.option(fc.constant('because')),
      fc.constantFrom('manual', 'probe', 'manual-or-probe'),
      (fields, outcome, decidedVia, reason, verification) => {
        const before = item('i', { outcome, decidedVia, reason, verification })
        const failing = decided({ ...before }, [...fields, result('Fail', 'last')])
        expect(failing?.outcome ?? outcome).toBe('failed')
      },
    ),
  )
})
