import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { Outcome, type VerdictWord } from '@/lib/domain/words'

const HASH = 'h'
const role = (name: string, facts = {}) => ({ role: name, required: true, quorum: 1, independent: true, position: 0, ...facts })
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
const waiver = (facts = {}) => ({ id: 'w', itemId: 'a', reason: 'known', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER, revokedAt: null, ...facts })
const section = (id: string, kind: ReleaseSnapshot['sections'][number]['kind'], parentId: string | null = null) => ({ id, parentId, position: 0, title: id, kind, fields: [] })

type Row = { name: string; given: Partial<ReleaseSnapshot>; word: VerdictWord; kinds: string[] }

const ROWS: Row[] = [
  { name: 'everything passed and nobody has to sign', given: {}, word: 'go', kinds: [] },
  { name: 'a failed required item', given: { items: [item('a', { outcome: 'failed' }), item('b')] }, word: 'no-go', kinds: ['item-failed'] },
  { name: 'a failed optional item', given: { items: [item('a', { outcome: 'failed', required: false }), item('b')] }, word: 'go', kinds: [] },
  { name: 'an undecided item', given: { items: [item('a', { outcome: 'pending' }), item('b')] }, word: 'hold', kinds: ['item-undecided'] },
  { name: 'a box that its author had ticked', given: { items: [item('a', { outcome: 'pending', claimed: true })] }, word: 'hold', kinds: ['item-undecided'] },
  { name: 'a blocked item', given: { items: [item('a', { outcome: 'blocked', reason: 'no access' })] }, word: 'hold', kinds: ['item-blocked'] },
  { name: 'not applicable counts as decided', given: { items: [item('a', { outcome: 'not-applicable', reason: 'one node' }), item('b')] }, word: 'go', kinds: [] },
  { name: 'a child that is not decided', given: { items: [item('a'), item('b', { parentId: 'a', outcome: 'pending' })] }, word: 'hold', kinds: ['item-undecided'] },
  { name: 'no item at all', given: { items: [] }, word: 'hold', kinds: ['nothing-required'] },
  { name: 'optional items only', given: { items: [item('a', { required: false })] }, word: 'hold', kinds: ['nothing-required'] },
  {
    name: 'items of a rollback section do not count',
    given: { sections: [section('s', 'verify'), section('back', 'rollback')], items: [item('a'), item('z', { sectionId: 'back', outcome: 'failed' })] },
    word: 'go',
    kinds: [],
  },
  {
    name: 'nor those below one',
    given: {
      sections: [section('s', 'verify'), section('back', 'rollback'), section('check', 'verify', 'back')],
      items: [item('a'), item('z', { sectionId: 'check', outcome: 'pending' })],
    },
    word: 'go',
    kinds: [],
  },
  { name: 'a required blank that is empty', given: { items: [item('a', { fields: [field('f', { required: true })] })] }, word: 'hold', kinds: ['field-missing'] },
  { name: 'a required blank of the release', given: { fields: [field('f', { required: true, value: ' ' })] }, word: 'hold', kinds: ['field-missing'] },
  {
    name: 'a number out of its bound',
    given: { items: [item('a', { fields: [field('f', { required: true, type: 'number', value: 640, threshold: { comparator: '<', value: 500 } })] })] },
    word: 'hold',
    kinds: ['field-out-of-bounds'],
  },
  {
    name: 'a number within its bound',
    given: { items: [item('a', { fields: [field('f', { required: true, type: 'number', value: 499, threshold: { comparator: '<', value: 500 } })] })] },
    word: 'go',
    kinds: [],
  },
  {
    name: 'a probe result that has gone old',
    given: { items: [item('a', { hasProbe: true, decidedVia: 'probe', run: run({ freshUntil: EARLIER }) })] },
    word: 'hold',
    kinds: ['run-stale'],
  },
  { name: 'a probe result that still counts', given: { items: [item('a', { hasProbe: true, decidedVia: 'probe', run: run({ freshUntil: LATER }) })] }, word: 'go', kinds: [] },
  {
    name: 'an open critical issue',
    given: { issues: [{ id: 'i', number: 1, title: 'data lost', severity: 'critical', itemId: null, resolvedAt: null }] },
    word: 'no-go',
    kinds: ['issue-open'],
  },
  {
    name: 'a resolved critical issue',
    given: { issues: [{ id: 'i', number: 1, title: 'data lost', severity: 'critical', itemId: null, resolvedAt: EARLIER }] },
    word: 'go',
    kinds: [],
  },
  {
    name: 'an open issue that is not critical',
    given: { issues: [{ id: 'i', number: 1, title: 'typo', severity: 'high', itemId: null, resolvedAt: null }] },
    word: 'go',
    kinds: [],
  },
  {
    name: 'a metric past its alert',
    given: { metrics: [{ id: 'm', name: 'errors', state: 'breached', value: 3, unit: '%', at: EARLIER, target: null, alert: null, intervalSeconds: null }] },
    word: 'no-go',
    kinds: ['metric-breached'],
  },
  {
    name: 'a no-go criterion that holds',
    given: { criteria: [{ id: 'c', mode: 'no-go-if-any', text: 'data lost', itemId: null, holds: true }] },
    word: 'no-go',
    kinds: ['criterion-holds'],
  },
  { name: 'a freeze that is on', given: { freezes: [{ startsAt: EARLIER, endsAt: LATER, reason: 'holidays' }] }, word: 'no-go', kinds: ['freeze'] },
  { name: 'a freeze to come', given: { freezes: [{ startsAt: LATER, endsAt: '2026-07-01T00:00:00.000Z', reason: 'holidays' }] }, word: 'go', kinds: [] },
  { name: 'a soak that is not over', given: { soak: { requiredSeconds: 100, coveredSeconds: 99, restartedAt: null, reason: null } }, word: 'hold', kinds: ['soak'] },
  { name: 'a role that has not signed', given: { roles: [role('QA')] }, word: 'hold', kinds: ['signoff-missing'] },
  { name: 'an optional role that has not signed', given: { roles: [role('QA', { required: false })] }, word: 'go', kinds: [] },
  { name: 'a signature over this content', given: { roles: [role('QA')], signatures: [signature('QA', HASH)] }, word: 'go', kinds: [] },
  { name: 'a signature over other content', given: { roles: [role('QA')], signatures: [signature('QA', 'other')] }, word: 'hold', kinds: ['signoff-stale'] },
  { name: 'a withdrawn signature', given: { roles: [role('QA')], signatures: [signature('QA', HASH, { withdrawnAt: EARLIER })] }, word: 'hold', kinds: ['signoff-missing'] },
  {
    name: 'a rejection, even of older content',
    given: { roles: [role('QA')], signatures: [signature('QA', 'other', { decision: 'rejected', comment: 'no' })] },
    word: 'no-go',
    kinds: ['signoff-rejected'],
  },
  { name: 'one of two that are needed', given: { roles: [role('QA', { quorum: 2 })], signatures: [signature('QA', HASH)] }, word: 'hold', kinds: ['signoff-missing'] },
  {
    name: 'one person twice is one',
    given: { roles: [role('QA', { quorum: 2 })], signatures: [signature('QA', HASH), signature('QA', HASH, { id: 'again' })] },
    word: 'hold',
    kinds: ['signoff-missing'],
  },
  {
    name: 'two people are two',
    given: { roles: [role('QA', { quorum: 2 })], signatures: [signature('QA', HASH), signature('QA', HASH, { id: 'two', signerId: 'two' })] },
    word: 'go',
    kinds: [],
  },
  { name: 'a waiver in force for a failure', given: { items: [item('a', { outcome: 'failed' }), item('b')], waivers: [waiver()] }, word: 'conditional', kinds: ['waiver'] },
  { name: 'a waiver that is over', given: { items: [item('a', { outcome: 'failed' })], waivers: [waiver({ expiresAt: EARLIER })] }, word: 'no-go', kinds: ['item-failed'] },
  {
    name: 'a waiver that nobody granted',
    given: { items: [item('a', { outcome: 'failed' })], waivers: [waiver({ grantedAt: null, grantedById: null })] },
    word: 'no-go',
    kinds: ['item-failed'],
  },
  { name: 'a waiver for an item that passed', given: { waivers: [waiver()] }, word: 'go', kinds: [] },
  {
    name: 'an open condition',
    given: { conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: null, resolvedAt: null }] },
    word: 'conditional',
    kinds: ['condition'],
  },
  {
    name: 'conditional where it may not ship',
    given: { conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: null, resolvedAt: null }], policy: { freshForSeconds: null, allowConditional: false } },
    word: 'hold',
    kinds: ['conditional-not-allowed', 'condition'],
  },
  { name: 'a rollback under way', given: { state: 'rolling-back' }, word: 'no-go', kinds: ['rolling-back'] },
]

describe('the verdict', () => {
  test.each(ROWS)('$name → $word', ({ given, word, kinds }) => {
    const verdict = evaluate(snapshot(given), NOW, HASH)
    expect(verdict.word).toBe(word)
    expect(verdict.reasons.map((reason) => reason.kind)).toEqual(kinds)
    for (const reason of verdict.reasons) expect(reason.message && reason.clears).toBeTruthy()
  })

  test('reasons come worst first, and each level is told', () => {
    const { word, reasons } = evaluate(
      snapshot({ items: [item('a', { outcome: 'pending' }), item('b', { outcome: 'failed' }), item('c', { outcome: 'failed' })], waivers: [waiver({ itemId: 'c' })] }),
      NOW,
      HASH,
    )
    expect(word).toBe('no-go')
    expect(reasons.map((reason) => reason.word)).toEqual(['no-go', 'hold', 'conditional'])
  })
})

const anyItem = (id: string): fc.Arbitrary<ItemState> =>
  fc.record({ outcome: fc.constantFrom(...Outcome.options), required: fc.boolean(), claimed: fc.boolean() }).map((facts) => item(id, { ...facts, reason: 'because' }))
const anySnapshot = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyItem(`i${at}`))))
  .map((items) => snapshot({ items }))
const RANK: Record<VerdictWord, number> = { go: 3, conditional: 2, hold: 1, 'no-go': 0 }

describe('whatever the snapshot', () => {
  test('GO needs a required item, and each required one decided well', () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const required = given.items.filter((candidate) => candidate.required)
        const good = required.length > 0 && required.every((candidate) => candidate.outcome === 'passed' || candidate.outcome === 'not-applicable')
        expect(evaluate(given, NOW, HASH).word === 'go').toBe(good)
      }),
    )
  })

  test('a fact that speaks against it never makes the word better', () => {
    fc.assert(
      fc.property(
        anySnapshot,
        fc.constantFrom<Partial<ReleaseSnapshot>>(...ROWS.filter((row) => row.word === 'no-go' && !row.given.items).map((row) => row.given)),
        (given, worse) => {
          expect(RANK[evaluate({ ...given, ...worse }, NOW, HASH).word]).toBeLessThanOrEqual(RANK[evaluate(given, NOW, HASH).word])
        },
      ),
    )
  })

  test('taking back any one required item of a GO ends it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(), fc.constantFrom('pending', 'failed', 'blocked' as const), (count, pick, outcome) => {
        const items = Array.from({ length: count }, (_, at) => item(`i${at}`))
        expect(evaluate(snapshot({ items }), NOW, HASH).word).toBe('go')
        const broken = items.map((candidate, at) => (at === pick % count ? item(candidate.id, { outcome: outcome as ItemState['outcome'] }) : candidate))
        expect(evaluate(snapshot({ items: broken }), NOW, HASH).word).not.toBe('go')
      }),
    )
  })
})
