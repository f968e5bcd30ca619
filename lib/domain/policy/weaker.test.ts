// Weakening is what lets something pass that did not: held against the verdict itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPolicy, anyPolicyWithRoles, anyRoles, ROLES } from '@/e2e/support/policies'
import { anySnapshot, RANK, SHA } from '@/e2e/support/snapshots'
import { mergePolicies, rolesWith } from '@/lib/domain/policy/merge'
import { DEFAULT_POLICY } from '@/lib/domain/policy/policy'
import { type PolicyWithRoles, weaker } from '@/lib/domain/policy/weaker'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { NOW } from '@/lib/domain/verdict/snapshot.fixture'

describe('a policy', () => {
  test('is not weaker than itself', () => {
    fc.assert(
      fc.property(anyPolicyWithRoles, (policy) => {
        expect(weaker(policy, policy)).toEqual([])
      }),
    )
  })

  test('that is nowhere weaker never makes a verdict better', () => {
    let compared = 0
    const level = (snapshot: ReleaseSnapshot, { policy, roles }: PolicyWithRoles) =>
      evaluate({ ...snapshot, policy, roles: roles.map((role, position) => ({ ...role, position })) }, NOW, SHA).level
    fc.assert(
      fc.property(
        anySnapshot,
        anyPolicyWithRoles,
        anyPolicyWithRoles,
        fc.boolean(),
        (snapshot, before, other, made) => {
          // Two of any are seldom comparable: half of them are made so.
          const { roles: _roles, ...policy } = mergePolicies(before.policy, other.policy)
          const stricter = {
            policy: { ...before.policy, ...policy, releaseAuthority: before.policy.releaseAuthority ?? null },
            roles: before.roles.map((role) => ({ ...role, quorum: role.quorum + 1 })),
          }
          const after = made ? stricter : other
          if (weaker(before, after).length > 0) return
          compared += 1
          expect(RANK[level(snapshot, after)]).toBeLessThanOrEqual(RANK[level(snapshot, before)])
        },
      ),
      { numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(300)
  })

  test('of two documents is weaker than neither of them', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyPolicy,
        anyRoles,
        anyRoles,
        fc.integer({ min: 0, max: 2 }),
        (one, other, oneRoles, otherRoles, stage) => {
          // Two documents may contradict each other about the order; about all else the stricter of them can be had.
          const ordered = (roles: typeof oneRoles) => roles.map((role) => ({ ...role, stage }))
          const authority = { releaseAuthority: null }
          const merged = mergePolicies(
            { ...one, ...authority, roles: ordered(oneRoles) },
            { ...other, ...authority, roles: ordered(otherRoles) },
          )
          const { roles: _roles, ...policy } = merged
          const both = { policy: { ...DEFAULT_POLICY, ...policy }, roles: rolesWith([], merged) }
          for (const [policyOfOne, roles] of [
            [one, oneRoles],
            [other, otherRoles],
          ] as const)
            expect(weaker({ policy: { ...policyOfOne, ...authority }, roles: ordered(roles) }, both)).toEqual([])
        },
      ),
    )
  })
})

const BASE = {
  policy: {
    ...DEFAULT_POLICY,
    freshForSeconds: 3600,
    allowConditional: false,
    passRate: { all: 0.9 },
    emptyFields: 'hold' as const,
    rules: [{ expression: 'soak.over', says: 'x' }],
  },
  roles: ROLES.map((role, stage) => ({ role, required: true, quorum: 2, stage, independent: true })),
}

describe('each weakening is named', () => {
  const [first, ...rest] = BASE.roles
  if (!first) throw new Error('the base has roles')
  test.each([
    ['results of probes would count for longer', { ...BASE, policy: { ...BASE.policy, freshForSeconds: null } }],
    ['CONDITIONAL would be allowed', { ...BASE, policy: { ...BASE.policy, allowConditional: true } }],
    ['would not count any more', { ...BASE, policy: { ...BASE.policy, gates: [] } }],
    ['pass rate of all would be lower', { ...BASE, policy: { ...BASE.policy, passRate: { all: 0.89 } } }],
    ['pass rate of all would be lower', { ...BASE, policy: { ...BASE.policy, passRate: {} } }],
    ['the rule soak.over would be gone', { ...BASE, policy: { ...BASE.policy, rules: [] } }],
    ['empty fields would not hold', { ...BASE, policy: { ...BASE.policy, emptyFields: 'warn' as const } }],
    ['empty fields would not hold', { ...BASE, policy: { ...BASE.policy, emptyFields: 'allow' as const } }],
    ['somebody else would call', { ...BASE, policy: { ...BASE.policy, releaseAuthority: 'QA' } }],
    ['QA would not sign any more', { ...BASE, roles: rest }],
    ['QA would not have to sign', { ...BASE, roles: [{ ...first, required: false }, ...rest] }],
    ['fewer people would have to sign as QA', { ...BASE, roles: [{ ...first, quorum: 1 }, ...rest] }],
    ['who did the work could sign as QA', { ...BASE, roles: [{ ...first, independent: false }, ...rest] }],
    ['Ops would not wait for QA', { ...BASE, roles: BASE.roles.map((role) => ({ ...role, stage: 0 })) }],
  ])('%s', (said, after) => {
    expect(weaker(BASE, after).join('; ')).toContain(said)
  })

  test('what makes it stricter is not', () => {
    const stricter = {
      policy: { ...BASE.policy, freshForSeconds: 60, passRate: { all: 1, verify: 1 } },
      roles: [...BASE.roles.map((role) => ({ ...role, quorum: 3 })), { ...first, role: 'Legal' }],
    }
    expect(weaker(BASE, stricter)).toEqual([])
  })
})
