// A policy as a manager reads it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPolicyWithRoles } from '@/e2e/support/policies'
import { formatAge } from '@/lib/domain/policy/format-age'
import { DEFAULT_POLICY } from '@/lib/domain/policy/policy'
import { policySentences } from '@/lib/domain/policy/sentences'

const role = (name: string, facts = {}) => ({
  role: name,
  required: true,
  quorum: 1,
  stage: 0,
  independent: false,
  ...facts,
})

test('says who signs, after whom, and how many of them', () => {
  const sentences = policySentences(DEFAULT_POLICY, [
    role('QA', { quorum: 2, independent: true }),
    role('Legal', { required: false }),
    role('Ops', { stage: 1 }),
  ])
  expect(sentences.filter(({ about }) => about === 'roles').map(({ text }) => text)).toEqual([
    '2 people sign as QA; whoever did work of the release may not.',
    'Legal may sign.',
    'Ops signs, after QA.',
  ])
})

test('says what else is asked for', () => {
  const rules = [{ expression: 'soak.over', says: 'The soak is over.' }]
  const sentences = policySentences(
    {
      ...DEFAULT_POLICY,
      freshForSeconds: 14_400,
      allowConditional: false,
      gates: ['success'],
      passRate: { verify: 0.955 },
      emptyFields: 'hold',
      releaseAuthority: 'Director',
      rules,
    },
    [],
  )
  expect(sentences.map(({ text }) => text)).toEqual([
    'Each required item is decided, and none has failed without a waiver.',
    'At least 95.5 % of the items of verify sections have passed; what is waived has not.',
    'Each field of a required item is filled in.',
    'What a probe saw counts for 4 hours.',
    'Of the go/no-go lines, each success criterion must hold.',
    'The soak is over.',
    'Nobody has to sign.',
    expect.stringContaining('goes stale when anything changes'),
    'It may not ship with waivers or open conditions.',
    'Whoever holds the role Director calls the decision.',
  ])
})

test('whatever the policy, each sentence can be read, and each rule is told with its expression', () => {
  fc.assert(
    fc.property(anyPolicyWithRoles, ({ policy, roles }) => {
      const sentences = policySentences(policy, roles)
      for (const { text } of sentences) expect(text).not.toMatch(/undefined|null|NaN/)
      expect(sentences.flatMap(({ expression }) => expression ?? [])).toEqual(
        (policy.rules ?? []).map(({ expression }) => expression),
      )
    }),
  )
})

test.each([
  [0, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [3599, '59 minutes'],
  [3600, '1 hour'],
  [86_400, '24 hours'],
  [172_800, '2 days'],
])('%i s is %s', (seconds, said) => {
  expect(formatAge(seconds)).toBe(said)
})
