// Policies for property tests: any, and any together with the roles of a release.
import fc from 'fast-check'
import { CriterionMode } from '@/lib/domain/enums'
import {
  EmptyFieldsRule,
  LeaverSignatures,
  PassRateOf,
  type Policy,
  type PolicyRole,
  type WholePolicy,
} from '@/lib/domain/policy/policy'

export const RULES = [
  'issues.open == 0',
  'items.failed == 0',
  'soak.over',
  'items.passed >= 2',
  'signoffs.nothing == 1',
  'waivers.inForce == 0',
]

export const ROLES = ['QA', 'Ops', 'Security']

export const anyPolicy: fc.Arbitrary<WholePolicy> = fc.record({
  freshForSeconds: fc.option(fc.constantFrom(60, 3600, 86_400)),
  allowConditional: fc.boolean(),
  gates: fc.subarray([...CriterionMode.options]),
  passRate: fc
    .record(
      Object.fromEntries(PassRateOf.options.map((of) => [of, fc.option(fc.constantFrom(0, 0.5, 0.9, 1), { freq: 1 })])),
    )
    .map((rates) =>
      Object.fromEntries(
        Object.entries(rates).filter(([of, rate]) => rate !== null && (of === 'all' || of === 'verify')),
      ),
    ),
  emptyFields: fc.constantFrom(...EmptyFieldsRule.options),
  invalidates: fc.constant('everything' as const),
  leaverSignatures: fc.constantFrom(...LeaverSignatures.options),
  releaseAuthority: fc.option(fc.constantFrom('QA', 'Director')),
  rules: fc.subarray(RULES).map((rules) => rules.map((expression) => ({ expression, says: `${expression} holds` }))),
})

export function anyRole(role: string): fc.Arbitrary<PolicyRole> {
  return fc.record({
    role: fc.constant(role),
    required: fc.boolean(),
    quorum: fc.integer({ min: 1, max: 3 }),
    stage: fc.integer({ min: 0, max: 2 }),
    independent: fc.boolean(),
  })
}

export const anyRoles: fc.Arbitrary<PolicyRole[]> = fc.tuple(...ROLES.map(anyRole))

export const anyPolicyWithRoles: fc.Arbitrary<{ policy: Policy; roles: PolicyRole[] }> = fc.record({
  policy: anyPolicy,
  roles: anyRoles,
})
