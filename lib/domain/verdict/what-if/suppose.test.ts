// Supposing: nothing changes nothing, and what is supposed is judged by the same rules.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import type { VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, question, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'
import { suppose, supposeAllDone } from '@/lib/domain/verdict/what-if/suppose'
import { caseKey, countSupposed, NOTHING_SUPPOSED, type Supposition } from '@/lib/domain/verdict/what-if/supposition'

test('supposing nothing gives the verdict that is, and changes nothing', () => {
  fc.assert(
    fc.property(anySnapshot, (given) => {
      const copy = structuredClone(given)
      expect(suppose(given, SHA, NOW, NOTHING_SUPPOSED)).toEqual(evaluate(given, NOW, SHA))
      suppose(given, SHA, NOW, supposeAllDone(given, SHA, NOW))
      expect(given).toEqual(copy)
    }),
  )
})

test('supposing what is so already is supposing nothing', () => {
  fc.assert(
    fc.property(anySnapshot, (given) => {
      const outcomes = Object.fromEntries(given.items.map(({ id, outcome }) => [id, outcome]))
      expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes })).toEqual(evaluate(given, NOW, SHA))
    }),
  )
})

const role = { role: 'QA', required: true, quorum: 2, independent: true, position: 0 }

test('an outcome makes the signatures stale that were given, as it would', () => {
  const given = snapshot({
    items: [item('a'), item('b', { outcome: 'pending' })],
    roles: [{ ...role, quorum: 1 }],
    signatures: [signature('QA', SHA)],
  })
  expect(
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes: { b: 'passed' } }).reasons.map(({ kind }) => kind),
  ).toEqual(['signoff-stale'])
  expect(
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes: { b: 'passed' }, signs: { QA: 'approved' } }).level,
  ).toBe('go')
  expect(
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes: { b: 'failed' }, signs: { QA: 'approved' } }).level,
  ).toBe('no-go')
})

test('a role signs with as many people as it needs, approves or rejects', () => {
  const given = snapshot({ roles: [role] })
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, signs: { QA: 'approved' } }).level).toBe('go')
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, signs: { QA: 'rejected' } }).level).toBe('no-go')
})

test('a decision field says something else, and all that is done makes it GO', () => {
  const choices = [
    { value: 'NO', meaning: 'fail' as const },
    { value: 'PARTLY', meaning: 'warn' as const },
    { value: 'YES', meaning: 'pass' as const },
  ]
  const ready = field('ready', { type: 'choice', required: true, choices })
  const given = snapshot({
    fields: [ready],
    sections: [
      { id: 's', parentId: null, position: 0, title: 'Work', kind: 'verify', fields: [{ ...ready, id: 'second' }] },
    ],
    roles: [{ ...role, quorum: 1 }],
    signatures: [signature('QA', SHA)],
  })
  const level = (fields: Record<string, string>, signs: Record<string, 'approved'> = { QA: 'approved' }) =>
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, fields, signs }).level
  expect(level({})).toBe('hold')
  expect(level({ ready: 'YES' })).toBe('hold')
  expect(level({ ready: 'YES', second: 'YES' })).toBe('go')
  expect(level({ ready: 'YES', second: 'YES' }, {})).toBe('hold')
  expect(level({ ready: 'YES', second: 'PARTLY' })).toBe('conditional')
  expect(level({ ready: 'NO', second: 'YES' })).toBe('no-go')
  const all = supposeAllDone(given, SHA, NOW)
  expect(all.fields).toEqual({ ready: 'YES', second: 'YES' })
  expect(suppose(given, SHA, NOW, all).level).toBe('go')
})

const over = NOTHING_SUPPOSED
const BOUND = { comparator: '<' as const, value: 500 }
const SOAK_WAIVER = {
  ...{ id: 'w', reason: 'known', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER, revokedAt: null },
}
const SOAK = { requiredSeconds: 7200, coveredSeconds: 0, restartedAt: null, reason: null }
const METRIC = {
  ...{ id: 'm', name: 'p95', state: 'breached' as const, value: 640, unit: 'ms', at: EARLIER, target: null },
  ...{ alert: { comparator: '>' as const, value: 500 }, intervalSeconds: null },
}
const levelOf = (given: ReleaseSnapshot, supposed: Partial<Supposition>) =>
  suppose(given, SHA, NOW, { ...over, ...supposed }).level
const condition = { fieldId: 'type', label: 'Type', values: ['major'] }
const type = field('type', { type: 'choice', value: 'minor', choices: [{ value: 'minor' }, { value: 'major' }] })

/** What is supposed of each kind of thing, with the verdict that is and the one that would be. By hand. */
const KINDS: [string, ReleaseSnapshot, Partial<Supposition>, VerdictLevel, VerdictLevel][] = [
  [
    'a value of an item that fails it',
    snapshot({ items: [item('a', { fields: [field('p95', { type: 'number', value: 3, threshold: BOUND })] })] }),
    { fields: { p95: 900 } },
    ...(['go', 'no-go'] as const),
  ],
  [
    'a required value of an item',
    snapshot({ items: [item('a', { fields: [field('Build', { required: true })] })] }),
    { fields: { Build: 'b-17' } },
    ...(['hold', 'go'] as const),
  ],
  [
    'a probe that passes',
    snapshot({ items: [item('a', { outcome: 'pending', decidedVia: null, verification: 'probe', hasProbe: true })] }),
    { runs: { a: true } },
    ...(['hold', 'go'] as const),
  ],
  ['a probe that fails', snapshot({ items: [item('a', { hasProbe: true })] }), { runs: { a: false } }, 'go', 'no-go'],
  [
    'a condition that is met',
    snapshot({ conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'watch', dueAt: null, resolvedAt: null }] }),
    { conditions: { c: true } },
    ...(['conditional', 'go'] as const),
  ],
  [
    'a condition that is open again',
    snapshot({
      conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 'x', dueAt: EARLIER, resolvedAt: EARLIER }],
    }),
    { conditions: { c: false } },
    ...(['go', 'hold'] as const),
  ],
  [
    'an issue that is resolved',
    snapshot({ issues: [{ id: 'i', number: 1, title: 'lost', severity: 'critical', itemId: null, resolvedAt: null }] }),
    { issues: { i: true } },
    ...(['no-go', 'go'] as const),
  ],
  [
    'a waiver for a failed item',
    snapshot({ items: [item('a'), item('b', { outcome: 'failed' })] }),
    { waivers: { b: true } },
    ...(['no-go', 'conditional'] as const),
  ],
  [
    'a waiver that ends',
    snapshot({
      items: [item('a'), item('b', { outcome: 'failed' })],
      waivers: [
        {
          ...{ id: 'w', itemId: 'b', reason: 'known', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER },
          revokedAt: null,
        },
      ],
    }),
    { waivers: { b: false } },
    ...(['conditional', 'no-go'] as const),
  ],
  ['an answered question', snapshot({ questions: [question('q')] }), { questions: { q: 'prose' } }, 'hold', 'go'],
  ['a metric that recovers', snapshot({ metrics: [METRIC] }), { metrics: { m: 'ok' } }, ...(['no-go', 'go'] as const)],
  [
    'a metric that breaches',
    snapshot({ metrics: [{ ...METRIC, state: 'ok' }] }),
    { metrics: { m: 'breached' } },
    'go',
    'no-go',
  ],
  ['a soak that is waived', snapshot({ soak: SOAK }), { soakWaived: true }, 'hold', 'conditional'],
  [
    'a soak that is not waived any more',
    snapshot({ soak: SOAK, soakWaivers: [SOAK_WAIVER] }),
    { soakWaived: false },
    'conditional',
    'hold',
  ],
  ['a soak that is over', snapshot({ soak: SOAK }), { soakCompleted: true }, 'hold', 'go'],
  [
    'a soak that begins again',
    snapshot({ soak: { ...SOAK, coveredSeconds: 7200 } }),
    { soakCompleted: false },
    'go',
    'hold',
  ],
  [
    'an item for one case that applies all the same',
    snapshot({ fields: [type], items: [item('a'), item('b', { outcome: 'pending', condition })] }),
    { applies: { [caseKey('item', 'b')]: true } },
    ...(['go', 'hold'] as const),
  ],
  [
    'a section for one case that does not apply',
    snapshot({
      fields: [{ ...type, value: 'major' }],
      sections: [
        { id: 's', parentId: null, position: 0, title: 'Work', kind: 'verify', fields: [] },
        { id: 'm', parentId: null, position: 1, title: 'Major', kind: 'verify', fields: [], condition },
      ],
      items: [item('a'), item('b', { sectionId: 'm', outcome: 'pending' })],
    }),
    { applies: { [caseKey('section', 'm')]: false } },
    ...(['hold', 'go'] as const),
  ],
  [
    'a role for one case that has to sign all the same',
    snapshot({ fields: [type], roles: [{ ...role, quorum: 1, condition }] }),
    { applies: { [caseKey('role', 'QA')]: true } },
    ...(['go', 'hold'] as const),
  ],
  [
    'a policy that lets no field be empty',
    snapshot({ items: [item('a', { fields: [field('Build')] })] }),
    { policy: { policy: { freshForSeconds: null, allowConditional: true, emptyFields: 'hold' }, roles: [] } },
    ...(['go', 'hold'] as const),
  ],
  [
    'a policy with a role more',
    snapshot(),
    {
      policy: {
        policy: { freshForSeconds: null, allowConditional: true },
        roles: [{ role: 'Ops', required: true, quorum: 1, stage: 0, independent: true }],
      },
    },
    ...(['go', 'hold'] as const),
  ],
]

test.each(KINDS)('%s', (_name, given, supposed, is, would) => {
  expect([levelOf(given, {}), levelOf(given, supposed)]).toEqual([is, would])
  expect(countSupposed({ ...over, ...supposed })).toBe(1)
})

test('what no signature covers leaves them good; everything else makes them stale', () => {
  const signedBy = { roles: [{ ...role, quorum: 1 }], signatures: [signature('QA', SHA)] }
  for (const [name, given, supposed] of KINDS) {
    const isMoving = 'conditions' in supposed || 'metrics' in supposed || 'soakCompleted' in supposed
    const kinds = suppose({ ...given, ...signedBy }, SHA, NOW, { ...over, ...supposed }).reasons.map(({ kind }) => kind)
    if (!('policy' in supposed) && !given.roles.length)
      expect([name, kinds.includes('signoff-stale')]).toEqual([name, !isMoving])
  }
})

test('time goes by', () => {
  const given = snapshot({ soak: { requiredSeconds: 7200, coveredSeconds: 0, restartedAt: null, reason: null } })
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, laterSeconds: 3600 }).level).toBe('hold')
  expect(suppose(given, SHA, NOW, supposeAllDone(given, SHA, NOW)).level).toBe('go')
})

test('where a list of things to do leads to GO, supposing all of them does', () => {
  fc.assert(
    fc.property(anySnapshot, (given) => {
      const { beyond } = planToGo(given, evaluate(given, NOW, SHA), NOW, SHA)
      fc.pre(beyond.length === 0)
      expect(suppose(given, SHA, NOW, supposeAllDone(given, SHA, NOW)).reasons).toEqual([])
    }),
  )
})
