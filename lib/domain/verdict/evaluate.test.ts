import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot as anyRelease, RANK, SHA } from '@/e2e/support/snapshots'
import { type CriterionMode, Outcome, type VerdictLevel } from '@/lib/domain/enums'
import type {
  CriterionState,
  FieldState,
  ItemState,
  MetricValue,
  ReleaseSnapshot,
} from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, question, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const HASH = 'h'
const role = (name: string, facts = {}) => ({
  role: name,
  required: true,
  quorum: 1,
  independent: true,
  position: 0,
  ...facts,
})
const run = (facts = {}) => ({
  id: 'run',
  number: 1,
  status: 'passed' as const,
  requestedBy: 'x',
  requestedAt: EARLIER,
  finishedAt: EARLIER,
  resultSha256: 'x',
  freshUntil: null,
  summary: null,
  ...facts,
})
const waiver = (facts = {}) => ({
  id: 'w',
  itemId: 'a',
  reason: 'known',
  grantedById: 'g',
  grantedAt: EARLIER,
  expiresAt: LATER,
  revokedAt: null,
  ...facts,
})
const criterion = (
  mode: CriterionMode,
  holds: boolean | null,
  facts: Partial<CriterionState> = {},
): CriterionState => ({
  id: mode,
  mode,
  text: 'it holds',
  itemId: null,
  holds,
  ...facts,
})
const metric = (facts: Partial<MetricValue> = {}): MetricValue => ({
  ...{ id: 'm', name: 'errors', state: 'ok', value: 3, unit: '%', at: EARLIER },
  ...{ target: null, alert: null, intervalSeconds: null, ...facts },
})
const result = (value: string, facts: Partial<FieldState> = {}) =>
  field('Result', {
    ...{ type: 'choice', value, ...facts },
    choices: [
      { value: 'Pass', meaning: 'pass' },
      { value: 'Partly', meaning: 'warn' },
      { value: 'Fail', meaning: 'fail' },
      { value: 'In progress', meaning: 'undecided' },
    ],
  })
const POLICY = { freshForSeconds: null, allowConditional: true }
const section = (id: string, kind: ReleaseSnapshot['sections'][number]['kind'], parentId: string | null = null) => ({
  id,
  parentId,
  position: 0,
  title: id,
  kind,
  fields: [],
})

type Row = { name: string; given: Partial<ReleaseSnapshot>; level: VerdictLevel; kinds: string[] }

const ROWS: Row[] = [
  { name: 'everything passed and nobody has to sign', given: {}, level: 'go', kinds: [] },
  {
    name: 'a failed required item',
    given: { items: [item('a', { outcome: 'failed' }), item('b')] },
    level: 'no-go',
    kinds: ['item-failed'],
  },
  {
    name: 'a failed optional item',
    given: { items: [item('a', { outcome: 'failed', required: false }), item('b')] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'an undecided item',
    given: { items: [item('a', { outcome: 'pending' }), item('b')] },
    level: 'hold',
    kinds: ['item-undecided'],
  },
  {
    name: 'a box that its author had ticked',
    given: { items: [item('a', { outcome: 'pending', claimed: true })] },
    level: 'hold',
    kinds: ['item-undecided'],
  },
  {
    name: 'a blocked item',
    given: { items: [item('a', { outcome: 'blocked', reason: 'no access' })] },
    level: 'hold',
    kinds: ['item-blocked'],
  },
  {
    name: 'not applicable counts as decided',
    given: { items: [item('a', { outcome: 'not-applicable', reason: 'one node' }), item('b')] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a child that is still open',
    given: { items: [item('a'), item('b', { parentId: 'a', outcome: 'pending' })] },
    level: 'hold',
    kinds: ['item-undecided'],
  },
  { name: 'no item at all', given: { items: [] }, level: 'hold', kinds: ['nothing-required'] },
  {
    name: 'optional items only',
    given: { items: [item('a', { required: false })] },
    level: 'hold',
    kinds: ['nothing-required'],
  },
  {
    name: 'items of a rollback section do not count',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback')],
      items: [item('a'), item('z', { sectionId: 'back', outcome: 'failed' })],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'nor those below one',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback'), section('check', 'verify', 'back')],
      items: [item('a'), item('z', { sectionId: 'check', outcome: 'pending' })],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a required blank that is empty',
    given: { items: [item('a', { fields: [field('f', { required: true })] })] },
    level: 'hold',
    kinds: ['field-missing'],
  },
  {
    name: 'a required blank of the release',
    given: { fields: [field('f', { required: true, value: ' ' })] },
    level: 'hold',
    kinds: ['field-missing'],
  },
  {
    name: 'a field that is empty and need not be filled in',
    given: { items: [item('a', { fields: [field('f')] })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a field that is empty, where the policy lets none be empty',
    given: {
      items: [item('a', { fields: [field('f'), field('g', { value: 'x' })] })],
      policy: { ...POLICY, emptyFields: 'hold' },
    },
    level: 'hold',
    kinds: ['field-empty'],
  },
  {
    name: 'empty fields of items that are optional, do not apply or do not count, where the policy lets none be empty',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback')],
      items: [
        item('a'),
        item('b', { required: false, fields: [field('f')] }),
        item('c', { outcome: 'not-applicable', fields: [field('f')] }),
        item('d', { sectionId: 'back', fields: [field('f')] }),
      ],
      policy: { ...POLICY, emptyFields: 'hold' },
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a ticked item whose required field is empty',
    given: { items: [item('a', { decidedVia: 'person', fields: [field('f', { required: true }), field('g')] })] },
    level: 'hold',
    kinds: ['field-missing'],
  },
  {
    name: 'a passed item with a result that says fail',
    given: { items: [item('a', { fields: [result('Fail')] })] },
    level: 'hold',
    kinds: ['field-failed'],
  },
  {
    name: 'a passed item with a result that is under way, and must be there',
    given: { items: [item('a', { fields: [result('In progress', { required: true })] })] },
    level: 'hold',
    kinds: ['field-undecided'],
  },
  {
    name: 'a passed item with a result that is a pass with remarks',
    given: { items: [item('a', { fields: [result('Partly', { required: true })] })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a failed item with a failing result and an empty field is one reason',
    given: {
      items: [item('a', { outcome: 'failed', fields: [result('Fail'), field('f', { required: true })] })],
    },
    level: 'no-go',
    kinds: ['item-failed'],
  },
  {
    name: 'a number out of its bound',
    given: {
      items: [
        item('a', {
          fields: [
            field('f', { required: true, type: 'number', value: 640, threshold: { comparator: '<', value: 500 } }),
          ],
        }),
      ],
    },
    level: 'hold',
    kinds: ['field-out-of-bounds'],
  },
  {
    name: 'a number within its bound',
    given: {
      items: [
        item('a', {
          fields: [
            field('f', { required: true, type: 'number', value: 499, threshold: { comparator: '<', value: 500 } }),
          ],
        }),
      ],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a probe result that has gone old',
    given: { items: [item('a', { hasProbe: true, decidedVia: 'probe', run: run({ freshUntil: EARLIER }) })] },
    level: 'hold',
    kinds: ['run-stale'],
  },
  {
    name: 'an item that its probe has verified in part',
    given: {
      items: [
        item('a', {
          ...{ outcome: 'pending', decidedVia: null, hasProbe: true, probeCovers: 'part' },
          run: run({ covers: 'part', freshUntil: LATER }),
        }),
      ],
    },
    level: 'hold',
    kinds: ['item-undecided'],
  },
  {
    name: 'an item that its probe has verified in part and a person passed',
    given: {
      items: [item('a', { hasProbe: true, probeCovers: 'part', run: run({ covers: 'part', freshUntil: LATER }) })],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a pass by hand of an item that only its probe may pass, before the probe has seen its part',
    given: { items: [item('a', { verification: 'probe', hasProbe: true, probeCovers: 'part' })] },
    level: 'hold',
    kinds: ['run-not-passed'],
  },
  {
    name: 'a probe result that still counts',
    given: { items: [item('a', { hasProbe: true, decidedVia: 'probe', run: run({ freshUntil: LATER }) })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'an open critical issue',
    given: {
      issues: [{ id: 'i', number: 1, title: 'data lost', severity: 'critical', itemId: null, resolvedAt: null }],
    },
    level: 'no-go',
    kinds: ['issue-open'],
  },
  {
    name: 'a resolved critical issue',
    given: {
      issues: [{ id: 'i', number: 1, title: 'data lost', severity: 'critical', itemId: null, resolvedAt: EARLIER }],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'an open issue that is not critical',
    given: { issues: [{ id: 'i', number: 1, title: 'typo', severity: 'high', itemId: null, resolvedAt: null }] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a metric past its alert',
    given: {
      metrics: [metric({ state: 'breached' })],
    },
    level: 'no-go',
    kinds: ['metric-breached'],
  },
  {
    name: 'a metric past its target, where it has no alert',
    given: { metrics: [metric({ state: 'breached', target: { comparator: '<', value: 1 } })] },
    level: 'no-go',
    kinds: ['metric-breached'],
  },
  {
    name: 'a metric between its target and its alert',
    given: { metrics: [metric({ state: 'warn' })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a no-go criterion that holds',
    given: { criteria: [{ id: 'c', mode: 'no-go-if-any', text: 'data lost', itemId: null, holds: true }] },
    level: 'no-go',
    kinds: ['criterion-holds'],
  },
  {
    name: 'a freeze that is on',
    given: { freezes: [{ startsAt: EARLIER, endsAt: LATER, reason: 'holidays' }] },
    level: 'no-go',
    kinds: ['freeze'],
  },
  {
    name: 'a freeze to come',
    given: { freezes: [{ startsAt: LATER, endsAt: '2026-07-01T00:00:00.000Z', reason: 'holidays' }] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a soak that is not over',
    given: { soak: { requiredSeconds: 100, coveredSeconds: 99, restartedAt: null, reason: null } },
    level: 'hold',
    kinds: ['soak'],
  },
  { name: 'a role that has not signed', given: { roles: [role('QA')] }, level: 'hold', kinds: ['signoff-missing'] },
  {
    name: 'a role that nobody holds',
    given: { roles: [role('QA', { unheld: true })] },
    level: 'hold',
    kinds: ['signoff-unheld'],
  },
  {
    name: 'a role that nobody holds any more, signed before',
    given: { roles: [role('QA', { unheld: true })], signatures: [signature('QA', HASH)] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'an optional role that nobody holds',
    given: { roles: [role('QA', { unheld: true, required: false })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a later role that nobody holds, told before its turn',
    given: { roles: [role('QA'), role('CTO', { unheld: true, stage: 1 })] },
    level: 'hold',
    kinds: ['signoff-missing', 'signoff-unheld'],
  },
  {
    name: 'an optional role that has not signed',
    given: { roles: [role('QA', { required: false })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a signature over this content',
    given: { roles: [role('QA')], signatures: [signature('QA', HASH)] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a signature over other content',
    given: { roles: [role('QA')], signatures: [signature('QA', 'other')] },
    level: 'hold',
    kinds: ['signoff-stale'],
  },
  {
    name: 'a withdrawn signature',
    given: { roles: [role('QA')], signatures: [signature('QA', HASH, { withdrawnAt: EARLIER })] },
    level: 'hold',
    kinds: ['signoff-missing'],
  },
  {
    name: 'a rejection, even of older content',
    given: { roles: [role('QA')], signatures: [signature('QA', 'other', { decision: 'rejected', comment: 'no' })] },
    level: 'no-go',
    kinds: ['signoff-rejected'],
  },
  {
    name: 'one of two that are needed',
    given: { roles: [role('QA', { quorum: 2 })], signatures: [signature('QA', HASH)] },
    level: 'hold',
    kinds: ['signoff-missing'],
  },
  {
    name: 'one person twice is one',
    given: {
      roles: [role('QA', { quorum: 2 })],
      signatures: [signature('QA', HASH), signature('QA', HASH, { id: 'again' })],
    },
    level: 'hold',
    kinds: ['signoff-missing'],
  },
  {
    name: 'two people are two',
    given: {
      roles: [role('QA', { quorum: 2 })],
      signatures: [signature('QA', HASH), signature('QA', HASH, { id: 'two', signerId: 'two' })],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a waiver in force for a failure',
    given: { items: [item('a', { outcome: 'failed' }), item('b')], waivers: [waiver()] },
    level: 'conditional',
    kinds: ['waiver'],
  },
  {
    name: 'a waiver that is over',
    given: { items: [item('a', { outcome: 'failed' })], waivers: [waiver({ expiresAt: EARLIER })] },
    level: 'no-go',
    kinds: ['item-failed'],
  },
  {
    name: 'a waiver that nobody granted',
    given: { items: [item('a', { outcome: 'failed' })], waivers: [waiver({ grantedAt: null, grantedById: null })] },
    level: 'no-go',
    kinds: ['item-failed'],
  },
  { name: 'a waiver for an item that passed', given: { waivers: [waiver()] }, level: 'go', kinds: [] },
  {
    name: 'an open condition',
    given: { conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: null, resolvedAt: null }] },
    level: 'conditional',
    kinds: ['condition'],
  },
  {
    name: 'conditional where it may not ship',
    given: {
      conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: null, resolvedAt: null }],
      policy: { freshForSeconds: null, allowConditional: false },
    },
    level: 'hold',
    kinds: ['conditional-not-allowed', 'condition'],
  },
  {
    name: 'a condition that is overdue',
    given: { conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: EARLIER, resolvedAt: null }] },
    level: 'hold',
    kinds: ['condition-overdue'],
  },
  {
    name: 'a go criterion that nobody answered',
    given: { criteria: [criterion('go-if-all', null)] },
    level: 'hold',
    kinds: ['criterion-undecided'],
  },
  {
    name: 'a success criterion that nobody answered',
    given: { criteria: [criterion('success', null)] },
    level: 'hold',
    kinds: ['criterion-undecided'],
  },
  {
    name: 'a row of a matrix that does not hold',
    given: { criteria: [criterion('matrix', false)] },
    level: 'no-go',
    kinds: ['criterion-failed'],
  },
  { name: 'a go criterion that holds', given: { criteria: [criterion('go-if-all', true)] }, level: 'go', kinds: [] },
  {
    name: 'a go criterion that an item stands for',
    given: { criteria: [criterion('go-if-all', null, { itemId: 'a' })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a no-go criterion that nobody answered',
    given: { criteria: [criterion('no-go-if-any', null)] },
    level: 'hold',
    kinds: ['criterion-undecided'],
  },
  {
    name: 'a line that nobody answered, where a role signs that has approved',
    given: {
      roles: [role('QA')],
      signatures: [signature('QA', HASH)],
      criteria: [criterion('go-if-all', null), criterion('no-go-if-any', null)],
    },
    level: 'hold',
    kinds: ['criterion-undecided', 'criterion-undecided'],
  },
  {
    name: 'lines that an approval answers',
    given: {
      roles: [role('QA')],
      signatures: [signature('QA', HASH, { answers: ['go-if-all', 'no-go-if-any'] })],
      criteria: [criterion('go-if-all', null), criterion('no-go-if-any', null)],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a line that nobody answered, where no role has to sign',
    given: { roles: [role('QA', { required: false })], criteria: [criterion('go-if-all', null)] },
    level: 'hold',
    kinds: ['criterion-undecided'],
  },
  {
    name: 'a no-go criterion that does not hold',
    given: { criteria: [criterion('no-go-if-any', false)] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a success criterion of a rollback',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback')],
      criteria: [criterion('success', null, { sectionId: 'back' })],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'criteria of a kind that the policy does not count',
    given: {
      criteria: [criterion('go-if-all', false), criterion('no-go-if-any', true)],
      policy: { ...POLICY, gates: ['success'] },
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'fewer passed than the pass rate',
    given: {
      items: [item('a'), item('b', { required: false, outcome: 'failed' })],
      policy: { ...POLICY, passRate: { verify: 0.51 } },
    },
    level: 'hold',
    kinds: ['pass-rate'],
  },
  {
    name: 'as many passed as the pass rate',
    given: {
      items: [item('a'), item('b', { required: false, outcome: 'failed' })],
      policy: { ...POLICY, passRate: { all: 0.5 } },
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a pass rate of nothing',
    given: { policy: { ...POLICY, passRate: { deploy: 0.1 } } },
    level: 'hold',
    kinds: ['pass-rate'],
  },
  {
    name: 'a rule that holds',
    given: { policy: { ...POLICY, rules: [{ expression: 'issues.critical == 0', says: 'none' }] } },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a rule that does not',
    given: { policy: { ...POLICY, rules: [{ expression: 'soak.hours >= 168.0', says: 'a week' }] } },
    level: 'hold',
    kinds: ['rule'],
  },
  {
    name: 'a rule that cannot be evaluated',
    given: { policy: { ...POLICY, rules: [{ expression: 'metrics["p95"].value < 1', says: 'fast' }] } },
    level: 'hold',
    kinds: ['rule'],
  },
  {
    name: 'a role whose turn has not come',
    given: { roles: [role('QA'), role('Ops', { stage: 1 })] },
    level: 'hold',
    kinds: ['signoff-missing', 'signoff-waits'],
  },
  {
    name: 'a role that signed before its turn',
    given: {
      roles: [role('QA'), role('Ops', { stage: 1 })],
      signatures: [
        signature('Ops', HASH, { signedAt: EARLIER }),
        signature('QA', HASH, { signedAt: NOW.toISOString() }),
      ],
    },
    level: 'hold',
    kinds: ['signoff-early'],
  },
  {
    name: 'roles that signed in their order',
    given: {
      roles: [role('Ops', { stage: 1 }), role('QA')],
      signatures: [
        signature('QA', HASH, { signedAt: EARLIER }),
        signature('Ops', HASH, { signedAt: NOW.toISOString() }),
      ],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a later stage waits for nobody who need not sign',
    given: {
      roles: [role('QA', { required: false }), role('Ops', { stage: 1 })],
      signatures: [signature('Ops', HASH)],
    },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a question about the checklist that nobody has answered',
    given: { questions: [question('q')] },
    level: 'hold',
    kinds: ['question-open'],
  },
  {
    name: 'a question that was confirmed as prose',
    given: { questions: [question('q', { answer: 'prose', answeredBy: 'Ada', answeredAt: EARLIER })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'a question whose checklist was corrected',
    given: { questions: [question('q', { answer: 'corrected', answeredBy: 'Ada', answeredAt: EARLIER })] },
    level: 'go',
    kinds: [],
  },
  {
    name: 'one of two questions answered',
    given: { questions: [question('q', { answer: 'prose', answeredBy: 'Ada', answeredAt: EARLIER }), question('r')] },
    level: 'hold',
    kinds: ['question-open'],
  },
  {
    name: 'two open questions are two reasons',
    given: { questions: [question('q'), question('r')] },
    level: 'hold',
    kinds: ['question-open', 'question-open'],
  },
  {
    name: 'an open question about a section that does not count',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback')],
      questions: [question('q', { code: 'rollback-unread', sectionId: 'back' })],
    },
    level: 'hold',
    kinds: ['question-open'],
  },
  {
    name: 'an open question and a waiver: the question is not waived',
    given: {
      items: [item('a', { outcome: 'failed' }), item('b')],
      waivers: [waiver()],
      questions: [question('q')],
    },
    level: 'hold',
    kinds: ['question-open', 'waiver'],
  },
  {
    name: 'an open question that signatures were given over',
    given: { roles: [role('QA')], signatures: [signature('QA', HASH)], questions: [question('q')] },
    level: 'hold',
    kinds: ['question-open'],
  },
  {
    name: 'an open question and a failed item',
    given: { items: [item('a', { outcome: 'failed' })], questions: [question('q')] },
    level: 'no-go',
    kinds: ['item-failed', 'question-open'],
  },
  { name: 'a rollback under way', given: { state: 'rolling-back' }, level: 'no-go', kinds: ['rolling-back'] },
]

describe('the verdict', () => {
  test.each(ROWS)('$name → $word', ({ given, level, kinds }) => {
    const verdict = evaluate(snapshot(given), NOW, HASH)
    expect(verdict.level).toBe(level)
    expect(verdict.reasons.map((reason) => reason.kind)).toEqual(kinds)
    for (const reason of verdict.reasons) expect(reason.message && reason.clears).toBeTruthy()
  })

  test('reasons come worst first, and each level is told', () => {
    const { level, reasons } = evaluate(
      snapshot({
        items: [item('a', { outcome: 'pending' }), item('b', { outcome: 'failed' }), item('c', { outcome: 'failed' })],
        waivers: [waiver({ itemId: 'c' })],
      }),
      NOW,
      HASH,
    )
    expect(level).toBe('no-go')
    expect(reasons.map((reason) => reason.level)).toEqual(['no-go', 'hold', 'conditional'])
  })
})

const anyItem = (id: string): fc.Arbitrary<ItemState> =>
  fc
    .record({ outcome: fc.constantFrom(...Outcome.options), required: fc.boolean(), claimed: fc.boolean() })
    .map((facts) => item(id, { ...facts, reason: 'because' }))
const anySnapshot = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyItem(`i${at}`))))
  .map((items) => snapshot({ items }))

describe('whatever the snapshot', () => {
  test('GO needs a required item, and each required one decided well', () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const required = given.items.filter((candidate) => candidate.required)
        const good =
          required.length > 0 &&
          required.every((candidate) => candidate.outcome === 'passed' || candidate.outcome === 'not-applicable')
        expect(evaluate(given, NOW, HASH).level === 'go').toBe(good)
      }),
    )
  })

  test('a fact that speaks against it never makes the verdict better', () => {
    fc.assert(
      fc.property(
        anySnapshot,
        fc.constantFrom<Partial<ReleaseSnapshot>>(
          ...ROWS.filter((row) => row.level === 'no-go' && !row.given.items).map((row) => row.given),
        ),
        (given, worse) => {
          expect(RANK[evaluate({ ...given, ...worse }, NOW, HASH).level]).toBeLessThanOrEqual(
            RANK[evaluate(given, NOW, HASH).level],
          )
        },
      ),
    )
  })

  test('taking back any one required item of a GO ends it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.constantFrom('pending', 'failed', 'blocked' as const),
        (count, pick, outcome) => {
          const items = Array.from({ length: count }, (_, at) => item(`i${at}`))
          expect(evaluate(snapshot({ items }), NOW, HASH).level).toBe('go')
          const broken = items.map((candidate, at) =>
            at === pick % count ? item(candidate.id, { outcome: outcome as ItemState['outcome'] }) : candidate,
          )
          expect(evaluate(snapshot({ items: broken }), NOW, HASH).level).not.toBe('go')
        },
      ),
    )
  })
})

/** Whether each answer that says partly has its condition, and it is met. */
function conditionsMet({ fields, sections, conditions }: ReleaseSnapshot): boolean {
  const all = [...fields, ...sections.flatMap((section) => section.fields)]
  return all.every(({ id, label, value }) => {
    if (value !== 'PARTLY') return true
    const beside = all.find(({ conditionsOf }) => conditionsOf === id)
    const text = beside ? beside.value : `${label}: PARTLY`
    return conditions.some((one) => one.fieldId === id && one.text === text && one.resolvedAt !== null)
  })
}

/** What must be so for a GO, said in other words than the rules are written in. */
function mayGo(given: ReleaseSnapshot): boolean {
  const {
    items,
    roles,
    signatures,
    sections,
    issues,
    metrics,
    waivers,
    conditions,
    freezes,
    state,
    soak,
    questions = [],
  } = given
  const excluded = new Set(sections.filter(({ kind }) => kind === 'rollback').map(({ id }) => id))
  const requested = items.filter((one) => one.required && !excluded.has(one.sectionId))
  const decided = requested.every(({ outcome }) => outcome === 'passed' || outcome === 'not-applicable')
  const inForce = waivers.some(
    ({ grantedAt, revokedAt, expiresAt, itemId }) =>
      grantedAt &&
      !revokedAt &&
      expiresAt === LATER &&
      requested.some(({ id, outcome }) => id === itemId && outcome !== 'passed' && outcome !== 'not-applicable'),
  )
  const held = new Map<string, Set<string>>()
  for (const { role: name, signerId, contentHash, decision, withdrawnAt, signedAt } of signatures) {
    const later = signatures.some(
      (other) => other.signerId === signerId && other.role === name && other.signedAt > signedAt,
    )
    if (contentHash === SHA && decision !== 'rejected' && withdrawnAt === null && !later)
      held.set(name, (held.get(name) ?? new Set()).add(signerId))
  }
  const signed = roles.every((one) => !one.required || (held.get(one.role)?.size ?? 0) >= one.quorum)
  const quiet =
    !issues.some(({ severity, resolvedAt }) => severity === 'critical' && resolvedAt === null) &&
    !metrics.some((metric) => metric.state === 'breached')
  const open =
    questions.some(({ answer }) => answer === null) ||
    conditions.some(({ resolvedAt, fieldId }) => resolvedAt === null && !fieldId) ||
    freezes.length > 0 ||
    state === 'rolling-back' ||
    (soak !== null && soak.coveredSeconds < soak.requiredSeconds)
  return requested.length > 0 && decided && !inForce && signed && quiet && !open && conditionsMet(given)
}

describe('whatever the release and its policy', () => {
  test('GO never stands without what it needs: items, signatures over this content, nothing open', () => {
    let gone = 0
    fc.assert(
      fc.property(anyRelease, (given) => {
        const { level } = evaluate(given, NOW, SHA)
        if (level !== 'go') return
        gone += 1
        expect(mayGo(given)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(gone).toBeGreaterThan(10)
  })

  test('an open question never gives GO or CONDITIONAL, whatever else is so; answering all of them never makes the verdict worse', () => {
    let held = 0
    fc.assert(
      fc.property(anyRelease, fc.subarray(['q', 'r', 's'], { minLength: 1 }), (given, ids) => {
        const open = evaluate({ ...given, questions: ids.map((id) => question(id)) }, NOW, SHA)
        expect(['hold', 'no-go']).toContain(open.level)
        expect(open.reasons.filter(({ kind }) => kind === 'question-open')).toHaveLength(ids.length)
        const answered = ids.map((id) => question(id, { answer: 'prose', answeredBy: 'Ada', answeredAt: EARLIER }))
        const after = evaluate({ ...given, questions: answered }, NOW, SHA)
        expect(RANK[after.level]).toBeGreaterThanOrEqual(RANK[open.level])
        if (after.level === 'go' || after.level === 'conditional') held += 1
      }),
      { numRuns: 1500 },
    )
    // Where nothing but the questions held it, or this shows nothing. About thirty of them are drawn.
    expect(held).toBeGreaterThan(5)
  })

  test('there is always a word; it is the worst of its reasons, and each reason can be read', () => {
    fc.assert(
      fc.property(anyRelease, (given) => {
        const { level, reasons } = evaluate(given, NOW, SHA)
        expect(level).toBe(
          reasons.reduce<VerdictLevel>(
            (worst, reason) => (RANK[reason.level] < RANK[worst] ? reason.level : worst),
            'go',
          ),
        )
        for (const { message, clears } of reasons) {
          expect(message).toMatch(/[.!?…]$/)
          expect(clears).toMatch(/[.!?…]$/)
          expect(message).not.toMatch(/undefined|null|NaN/)
        }
      }),
    )
  })

  test('the same release at the same time gives the same verdict, and judging changes nothing', () => {
    fc.assert(
      fc.property(anyRelease, (given) => {
        const copy = structuredClone(given)
        expect(evaluate(given, NOW, SHA)).toEqual(evaluate(copy, NOW, SHA))
        expect(given).toEqual(copy)
      }),
    )
  })

  test('a signature over other content never makes it better', () => {
    fc.assert(
      fc.property(anyRelease, (given) => {
        const without = {
          ...given,
          signatures: given.signatures.filter(
            ({ contentHash, decision }) => contentHash === SHA || decision === 'rejected',
          ),
        }
        const late = evaluate(
          { ...given, signatures: [...without.signatures, signature('QA', 'old', { signerId: 'late' })] },
          NOW,
          SHA,
        )
        expect(RANK[late.level]).toBeLessThanOrEqual(RANK[evaluate(without, NOW, SHA).level])
      }),
    )
  })
})

describe('a manager reads', () => {
  const reasonOf = (given: Partial<ReleaseSnapshot>) => evaluate(snapshot(given), NOW, HASH).reasons[0]?.message
  test('what was measured, what the limit is, and how long ago', () => {
    const p95 = {
      id: 'm',
      name: 'p95',
      state: 'breached' as const,
      value: 640,
      unit: 'ms',
      at: '2026-05-04T11:56:00.000Z',
      target: null,
      intervalSeconds: null,
    }
    expect(reasonOf({ metrics: [{ ...p95, alert: { comparator: '>', value: 500 } }] })).toBe(
      'p95 was 640 ms, the limit is 500 ms, measured 4 minutes ago.',
    )
    expect(reasonOf({ metrics: [{ ...p95, alert: null, target: { comparator: '<', value: 500 } }] })).toBe(
      'p95 was 640 ms, the limit is 500 ms, measured 4 minutes ago.',
    )
    const slow = field('p95', {
      type: 'number',
      unit: 'ms',
      value: 640,
      required: true,
      threshold: { comparator: '<', value: 500 },
    })
    expect(reasonOf({ items: [item('a', { outcome: 'failed', decidedVia: 'field', fields: [slow] })] })).toBe(
      '“a” failed: “p95” is 640 ms, the limit is 500 ms, filled in 1 hour ago.',
    )
    expect(reasonOf({ questions: [question('q', { lines: [4, 5, 9, 12], message: 'Asks for signatures' })] })).toBe(
      'A question about the checklist is open (lines 4, 5 and 2 more): Asks for signatures.',
    )
    expect(reasonOf({ fields: [slow] })).toBe('“p95” of the release is 640 ms, the limit is 500 ms.')
    expect(
      reasonOf({
        items: [
          item('a', {
            outcome: 'failed',
            decidedVia: 'probe',
            run: run({ status: 'failed', summary: 'status is 503' }),
          }),
        ],
      }),
    ).toBe('“a” failed: status is 503, seen 1 hour ago.')
    expect(
      reasonOf({
        policy: {
          ...POLICY,
          rules: [{ expression: 'issues.critical == 0 && soak.hours >= 168.0', says: 'A quiet week.' }],
        },
      }),
    ).toBe('A quiet week: soak.hours is 0.')
  })
})
