// Supposing: nothing changes nothing, and what is supposed is judged by the same rules.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { field, item, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { NOTHING_SUPPOSED, suppose, supposeAllDone } from '@/lib/domain/verdict/suppose'

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
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes: { b: 'passed' }, signs: { QA: 'approved' } }).word,
  ).toBe('go')
  expect(
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, outcomes: { b: 'failed' }, signs: { QA: 'approved' } }).word,
  ).toBe('no-go')
})

test('a role signs with as many people as it needs, approves or rejects', () => {
  const given = snapshot({ roles: [role] })
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, signs: { QA: 'approved' } }).word).toBe('go')
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, signs: { QA: 'rejected' } }).word).toBe('no-go')
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
  const word = (fields: Record<string, string>, signs: Record<string, 'approved'> = { QA: 'approved' }) =>
    suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, fields, signs }).word
  expect(word({})).toBe('hold')
  expect(word({ ready: 'YES' })).toBe('hold')
  expect(word({ ready: 'YES', second: 'YES' })).toBe('go')
  expect(word({ ready: 'YES', second: 'YES' }, {})).toBe('hold')
  expect(word({ ready: 'YES', second: 'PARTLY' })).toBe('conditional')
  expect(word({ ready: 'NO', second: 'YES' })).toBe('no-go')
  const all = supposeAllDone(given, SHA, NOW)
  expect(all.fields).toEqual({ ready: 'YES', second: 'YES' })
  expect(suppose(given, SHA, NOW, all).word).toBe('go')
})

test('time goes by', () => {
  const given = snapshot({ soak: { requiredSeconds: 7200, coveredSeconds: 0, restartedAt: null, reason: null } })
  expect(suppose(given, SHA, NOW, { ...NOTHING_SUPPOSED, laterSeconds: 3600 }).word).toBe('hold')
  expect(suppose(given, SHA, NOW, supposeAllDone(given, SHA, NOW)).word).toBe('go')
})
