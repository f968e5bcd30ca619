// Making any single thing worse never makes the verdict better, whatever else is so.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWERS, anySnapshot, RANK, SHA } from '@/e2e/support/snapshots'
import { CriterionMode } from '@/lib/domain/enums'
import type { Policy } from '@/lib/domain/policy/policy'
import { answerOf, hasMeanings, isFilled, meaningOf, withinThreshold } from '@/lib/domain/release/item/threshold'
import type {
  CriterionState,
  FieldState,
  FieldValue,
  IssueState,
  ItemState,
  MetricValue,
  ReleaseSnapshot,
  SignatureState,
  SoakWaiverState,
  WaiverState,
} from '@/lib/domain/release/snapshot/snapshot'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, question, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

type Outcome = ItemState['outcome']
/** Gives the worse of two releases, or null where there is nothing of this kind to make worse. `pick` chooses among several. */
type Worsening = (given: ReleaseSnapshot, pick: number) => ReleaseSnapshot | null

/** Changes one of the rows that may be changed. */
function one<T>(rows: T[], pick: number, change: (row: T) => T | null): T[] | null {
  const changed = rows.flatMap((row, at) => {
    const worse = change(row)
    return worse === null ? [] : [{ at, worse }]
  })
  const chosen = changed[pick % Math.max(1, changed.length)]
  return chosen ? rows.map((row, at) => (at === chosen.at ? chosen.worse : row)) : null
}

const items =
  (change: (row: ItemState) => ItemState | null): Worsening =>
  (given, pick) => {
    const worse = one(given.items, pick, change)
    return worse && { ...given, items: worse }
  }
const outcome = (from: readonly Outcome[], to: Outcome): Worsening =>
  items((row) => (from.includes(row.outcome) ? { ...row, outcome: to } : null))

const itemFields =
  (change: (row: FieldState) => FieldState | null): Worsening =>
  (given, pick) =>
    items((row) => {
      const worse = one(row.fields, pick, change)
      return worse && { ...row, fields: worse }
    })(given, pick)
/** Fields of the release and of the section that counts. */
const ownFields =
  (change: (row: FieldState) => FieldState | null): Worsening =>
  (given, pick) => {
    const whole = one(given.fields, pick, change)
    const [first, ...others] = given.sections
    const section = first && one(first.fields, pick, change)
    if (whole && (pick % 2 === 0 || !section)) return { ...given, fields: whole }
    return first && section ? { ...given, sections: [{ ...first, fields: section }, ...others] } : null
  }

const says = (meaning: 'pass' | 'warn' | 'undecided' | 'fail'): FieldValue =>
  ANSWERS.find((answer) => answer.meaning === meaning)?.value ?? null
const decided =
  (from: readonly (string | null)[], to: FieldValue, required?: boolean) =>
  (row: FieldState): FieldState | null =>
    hasMeanings(row) && from.includes(meaningOf(row)) && (required === undefined || row.required === required)
      ? { ...row, value: to }
      : null

const signatures =
  (change: Partial<SignatureState>): Worsening =>
  (given, pick) => {
    const approves = ({ decision }: SignatureState) =>
      decision === 'approved' || decision === 'approved-with-conditions'
    const worse = one(given.signatures, pick, (row) => (approves(row) ? { ...row, ...change } : null))
    return worse && { ...given, signatures: worse }
  }

/** A rule may ask that nothing is waived: then a waiver that is of no use was what made it worse. */
const asksOfWaivers = ({ policy }: ReleaseSnapshot): boolean =>
  policy.rules?.some(({ expression }) => expression.includes('waivers')) ?? false
const waivers =
  (change: (row: WaiverState) => WaiverState | null): Worsening =>
  (given, pick) => {
    const worse = asksOfWaivers(given) ? null : one(given.waivers, pick, change)
    return worse && { ...given, waivers: worse }
  }
const soakWaiver =
  (change: Partial<SoakWaiverState>): Worsening =>
  ({ soakWaivers = [], ...given }) =>
    asksOfWaivers(given) || soakWaivers.length === 0
      ? null
      : { ...given, soakWaivers: soakWaivers.map((row) => ({ ...row, ...change })) }
const stricter = (given: ReleaseSnapshot, policy: Partial<Policy>): ReleaseSnapshot => ({
  ...given,
  policy: { ...given.policy, ...policy },
})
const ISSUE: IssueState = {
  ...{ id: 'is', number: 2, title: 'typo', severity: 'low', itemId: null, resolvedAt: null },
}
const PAST_TARGET: MetricValue = {
  ...{ id: 'more', name: 'errors', state: 'breached', value: 9, unit: '%', at: EARLIER },
  ...{ target: { comparator: '<', value: 1 }, alert: null, intervalSeconds: null },
}

const WORSE: Record<string, Worsening> = {
  'a passed item is open': outcome(['passed'], 'pending'),
  'an item that did not apply is open': outcome(['not-applicable'], 'pending'),
  'a passed item is blocked': outcome(['passed'], 'blocked'),
  'an item that has not failed fails': outcome(['passed', 'not-applicable', 'pending', 'blocked'], 'failed'),
  // One that passed may be the only thing that a release shows.
  'an optional item that is not done is required': items((row) =>
    row.required || row.outcome === 'passed' || row.outcome === 'not-applicable' ? null : { ...row, required: true },
  ),
  'there is one more item, which is open': (given) => ({
    ...given,
    items: [...given.items, item('one more', { outcome: 'pending', position: 99 })],
  }),
  'a run has failed': items(({ run, ...row }) =>
    run?.status === 'passed' || run?.status === 'warned' ? { ...row, run: { ...run, status: 'failed' } } : null,
  ),
  'a run is too old': items(({ run, ...row }) => (run ? { ...row, run: { ...run, freshUntil: EARLIER } } : null)),
  'a test fails': items(({ run, ...row }) =>
    run?.tests ? { ...row, run: { ...run, tests: { ...run.tests, passed: 19, failed: 1 } } } : null,
  ),
  'fewer tests were run': items(({ run, ...row }) =>
    run?.tests ? { ...row, run: { ...run, tests: { ...run.tests, passed: 1 } } } : null,
  ),
  'a field of an item is empty': itemFields((row) =>
    isFilled(row.value) && answerOf(row) !== 'fail' ? { ...row, value: null } : null,
  ),
  'a field of an item must be filled in': itemFields((row) => (row.required ? null : { ...row, required: true })),
  'a number of an item misses its bound': itemFields((row) =>
    row.threshold && withinThreshold(row) !== false ? { ...row, value: 900 } : null,
  ),
  'a result of an item says no': itemFields(decided(['pass', 'warn', 'undecided', null], says('fail'))),
  'a result of an item is under way': itemFields(decided(['pass', 'warn'], says('undecided'))),
  'a decision field says no': ownFields(decided(['pass', 'warn', 'undecided', null], says('fail'))),
  'a decision field says partly': ownFields(decided(['pass'], says('warn'))),
  'an optional decision field says partly': ownFields(decided(['undecided', null], says('warn'), false)),
  'a decision field is empty': ownFields(decided(['pass', 'warn'], null, true)),
  'a decision field is under way': ownFields(decided(['pass', 'warn'], says('undecided'), true)),
  'a field of the release must be filled in': ownFields((row) => (row.required ? null : { ...row, required: true })),
  'a number of the release misses its bound': ownFields((row) =>
    row.threshold && withinThreshold(row) !== false ? { ...row, value: 900 } : null,
  ),
  'there is one more decision field, which is empty': (given) => ({
    ...given,
    fields: [...given.fields, field('one more', { type: 'choice', choices: ANSWERS, required: true })],
  }),
  'a criterion is not answered': (given, pick) => {
    const worse = one(given.criteria, pick, (row) => (row.holds === NEEDED[row.mode] ? { ...row, holds: null } : null))
    return worse && { ...given, criteria: worse }
  },
  'a criterion is answered against it': (given, pick) => {
    const worse = one(given.criteria, pick, (row) => ({ ...row, holds: !NEEDED[row.mode] }))
    return worse && { ...given, criteria: worse }
  },
  'there is one more criterion': (given) => ({
    ...given,
    criteria: [...given.criteria, { id: 'more', mode: 'success', text: 'more', itemId: null, holds: null }],
  }),
  'a question is open': (given) => ({ ...given, questions: [...(given.questions ?? []), question('one more')] }),
  'an approval is withdrawn': signatures({ withdrawnAt: EARLIER }),
  'an approval is of another content': signatures({ contentHash: 'other' }),
  'an approval answers no criterion': signatures({ answers: [] }),
  'an approval is a rejection': signatures({ decision: 'rejected' }),
  'an approval is a demand for more work': signatures({ decision: 'needs-work' }),
  'a role needs one more signature': (given, pick) => {
    const worse = one(given.roles, pick, (row) => ({ ...row, quorum: row.quorum + 1 }))
    return worse && { ...given, roles: worse }
  },
  'a role must sign': (given, pick) => {
    // Whether all roles have signed is known only where one must: that it is known then may be the better.
    if (given.criteria.some(({ derives }) => derives?.from === 'roles')) return null
    const worse = one(given.roles, pick, (row) => (row.required ? null : { ...row, required: true }))
    return worse && { ...given, roles: worse }
  },
  'a waiver is revoked': waivers((row) => (row.revokedAt === null ? { ...row, revokedAt: EARLIER } : null)),
  'a waiver is over': waivers((row) => ({ ...row, expiresAt: EARLIER })),
  'a waiver is not granted': waivers((row) => ({ ...row, grantedAt: null })),
  'a waiver was granted for another item': waivers((row) => ({ ...row, itemChanged: true })),
  'nobody holds a role that has not signed': (given, pick) => {
    const worse = one(given.roles, pick, (row) => ({ ...row, unheld: true as const }))
    return worse && { ...given, roles: worse }
  },
  'there is one more role that must sign': (given) => ({
    ...given,
    roles: [...given.roles, { role: 'CTO', required: true, quorum: 1, independent: false, position: 99 }],
  }),
  'somebody else rejects': (given, pick) => {
    const role = given.roles[pick % Math.max(1, given.roles.length)]?.role
    const rejection = role && signature(role, SHA, { id: 'no', signerId: 'somebody else', decision: 'rejected' })
    return rejection ? { ...given, signatures: [...given.signatures, rejection] } : null
  },
  'somebody else wants more work': (given, pick) => {
    const role = given.roles[pick % Math.max(1, given.roles.length)]?.role
    const authorize = role && signature(role, SHA, { id: 'no', signerId: 'somebody else', decision: 'needs-work' })
    return authorize ? { ...given, signatures: [...given.signatures, authorize] } : null
  },
  'there is one more condition': (given) => ({
    ...given,
    conditions: [
      ...given.conditions,
      { id: 'more', signatureId: 's', role: 'QA', text: 'more', dueAt: LATER, resolvedAt: null },
    ],
  }),
  'a condition of the document is of another text': (given, pick) => {
    const worse = one(given.conditions, pick, (row) =>
      row.fieldId && row.resolvedAt !== null ? { ...row, text: 'what it asked for before' } : null,
    )
    return worse && { ...given, conditions: worse }
  },
  'an item rests on a probe that has not run': items((row) =>
    row.outcome === 'passed' ? { ...row, verification: 'probe', run: null } : null,
  ),
  'a field states critical issues': (given) =>
    given.issues.length > 0
      ? null
      : { ...given, fields: [...given.fields, field('issues', { label: 'Critical issues', value: 'data is lost' })] },
  'a question is open again': ({ questions = [], ...given }, pick) => {
    const worse = one(questions, pick, (row) => (row.answer === null ? null : { ...row, answer: null }))
    return worse && { ...given, questions: worse }
  },
  'there is one more critical issue': (given) => ({
    ...given,
    issues: [...given.issues, { ...ISSUE, id: 'more', number: 9, severity: 'critical' }],
  }),
  'an issue blocks': (given, pick) => {
    const worse = one(given.issues, pick, (row) => ({ ...row, blocking: true }))
    return worse && { ...given, issues: worse }
  },
  'there is one more metric, past its target': (given) => ({ ...given, metrics: [...given.metrics, PAST_TARGET] }),
  'the soak asks for longer': ({ soak, ...given }) =>
    soak && { ...given, soak: { ...soak, requiredSeconds: soak.requiredSeconds + 50 } },
  'the waiver of the soak is over': soakWaiver({ expiresAt: EARLIER }),
  'the soak began again since it was waived': soakWaiver({ soakChanged: true }),
  'a conditional release may not ship': (given) => stricter(given, { allowConditional: false }),
  'all lines count': (given) => stricter(given, { gates: [...CriterionMode.options] }),
  'empty fields hold': (given) => stricter(given, { emptyFields: 'hold' }),
  'more items have to pass': (given) => stricter(given, { passRate: { ...given.policy.passRate, all: 1 } }),
  'a rule more has to hold': (given) =>
    stricter(given, {
      rules: [...(given.policy.rules ?? []), { expression: 'items.total > 90', says: 'Much is checked' }],
    }),
  'a condition is open again': (given, pick) => {
    const worse = one(given.conditions, pick, (row) => (row.resolvedAt ? { ...row, resolvedAt: null } : null))
    return worse && { ...given, conditions: worse }
  },
  'a condition is overdue': (given, pick) => {
    const worse = one(given.conditions, pick, (row) => ({ ...row, dueAt: EARLIER }))
    return worse && { ...given, conditions: worse }
  },
  'an issue is open again': (given, pick) => {
    const worse = one(given.issues, pick, (row) => (row.resolvedAt ? { ...row, resolvedAt: null } : null))
    return worse && { ...given, issues: worse }
  },
  'an issue is critical': (given, pick) => {
    const worse = one(given.issues, pick, (row) => ({ ...row, severity: 'critical' as const }))
    return worse && { ...given, issues: worse }
  },
  'a metric is past its limit': (given, pick) => {
    const worse = one(given.metrics, pick, (row) => ({ ...row, state: 'breached' as const }))
    return worse && { ...given, metrics: worse }
  },
  'the soak is shorter': ({ soak, ...given }) =>
    soak && { ...given, soak: { ...soak, coveredSeconds: Math.max(0, soak.coveredSeconds - 50) } },
  'the waiver of the soak is taken back': soakWaiver({ revokedAt: EARLIER }),
  'there is a soak': ({ soak, ...given }) =>
    soak ? null : { ...given, soak: { requiredSeconds: 60, coveredSeconds: 0, restartedAt: null, reason: null } },
  'there is a freeze': (given) => ({
    ...given,
    freezes: [...given.freezes, { startsAt: EARLIER, endsAt: LATER, reason: 'holidays' }],
  }),
  'a deployment window is closed': (given) => ({
    ...given,
    windows: [{ kind: 'once', zone: 'UTC', note: null, startsAt: LATER, endsAt: '2026-06-02T00:00:00.000Z' }],
  }),
  'a check-in is overdue': (given) => ({
    ...given,
    watches: given.items.map(({ id }) => ({
      ...{ itemId: id, from: '2026-05-04T08:00:00.000Z', to: LATER, everySeconds: 600, done: [] },
    })),
  }),
  'a rollback is under way': (given) => (given.state === 'open' ? { ...given, state: 'rolling-back' } : null),
}

/** An item whose check-in is overdue is open, and a role that has not signed is missing: each holds the release by itself. */
const NEVER_ALONE: ReadonlySet<string> = new Set(['a check-in is overdue', 'nobody holds a role that has not signed'])

const REPORT: ItemState['run'] = {
  ...{ id: 'report', number: 1, status: 'passed', requestedBy: 'x', requestedAt: EARLIER, finishedAt: EARLIER },
  ...{ resultSha256: 'x', freshUntil: LATER, summary: null, tests: { passed: 20, failed: 0, skipped: 0 } },
}
const choice = (id: string, value: string | null, required: boolean) =>
  field(id, { type: 'choice', choices: ANSWERS, value, required })
const bound = (id: string) => field(id, { type: 'number', value: 3, threshold: { comparator: '<', value: 500 } })
const line = (id: string, facts: Partial<CriterionState> = {}): CriterionState => ({
  ...{ id, mode: 'go-if-all', text: id, itemId: null, holds: null, ...facts },
})
const role = (name: string, required: boolean) => ({ role: name, required, quorum: 1, independent: true, position: 0 })

/** GO, with one of everything. */
const READY: ReleaseSnapshot = snapshot({
  fields: [choice('decision', 'YES', true), choice('maybe', null, false), bound('rate'), field('lead')],
  items: [
    item('probed', { decidedVia: 'probe', hasProbe: true, run: REPORT, fields: [choice('result', 'YES', true)] }),
    item('measured', { fields: [bound('p95'), field('note')] }),
    item('elsewhere', { outcome: 'not-applicable' }),
    item('later', { required: false, outcome: 'pending' }),
  ],
  roles: [role('QA', true), role('Legal', false)],
  signatures: [signature('QA', SHA, { answers: ['approved'] })],
  criteria: [
    line('approved'),
    line('said', { mode: 'no-go-if-any', holds: false }),
    line('tests', { derives: { from: 'tests', count: 20 } }),
  ],
  conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: LATER, resolvedAt: EARLIER }],
  issues: [{ id: 'was', number: 1, title: 'lost', severity: 'critical', itemId: null, resolvedAt: EARLIER }, ISSUE],
  questions: [question('asked', { answer: 'prose', answeredBy: 'Ada', answeredAt: EARLIER })],
  metrics: [
    {
      ...{ id: 'm', name: 'p95', state: 'ok', value: 3, unit: 'ms', at: EARLIER },
      ...{ target: null, alert: { comparator: '>', value: 500 }, intervalSeconds: null },
    },
  ],
  soak: { requiredSeconds: 100, coveredSeconds: 100, restartedAt: null, reason: null },
})
const WAIVER: WaiverState = {
  ...{ id: 'w', itemId: 'waived', reason: 'known', grantedById: 'g', grantedAt: EARLIER },
  ...{ expiresAt: LATER, revokedAt: null },
}
const { itemId: _item, ...SOAK_WAIVER } = WAIVER
/** CONDITIONAL, with what makes it so; and one without a soak, in which all fields of items are asked for. */
const OTHERS: ReleaseSnapshot[] = [
  {
    ...READY,
    items: [...READY.items, item('waived', { outcome: 'failed' })],
    waivers: [WAIVER],
    conditions: READY.conditions.map((row) => ({ ...row, resolvedAt: null })),
  },
  { ...READY, soak: null, issues: [] },
  // Its document says on which condition, which is met; a line counts that the policy had left out.
  {
    ...READY,
    sections: READY.sections.map((section) => ({ ...section, fields: [choice('partly', 'PARTLY', true)] })),
    conditions: [
      ...READY.conditions,
      {
        ...{ id: 'd', signatureId: null, fieldId: 'partly', role: 'partly', text: 'partly: PARTLY' },
        ...{ dueAt: LATER, resolvedAt: EARLIER },
      },
    ],
    criteria: [...READY.criteria, line('open', { mode: 'success' })],
    policy: { ...READY.policy, gates: ['go-if-all', 'no-go-if-any'] },
  },
  {
    ...READY,
    soak: { requiredSeconds: 100, coveredSeconds: 50, restartedAt: null, reason: null },
    soakWaivers: [SOAK_WAIVER],
  },
  {
    ...READY,
    items: READY.items.map((row) => ({ ...row, fields: row.fields.filter(({ value }) => value !== null) })),
    policy: { ...READY.policy, emptyFields: 'hold' },
  },
]

/** What of a snapshot a verdict rests on, and what only says which release it is or of what time and rules. */
const INPUTS: Record<keyof ReleaseSnapshot, 'judged' | 'identity'> = {
  ...{ id: 'identity', projectId: 'identity', name: 'identity', version: 'identity', environment: 'identity' },
  ...{ round: 'identity', revision: 'identity', rulesVersion: 'identity', deployedAt: 'identity' },
  ...{ state: 'judged', fields: 'judged', sections: 'judged', items: 'judged', roles: 'judged', signatures: 'judged' },
  ...{ conditions: 'judged', waivers: 'judged', issues: 'judged', criteria: 'judged', questions: 'judged' },
  ...{ metrics: 'judged', soak: 'judged', soakWaivers: 'judged', watches: 'judged', freezes: 'judged' },
  ...{ windows: 'judged', policy: 'judged' },
}

test('each input of a snapshot is made worse by something', () => {
  const given: ReleaseSnapshot[] = [READY, ...OTHERS]
  const isInput = (key: string): key is keyof ReleaseSnapshot => key in INPUTS
  const changed = new Set(
    Object.values(WORSE).flatMap((worsen) =>
      [0, 1, 2, 3].flatMap((pick) =>
        given.flatMap((release) => {
          const worse = worsen(release, pick)
          return worse ? Object.keys(worse).filter((key) => isInput(key) && worse[key] !== release[key]) : []
        }),
      ),
    ),
  )
  const judged = Object.entries(INPUTS).flatMap(([key, how]) => (how === 'judged' ? [key] : []))
  expect([...changed].sort()).toEqual(judged.sort())
})

test('a release with one of everything is GO', () => {
  expect(evaluate(READY, NOW, SHA)).toEqual({ level: 'go', reasons: [] })
})

describe('the verdict does not get better when', () => {
  test.each(Object.entries(WORSE))('%s', (name, worsen) => {
    const changes = (given: ReleaseSnapshot, pick: number): boolean => {
      const worse = worsen(given, pick)
      if (!worse) return false
      const [before, after] = [evaluate(given, NOW, SHA).level, evaluate(worse, NOW, SHA).level]
      expect(RANK[after]).toBeLessThanOrEqual(RANK[before])
      return before !== after
    }
    fc.assert(
      fc.property(anySnapshot, fc.nat(99), (given, pick) => {
        changes(given, pick)
      }),
      { numRuns: 300 },
    )
    // Where nothing else is against it, each of these tells.
    const picks = [0, 1, 2, 3].flatMap((pick) => [READY, ...OTHERS].map((given) => changes(given, pick)))
    expect(picks.includes(true)).toBe(!NEVER_ALONE.has(name))
  })
})
