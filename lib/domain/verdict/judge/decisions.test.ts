// What the document decides itself counts: each answer of a decision field, empty ones included, on a section or on the release.
import { describe, expect, test } from 'vitest'
import type { VerdictLevel } from '@/lib/domain/enums'
import type { ConditionState, FieldState, ReleaseSnapshot, SectionState } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'
import { suppose } from '@/lib/domain/verdict/what-if/suppose'
import { NOTHING_SUPPOSED } from '@/lib/domain/verdict/what-if/supposition'

const STATUS: FieldState['choices'] = [
  { value: '⚠️ PARTIAL', meaning: 'warn' },
  { value: '❌ FAILED', meaning: 'fail' },
  { value: 'IN PROGRESS', meaning: 'undecided' },
  { value: 'NOT NEEDED', meaning: 'not-applicable' },
  { value: '✅ SUCCESS', meaning: 'pass' },
  { value: 'UNKNOWN' },
]
const status = (value: FieldState['value'], facts: Partial<FieldState> = {}) =>
  field('status', { label: 'Overall Status', type: 'choice', choices: STATUS, required: true, value, ...facts })
const approved = (value: string | null) =>
  field('approved', {
    ...{ label: 'Approved For Production', type: 'choice', required: true, value },
    choices: [
      { value: 'YES', meaning: 'pass' },
      { value: 'NO', meaning: 'fail' },
      { value: 'CONDITIONAL', meaning: 'warn' },
    ],
  })
const conditions = (value: string | null) =>
  field('conditions', { label: 'Conditions (if conditional)', value, conditionsOf: 'approved' })
const rate = (value: number | null, required = false) =>
  field('rate', {
    ...{ label: 'Pass Rate', type: 'number', unit: '%', value, required },
    threshold: { comparator: '>=', value: 95 },
  })
const WORK: SectionState = { id: 's', parentId: null, position: 0, title: 'Work', kind: 'verify', fields: [] }
const results = (fields: FieldState[], facts: Partial<SectionState> = {}): SectionState => ({
  ...{ id: 'results', parentId: null, position: 9, title: 'Deployment Results', kind: 'signoff', fields, ...facts },
})
const release = (...sections: SectionState[]) => snapshot({ sections: [WORK, ...sections] })
const judged = (given: ReleaseSnapshot) => evaluate(given, NOW, 'h')

type Row = [name: string, fields: FieldState[], level: VerdictLevel, message: string | null]
const ROWS: Row[] = [
  ['says yes', [status('✅ SUCCESS')], 'go', null],
  ['says no', [status('❌ FAILED')], 'no-go', '“Overall Status” of “Deployment Results” is “❌ FAILED”.'],
  ['says no, and need not be decided', [status('❌ FAILED', { required: false })], 'no-go', null],
  ['says partly', [status('⚠️ PARTIAL')], 'conditional', '“Overall Status” of “Deployment Results” is “⚠️ PARTIAL”.'],
  ['does not apply', [status('NOT NEEDED')], 'go', null],
  ['is empty', [status(null)], 'hold', '“Overall Status” of “Deployment Results” is still open.'],
  ['is empty, and need not be decided', [status(null, { required: false })], 'go', null],
  [
    'is a state of work',
    [status('IN PROGRESS')],
    'hold',
    '“Overall Status” of “Deployment Results” is “IN PROGRESS”, which is not a decision yet.',
  ],
  [
    'is an answer of which nobody knows what it means',
    [status('UNKNOWN')],
    'hold',
    '“Overall Status” of “Deployment Results” is “UNKNOWN”, which is not a decision yet.',
  ],
  [
    'is conditional, and says on which condition',
    [approved('CONDITIONAL'), conditions('Fix the dashboard\nby Friday')],
    'conditional',
    '“Approved For Production” of “Deployment Results” is “CONDITIONAL”: Fix the dashboard by Friday.',
  ],
  [
    'is conditional, and the conditions are missing',
    [approved('CONDITIONAL'), conditions(null)],
    'conditional',
    '“Approved For Production” of “Deployment Results” is “CONDITIONAL”, but its conditions are not filled in.',
  ],
  ['says yes, and conditions are written all the same', [approved('YES'), conditions('x')], 'go', null],
  [
    'is a number out of its bound',
    [rate(12)],
    'no-go',
    '“Pass Rate” of “Deployment Results” is 12 %, it must be at least 95 %.',
  ],
  ['is a number within its bound', [rate(95)], 'go', null],
  ['is a number that is not there', [rate(null)], 'go', null],
  ['is a number that must be there', [rate(null, true)], 'hold', '“Pass Rate” of “Deployment Results” is empty.'],
  [
    'is one of two, and the other says no',
    [status('✅ SUCCESS'), approved('NO')],
    'no-go',
    '“Approved For Production” of “Deployment Results” is “NO”.',
  ],
  [
    'is a choice of things',
    [field('type', { type: 'choice', choices: [{ value: 'Major' }], value: 'Major' })],
    'go',
    null,
  ],
]

describe('a decision field of a section', () => {
  test.each(ROWS)('%s', (_name, fields, level, message) => {
    const { level: found, reasons } = judged(release(results(fields)))
    expect(found).toBe(level)
    if (message !== null) expect(reasons[0]).toMatchObject({ message, sectionId: 'results' })
    if (level === 'go') expect(reasons).toEqual([])
  })

  test.each<[string, SectionState[], VerdictLevel]>([
    ['rollback', [results([status('❌ FAILED')], { kind: 'rollback' })], 'go'],
    ['reference', [results([status(null)], { kind: 'reference' })], 'go'],
    [
      'a section after the decision',
      [results([status('❌ FAILED')], { counts: false }), { ...WORK, counts: true }],
      'go',
    ],
    [
      'a section for another case',
      [
        results([status('✅ SUCCESS')], { id: 'first' }),
        results([approved('NO')], { condition: { fieldId: 'status', label: 'Overall Status', values: ['❌ FAILED'] } }),
      ],
      'go',
    ],
    [
      'a section for this case',
      [
        results([status('⚠️ PARTIAL')], { id: 'first' }),
        results([approved('NO')], { condition: { fieldId: 'status', label: 'x', values: ['⚠️ PARTIAL'] } }),
      ],
      'no-go',
    ],
  ])('%s', (_name, sections, level) => {
    const counted = sections.some((section) => section.counts) ? sections : [WORK, ...sections]
    expect(judged(snapshot({ sections: counted })).level).toBe(level)
  })
})

describe('a decision field of the release', () => {
  test.each<[FieldState, VerdictLevel, string | undefined]>([
    [status('❌ FAILED'), 'no-go', '“Overall Status” of the release is “❌ FAILED”.'],
    [status('⚠️ PARTIAL'), 'conditional', '“Overall Status” of the release is “⚠️ PARTIAL”.'],
    [status(null), 'hold', '“Overall Status” of the release is still open.'],
    [status('✅ SUCCESS'), 'go', undefined],
    [rate(12), 'no-go', '“Pass Rate” of the release is 12 %, it must be at least 95 %.'],
  ])('%#', (one, level, message) => {
    const verdict = judged(snapshot({ fields: [one] }))
    expect([verdict.level, verdict.reasons[0]?.message]).toEqual([level, message])
  })

  test('with yes or no is answered with true or false', () => {
    const ready = (value: boolean | null) =>
      field('ready', {
        ...{ label: 'Ready', type: 'boolean', required: true, value },
        choices: [
          { value: 'yes', meaning: 'pass' },
          { value: 'no', meaning: 'fail' },
        ],
      })
    expect(judged(snapshot({ fields: [ready(true)] })).level).toBe('go')
    expect(judged(snapshot({ fields: [ready(null)] })).level).toBe('hold')
    expect(judged(snapshot({ fields: [ready(false)] })).reasons[0]?.message).toBe('“Ready” of the release is “no”.')
  })
})

test('a failed item and a decision that says no are two reasons, in the order of the document', () => {
  const given = release(results([status('❌ FAILED')]))
  const failed = { ...given, items: [item('a', { outcome: 'failed', position: 3 })] }
  expect(judged(failed).reasons.map(({ kind }) => kind)).toEqual(['item-failed', 'decision-field-failed'])
})

describe('a condition of the document that somebody tracks', () => {
  const tracked = (facts: Partial<ConditionState> = {}): ConditionState => ({
    ...{ id: 'c', signatureId: null, fieldId: 'approved', role: 'Approved For Production' },
    ...{ text: 'Fix the dashboard by Friday', dueAt: LATER, resolvedAt: null, ...facts },
  })
  const asking = (condition: ConditionState, text = 'Fix the dashboard by Friday') => ({
    ...release(results([approved('CONDITIONAL'), conditions(text)])),
    conditions: [condition],
  })
  const by = '“Approved For Production” of “Deployment Results”'

  test.each<[string, ReleaseSnapshot, VerdictLevel, string | null]>([
    [
      'is open',
      asking(tracked()),
      'conditional',
      `A condition of ${by} is open, due 2026-06-01 00:00 UTC: Fix the dashboard by Friday.`,
    ],
    [
      'is overdue',
      asking(tracked({ dueAt: EARLIER })),
      'hold',
      `A condition of ${by} is overdue since 2026-05-04 11:00 UTC: Fix the dashboard by Friday.`,
    ],
    ['is closed', asking(tracked({ resolvedAt: EARLIER })), 'go', null],
    [
      'is closed, and another text was written since',
      asking(tracked({ resolvedAt: EARLIER }), 'Fix the login'),
      'conditional',
      `${by} is “CONDITIONAL”: Fix the login.`,
    ],
    [
      'is overdue, and the answer is yes now',
      { ...release(results([approved('YES')])), conditions: [tracked({ dueAt: EARLIER })] },
      'go',
      null,
    ],
    [
      'is closed, and the answer is no now',
      { ...release(results([approved('NO')])), conditions: [tracked({ resolvedAt: EARLIER })] },
      'no-go',
      `${by} is “NO”.`,
    ],
    [
      'is of another field',
      asking(tracked({ fieldId: 'other', resolvedAt: EARLIER })),
      'conditional',
      `${by} is “CONDITIONAL”: Fix the dashboard by Friday.`,
    ],
    [
      'is that of an answer without a place for conditions',
      {
        ...release(results([status('⚠️ PARTIAL')])),
        conditions: [tracked({ fieldId: 'status', text: 'Overall Status: ⚠️ PARTIAL', resolvedAt: EARLIER })],
      },
      'go',
      null,
    ],
  ])('%s', (_name, given, level, message) => {
    const verdict = judged(given)
    expect([verdict.level, verdict.reasons[0]?.message ?? null]).toEqual([level, message])
  })

  test('is closed on the way to GO, which leaves the signatures as they are', () => {
    const given = asking(tracked())
    const { remedies, beyond } = planToGo(given, judged(given), NOW, 'h')
    expect([remedies, beyond]).toEqual([[{ do: 'close', conditionId: 'c' }], []])
    const met = { ...NOTHING_SUPPOSED, conditions: { c: true } }
    expect(suppose(given, 'h', NOW, met).level).toBe('go')
  })

  test('counts in rules while it is asked for', () => {
    const rules = [{ expression: 'conditions.open == 0', says: 'No condition is open.' }]
    const policy = { freshForSeconds: null, allowConditional: true, rules }
    expect(judged({ ...asking(tracked()), policy }).reasons.map(({ kind }) => kind)).toEqual(['rule', 'condition'])
    const answered = { ...release(results([approved('YES')])), conditions: [tracked()], policy }
    expect(judged(answered).level).toBe('go')
  })
})

test('where a conditional release may not ship, a conditional decision holds it', () => {
  const policy = { freshForSeconds: null, allowConditional: false }
  expect(judged({ ...release(results([status('⚠️ PARTIAL')])), policy }).level).toBe('hold')
})

test('what would make it GO is the answer that says yes, not the first that does not say no', () => {
  for (const value of [null, '❌ FAILED', '⚠️ PARTIAL', 'IN PROGRESS']) {
    const given = release(results([status(value), approved('CONDITIONAL'), rate(12)]))
    const plan = planToGo(given, judged(given), NOW, 'h')
    expect(plan.beyond).toEqual([])
    const fields = plan.model.snapshot.sections.flatMap((section) => section.fields)
    expect(fields.map(({ value: is }) => is)).toEqual(['✅ SUCCESS', 'YES', 95])
  }
})

test('a record of before keeps the verdict of its rules', () => {
  const { rulesVersion: _now, ...before } = release(results([status('❌ FAILED'), approved(null)]))
  expect(judged(before)).toMatchObject({ level: 'hold', reasons: [{ kind: 'field-missing' }] })
})
