// Who answers a go/no-go line, and what that makes of the verdict.
import { describe, expect, test } from 'vitest'
import type { CriterionMode, VerdictLevel } from '@/lib/domain/enums'
import type { CriterionState, ItemState, ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import type { CriterionAnswer } from '@/lib/domain/verdict/criteria/criterion-answers'
import type { Derivation } from '@/lib/domain/verdict/criteria/derivation'
import { answersOf, evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, item, LATER, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

const line = (
  text: string,
  derives: Derivation | null = null,
  facts: Partial<CriterionState> = {},
): CriterionState => ({
  ...{ id: text, mode: 'go-if-all' as CriterionMode, text, itemId: null, holds: null, derives, ...facts },
})
const role = (name: string, required = true) => ({ role: name, required, quorum: 1, independent: true, position: 0 })
const judged = (given: Partial<ReleaseSnapshot>) => evaluate(snapshot(given), NOW, 'h')
const answered = (given: Partial<ReleaseSnapshot>, id = given.criteria?.[0]?.id ?? ''): CriterionAnswer =>
  answersOf(snapshot(given), NOW, 'h').get(id) ?? { holds: null, via: null }
const issue = (severity: 'critical' | 'high', resolvedAt: string | null) => ({
  ...{ id: severity, number: 3, title: 'Data lost', severity, itemId: null, resolvedAt },
})
const waiver = {
  ...{ id: 'w', itemId: 'b', reason: 'known', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER, revokedAt: null },
}
const reported = (id: string, passed: number, failed = 0, skipped = 0): ItemState =>
  item(id, {
    run: {
      ...{
        id: `run ${id}`,
        number: 1,
        status: failed > 0 ? 'failed' : 'passed',
        requestedBy: '',
        requestedAt: EARLIER,
      },
      ...{
        finishedAt: EARLIER,
        resultSha256: null,
        freshUntil: null,
        summary: null,
        tests: { passed, failed, skipped },
      },
    },
  })
const soak = (coveredSeconds: number) => ({ requiredSeconds: 86_400, coveredSeconds, restartedAt: null, reason: null })

const ITEMS: Derivation = { from: 'items' }
const ISSUES: Derivation = { from: 'issues' }
const ROLES: Derivation = { from: 'roles' }
const TESTS: Derivation = { from: 'tests', count: 687 }
const SOAK: Derivation = { from: 'soak' }

type Row = [
  name: string,
  derivation: Derivation,
  given: Partial<ReleaseSnapshot>,
  holds: boolean | null,
  evidence: string,
]

describe('the release answers', () => {
  test.each<Row>([
    ['all done', ITEMS, {}, true, '2 of 2 items done.'],
    ['one open', ITEMS, { items: [item('a'), item('b', { outcome: 'pending' })] }, null, '1 of 2 items done, 1 open.'],
    ['one blocked', ITEMS, { items: [item('a', { outcome: 'blocked' })] }, null, '0 of 1 item done, 1 open.'],
    [
      'one failed',
      ITEMS,
      { items: [item('a'), item('b', { outcome: 'failed' })] },
      false,
      '1 of 2 items done, 1 failed.',
    ],
    [
      'one failed and waived',
      ITEMS,
      { items: [item('a'), item('b', { outcome: 'failed' })], waivers: [waiver] },
      true,
      '1 of 2 items done, 1 waived.',
    ],
    [
      'one optional',
      ITEMS,
      { items: [item('a'), item('b', { required: false, outcome: 'failed' })] },
      true,
      '1 of 1 item done.',
    ],
    [
      'one that does not apply',
      ITEMS,
      { items: [item('a', { outcome: 'not-applicable' })] },
      true,
      '1 of 1 item done.',
    ],
    ['no issue', ISSUES, {}, true, 'No critical issue is open.'],
    ['an open critical one', ISSUES, { issues: [issue('critical', null)] }, false, '1 critical issue is open: #3.'],
    ['a resolved critical one', ISSUES, { issues: [issue('critical', EARLIER)] }, true, 'No critical issue is open.'],
    ['an open one that is not critical', ISSUES, { issues: [issue('high', null)] }, true, 'No critical issue is open.'],
    [
      'one of two roles',
      ROLES,
      { roles: [role('QA'), role('Ops')], signatures: [signature('QA', 'h')] },
      null,
      '1 of 2 roles signed.',
    ],
    ['all roles', ROLES, { roles: [role('QA')], signatures: [signature('QA', 'h')] }, true, '1 of 1 role signed.'],
    [
      'a stale signature',
      ROLES,
      { roles: [role('QA')], signatures: [signature('QA', 'x')] },
      null,
      '0 of 1 role signed.',
    ],
    [
      'a rejection',
      ROLES,
      { roles: [role('QA')], signatures: [signature('QA', 'h', { decision: 'rejected' })] },
      false,
      '0 of 1 role signed, QA rejected.',
    ],
    [
      'enough tests',
      TESTS,
      { items: [reported('a', 600), reported('b', 87, 0, 1)] },
      true,
      '687 passed, 1 skipped in 2 reports.',
    ],
    [
      'too few tests',
      TESTS,
      { items: [reported('a', 600)] },
      null,
      '600 passed in 1 report; the checklist requires 687.',
    ],
    ['a failing test', TESTS, { items: [reported('a', 700, 2)] }, false, '700 passed, 2 failed in 1 report.'],
    ['a soak under way', SOAK, { soak: soak(3600) }, null, 'Healthy for 1 h of 24 h.'],
    ['a soak that is over', SOAK, { soak: soak(86_400) }, true, 'Healthy for 24 h of 24 h.'],
    ['a part of a soak', { from: 'soak', seconds: 3600 }, { soak: soak(3600) }, true, 'Healthy for 1 h of 1 h.'],
  ])('from what it knows: %s', (_name, derivation, given, holds, evidence) => {
    const sentence = answered({ ...given, criteria: [line('x', derivation)] })
    expect(sentence).toMatchObject({ holds, via: 'derived', evidence })
    const opposite = answered({ ...given, criteria: [line('x', { ...derivation, negated: true })] })
    expect(opposite.holds).toBe(holds === null ? null : !holds)
  })

  test.each<[string, Derivation, Partial<ReleaseSnapshot>]>([
    ['no role has to sign', ROLES, { roles: [role('QA', false)] }],
    ['no report came', TESTS, {}],
    ['there is no soak', SOAK, {}],
    ['the soak is shorter than what the line says', { from: 'soak', seconds: 604_800 }, { soak: soak(0) }],
    ['nothing is required', ITEMS, { items: [item('a', { required: false })] }],
  ])('not where it knows nothing, so that a person does: %s', (_name, derivation, given) => {
    expect(answered({ ...given, criteria: [line('x', derivation)] }).via).toBeNull()
    expect(answered({ ...given, criteria: [line('x', derivation, { holds: true })] })).toMatchObject({ via: 'person' })
  })

  test.each<[string, Partial<ReleaseSnapshot>, VerdictLevel, string[]]>([
    ['all done', {}, 'go', []],
    ['one open', { items: [item('a', { outcome: 'pending' })] }, 'hold', ['item-undecided', 'criterion-open']],
    ['one failed', { items: [item('a', { outcome: 'failed' })] }, 'no-go', ['item-failed', 'criterion-failed']],
  ])('as the verdict needs it: %s', (_name, given, level, kinds) => {
    const verdict = judged({ ...given, criteria: [line('All items completed', ITEMS)] })
    expect([verdict.level, verdict.reasons.map(({ kind }) => kind)]).toEqual([level, kinds])
  })

  test('a no-go line that says the opposite', () => {
    const bad = line('Outstanding critical issues', { ...ISSUES, negated: true }, { mode: 'no-go-if-any' })
    expect(judged({ criteria: [bad] }).level).toBe('go')
    const { reasons } = judged({ criteria: [bad], issues: [issue('critical', null)] })
    expect(reasons.map(({ kind }) => kind)).toEqual(['issue-open', 'criterion-holds'])
    expect(reasons[1]?.message).toBe(
      'A no-go criterion holds: Outstanding critical issues. 1 critical issue is open: #3.',
    )
  })

  test('goes before what a person said, unless it was against the release', () => {
    const said = (holds: boolean) =>
      answered({ criteria: [line('x', SOAK, { holds, answeredBy: 'Ada' })], soak: soak(60) })
    expect(said(true)).toMatchObject({ holds: null, via: 'derived' })
    expect(said(false)).toEqual({ holds: false, via: 'person', by: 'Ada' })
  })

  test('and nobody is asked to answer it', () => {
    const given = snapshot({
      items: [item('a', { outcome: 'pending' })],
      roles: [role('QA')],
      criteria: [line('items', ITEMS), line('roles', ROLES), line('soak', SOAK), line('ready')],
      soak: soak(3600),
    })
    const plan = planToGo(given, evaluate(given, NOW, 'h'), NOW, 'h')
    expect(plan.beyond).toEqual([])
    expect(plan.remedies.filter((remedy) => remedy.do === 'answer')).toEqual([{ do: 'answer', criterionId: 'ready' }])
  })
})

describe('an approval answers', () => {
  const OPEN = [line('Runbooks tested'), line('Team not ready', null, { mode: 'no-go-if-any' })]
  const ids = OPEN.map(({ id }) => id)
  const signed = (facts: Partial<SignatureState> = {}, hash = 'h') => ({
    roles: [role('QA')],
    criteria: OPEN,
    signatures: [signature('QA', hash, { printedName: 'Ada Lind', answers: ids, ...facts })],
  })

  test('the lines that it says it answers, as the release needs them', () => {
    expect(judged(signed())).toEqual({ level: 'go', reasons: [] })
    expect(answered(signed())).toEqual({ holds: true, via: 'signature', by: 'Ada Lind', at: EARLIER, role: 'QA' })
    expect(answered(signed(), 'Team not ready')).toMatchObject({ holds: false, via: 'signature' })
  })

  test.each<[string, Partial<ReleaseSnapshot>]>([
    ['it does not say so', signed({ answers: [] })],
    ['it is of before', signed({ answers: undefined as unknown as string[] })],
    ['it rejects', signed({ decision: 'rejected' })],
    ['it wants more work', signed({ decision: 'needs-work' })],
    ['it is withdrawn', signed({ withdrawnAt: EARLIER })],
    ['the release has changed since', signed({}, 'other')],
  ])('not when %s', (_name, given) => {
    expect(answered(given)).toEqual({ holds: null, via: null })
    expect(['hold', 'no-go']).toContain(judged(given).level)
  })

  test('no line that it does not name', () => {
    const given = signed({ answers: ['Runbooks tested'] })
    expect(judged(given).reasons.map(({ kind, criterionId }) => [kind, criterionId])).toEqual([
      ['criterion-undecided', 'Team not ready'],
    ])
  })

  test('not against what a person said', () => {
    const said = { ...signed(), criteria: [line('Runbooks tested', null, { holds: false, answeredBy: 'Bo' })] }
    expect(answered(said)).toEqual({ holds: false, via: 'person', by: 'Bo' })
    expect(judged(said).level).toBe('no-go')
  })
})

test('where an item stands for a line, the item answers it', () => {
  const given = (outcome: ItemState['outcome']) => ({
    items: [item('a', { outcome })],
    criteria: [line('x', ITEMS, { itemId: 'a', mode: 'success' })],
  })
  expect(answered(given('passed'))).toEqual({ holds: true, via: 'item' })
  expect(answered(given('failed'))).toEqual({ holds: false, via: 'item' })
  expect(answered(given('pending'))).toEqual({ holds: null, via: 'item' })
  expect(judged(given('failed')).reasons.map(({ kind }) => kind)).toEqual(['item-failed'])
})

test('a box below “NO-GO if any” says that its line holds as soon as it is ticked; until then somebody answers it', () => {
  const given = (outcome: ItemState['outcome'], holds: boolean | null = null): Partial<ReleaseSnapshot> => ({
    items: [item('always'), item('a', { outcome, required: false })],
    criteria: [line('Data was lost', null, { itemId: 'a', mode: 'no-go-if-any', holds })],
  })
  expect(answered(given('pending'))).toEqual({ holds: null, via: null })
  expect(answered(given('pending', false))).toEqual({ holds: false, via: 'person' })
  expect(answered(given('passed', false))).toEqual({ holds: true, via: 'item', evidence: 'Its box is ticked.' })
  expect(answered(given('failed'))).toEqual({ holds: true, via: 'item', evidence: 'Its item failed.' })
  expect(answered(given('not-applicable'))).toEqual({ holds: false, via: 'item', evidence: 'Its item does not apply.' })
  expect(judged(given('passed')).reasons).toMatchObject([
    { kind: 'criterion-holds', message: 'A no-go criterion holds: Data was lost. Its box is ticked.', itemId: 'a' },
  ])
  const { rulesVersion: _now, ...before } = snapshot(given('passed'))
  expect(evaluate(before, NOW, 'h').level).toBe('go')
})

test('a record of before is judged by its rules: the approval of a required role was taken to answer all lines', () => {
  const { rulesVersion: _now, ...before } = snapshot({
    roles: [role('QA')],
    signatures: [signature('QA', 'h')],
    criteria: [line('Runbooks tested'), line('All items completed', ITEMS)],
  })
  expect(evaluate(before, NOW, 'h')).toEqual({ level: 'go', reasons: [] })
  expect(answersOf(before, NOW, 'h').get('Runbooks tested')).toEqual({ holds: null, via: null })
})
