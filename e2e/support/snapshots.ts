// Any release for property tests: everything that a verdict rests on, mixed. Its content hash is `h`.
import fc from 'fast-check'
import { anyPolicy, anyRole, ROLES } from '@/e2e/support/policies'
import {
  CriterionMode,
  Outcome,
  type QuestionAnswer,
  RunStatus,
  SectionKind,
  Severity,
  SignoffDecision,
  type VerdictLevel,
} from '@/lib/domain/enums'
import type {
  FieldState,
  ItemState,
  ReleaseSnapshot,
  SignerLeft,
  TestCounts,
} from '@/lib/domain/release/snapshot/snapshot'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { type Derivation, DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'
import { EARLIER, field, item, LATER, question, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

/** How good a word is. */
export const RANK: Record<VerdictLevel, number> = { go: 3, conditional: 2, hold: 1, 'no-go': 0 }

export const SHA = 'h'

const time = fc.constantFrom(EARLIER, LATER)
const maybeTime = fc.option(time)
const few = <T>(some: fc.Arbitrary<T>, maxLength = 2) => fc.array(some, { maxLength })
/** Mostly what leads to GO, so that the other words are not all that is seen. */
const mostly = <T>(good: T, others: readonly T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const anyField = (id: string) =>
  fc
    .record({ required: fc.boolean(), value: mostly<number | string | null>(3, [null, ' ', 900]), bound: fc.boolean() })
    .map(({ required, value, bound }) =>
      field(id, { required, value, type: 'number', threshold: bound ? { comparator: '<', value: 500 } : null }),
    )

/** A choice of which the document says what its answers mean: from the best to the worst. */
export const ANSWERS = [
  { value: 'YES', meaning: 'pass' as const },
  { value: 'PARTLY', meaning: 'warn' as const },
  { value: 'LATER', meaning: 'undecided' as const },
  { value: 'NO', meaning: 'fail' as const },
]

const anyDecision = (id: string, facts: Partial<FieldState> = {}) =>
  fc
    .record({ required: mostly(true, [false]), value: mostly<string | null>('YES', [null, 'PARTLY', 'LATER', 'NO']) })
    .map((given) => field(id, { ...given, type: 'choice', choices: ANSWERS, ...facts }))

const anyItem = (id: string): fc.Arbitrary<ItemState> =>
  fc
    .record({
      outcome: mostly<Outcome>('passed', Outcome.options),
      required: mostly(true, [false]),
      sectionId: mostly('s', ['back', 'gate']),
      decidedVia: fc.constantFrom('person', 'probe', 'field', null),
      hasProbe: fc.boolean(),
      fields: fc.oneof(few(anyField(`${id}-field`), 1), few(anyDecision(`${id}-result`), 1)),
      run: fc.option(
        fc.record({
          status: mostly<RunStatus>('passed', RunStatus.options),
          freshUntil: mostly<string | null>(null, [EARLIER, LATER]),
          tests: mostly<TestCounts | null>(null, [{ passed: 20, failed: 0, skipped: 0 }]),
        }),
      ),
    })
    .map(({ run, ...facts }) =>
      item(id, {
        ...facts,
        reason: 'because',
        run: run && {
          id: `${id}-run`,
          number: 1,
          requestedBy: 'x',
          requestedAt: EARLIER,
          finishedAt: EARLIER,
          resultSha256: 'x',
          summary: 'status is 500',
          ...run,
        },
      }),
    )

const anySignature = fc
  .record({
    role: fc.constantFrom(...ROLES),
    signer: fc.constantFrom('one', 'two', 'three', 'four'),
    hash: mostly(SHA, ['old']),
    decision: mostly<SignoffDecision>('approved', SignoffDecision.options),
    signedAt: fc.constantFrom('2026-05-04T10:00:00.000Z', EARLIER),
    withdrawnAt: mostly<string | null>(null, [EARLIER]),
    answers: fc.subarray(CriterionMode.options.map((mode) => `k0-${mode}`)),
    signerLeft: mostly<SignerLeft | null>(null, ['disabled', 'role-lost']),
  })
  .map(({ role, signer, hash, ...facts }) =>
    signature(role, hash, { id: `${role}-${signer}-${facts.signedAt}`, signerId: `${role} ${signer}`, ...facts }),
  )

/** Any release, with any policy. */
export const anySnapshot: fc.Arbitrary<ReleaseSnapshot> = fc
  .record({
    items: fc
      .integer({ min: 0, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyItem(`i${at}`)))),
    roles: fc
      .tuple(...ROLES.map(anyRole))
      .chain((roles) => fc.subarray(roles))
      .map((roles) => roles.map((role, position) => ({ ...role, position }))),
    signatures: fc.array(anySignature, { maxLength: 9 }),
    fields: fc.oneof(few(anyField('whole'), 1), few(anyDecision('whole-decision'), 1)),
    decided: few(anyDecision('section-decision'), 1),
    written: few(fc.option(fc.constant('watch it')), 1),
    waivers: few(
      fc
        .record({
          itemId: fc.constantFrom('i0', 'i1'),
          grantedAt: maybeTime,
          expiresAt: time,
          revokedAt: mostly<string | null>(null, [EARLIER]),
        })
        .map((facts) => ({ id: `w-${facts.itemId}`, reason: 'known', grantedById: 'g', ...facts })),
      1,
    ),
    conditions: few(
      fc
        .record({ dueAt: maybeTime, resolvedAt: mostly<string | null>(EARLIER, [null]) })
        .map((facts) => ({ id: 'c', signatureId: 's', role: 'QA', text: 'watch', ...facts })),
      1,
    ),
    /** Of the decision field of the section, for the text that may be written beside it or for its answer. */
    assigned: few(
      fc
        .record({
          ...{ dueAt: time, resolvedAt: mostly<string | null>(EARLIER, [null]) },
          text: fc.constantFrom('watch it', 'section-decision: PARTLY', 'something else'),
        })
        .map((facts) => ({
          ...{ id: 'assigned', signatureId: null, fieldId: 'section-decision', role: 'section-decision', ...facts },
        })),
      1,
    ),
    issues: few(
      fc
        .record({ severity: fc.constantFrom(...Severity.options), resolvedAt: mostly<string | null>(EARLIER, [null]) })
        .map((facts) => ({ id: 'i', number: 1, title: 'lost', itemId: null, ...facts })),
      1,
    ),
    criteria: few(
      fc
        .record({
          mode: fc.constantFrom(...CriterionMode.options),
          holds: mostly<boolean | null>(true, [false, null]),
          derives: mostly<Derivation | null>(null, [
            ...DerivedFrom.options.map((from) => ({ from, ...(from === 'tests' && { count: 20 }) })),
          ]),
        })
        .map(({ derives, ...facts }) => ({
          ...{ id: `k0-${facts.mode}`, text: 'it holds', itemId: null, ...facts },
          derives: derives && { ...derives, ...(!NEEDED[facts.mode] && { negated: true }) },
        })),
      1,
    ),
    questions: few(
      mostly<QuestionAnswer | null>('prose', ['corrected', null]).map((answer) =>
        question(`question ${answer}`, answer ? { answer, answeredBy: 'Ada', answeredAt: EARLIER } : {}),
      ),
      1,
    ),
    metrics: few(
      fc.constantFrom('ok' as const, 'ok' as const, 'breached' as const).map((state) => ({
        id: 'm',
        name: 'p95',
        state,
        value: 640,
        unit: 'ms',
        at: EARLIER,
        target: null,
        alert: { comparator: '>' as const, value: 500 },
        intervalSeconds: null,
      })),
      1,
    ),
    soak: fc.option(
      fc.tuple(fc.constantFrom(0, 50, 100), fc.boolean()).map(([coveredSeconds, isPaused]) => ({
        ...{ requiredSeconds: 100, coveredSeconds, restartedAt: null, reason: null },
        ...(isPaused && { pausedBecause: 'Nothing has measured it yet.', resume: 'Do the check-in that is due.' }),
      })),
    ),
    soakWaivers: few(
      fc.constantFrom(EARLIER, null).map((revokedAt) => ({
        ...{ id: 'soak-waiver', reason: 'known', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER, revokedAt },
      })),
      1,
    ),
    freezes: few(fc.constant({ startsAt: EARLIER, endsAt: LATER, reason: 'holidays' }), 1),
    state: mostly<ReleaseSnapshot['state']>('open', ['rolling-back', 'decided']),
    policy: anyPolicy,
  })
  .map(({ decided, written: texts, assigned, ...facts }) =>
    snapshot({
      ...facts,
      conditions: [...facts.conditions, ...assigned],
      sections: [
        {
          ...{ id: 's', parentId: null, position: 0, title: 'Check', kind: SectionKind.enum.verify },
          fields: [
            ...decided,
            ...texts.map((value) => field('conditions', { value, conditionsOf: 'section-decision' })),
          ],
        },
        { id: 'back', parentId: null, position: 1, title: 'Back', kind: 'rollback', fields: [] },
        { id: 'gate', parentId: null, position: 2, title: 'Gate', kind: 'gate', fields: [] },
      ],
    }),
  )
