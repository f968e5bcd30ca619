// Several documents of one release: each may bring its own policy, and of what two of them say the stricter holds.

import { CriterionMode } from '@/lib/domain/enums'
import { EmptyFieldsRule, PassRateOf, type PolicyRole, type WrittenPolicy } from '@/lib/domain/policy/policy'

type WrittenRole = NonNullable<WrittenPolicy['roles']>[number]

/** Takes what is said; of two the result of `choose`. */
function either<T>(one: T | undefined, other: T | undefined, choose: (one: T, other: T) => T): T | undefined {
  if (one === undefined) return other
  return other === undefined ? one : choose(one, other)
}

function soonest(one: number | null, other: number | null): number | null {
  if (one === null) return other
  return other === null ? one : Math.min(one, other)
}

function stricter(one: EmptyFieldsRule, other: EmptyFieldsRule): EmptyFieldsRule {
  const { options } = EmptyFieldsRule
  return options.indexOf(one) > options.indexOf(other) ? one : other
}

type Rates = Partial<Record<PassRateOf, number>>

function rates(one: Rates, other: Rates): Rates {
  const merged: Rates = {}
  for (const part of PassRateOf.options) {
    const rate = either(one[part], other[part], Math.max)
    if (rate !== undefined) merged[part] = rate
  }
  return merged
}

/** A role that must sign, with more people, later, independent, is stricter than one that need not. */
export function stricterRole<R extends WrittenRole>(one: R, other: WrittenRole): R {
  const said = {
    required: either(one.required, other.required, (a, b) => a || b),
    quorum: either(one.quorum, other.quorum, Math.max),
    stage: either(one.stage, other.stage, Math.max),
    independent: either(one.independent, other.independent, (a, b) => a || b),
  }
  return { ...one, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
}

function allRoles(one: WrittenRole[], other: WrittenRole[]): WrittenRole[] {
  const merged = one.map((role) => {
    const twin = other.find((candidate) => candidate.role === role.role)
    return twin ? stricterRole(role, twin) : role
  })
  return [...merged, ...other.filter(({ role }) => !one.some((known) => known.role === role))]
}

/** Both policies at once: what only one of them speaks of as it says, and wherever they differ the stricter. Two release authorities cannot be had: the first that is named stays. */
export function mergePolicies(one: WrittenPolicy, other: WrittenPolicy): WrittenPolicy {
  const merged: { [K in keyof Required<WrittenPolicy>]: WrittenPolicy[K] } = {
    freshForSeconds: either(one.freshForSeconds, other.freshForSeconds, soonest),
    allowConditional: either(one.allowConditional, other.allowConditional, (a, b) => a && b),
    gates: either(one.gates, other.gates, (a, b) =>
      CriterionMode.options.filter((mode) => a.includes(mode) || b.includes(mode)),
    ),
    passRate: either(one.passRate, other.passRate, rates),
    emptyFields: either(one.emptyFields, other.emptyFields, stricter),
    invalidates: either(one.invalidates, other.invalidates, (a) => a),
    leaverSignatures: either(one.leaverSignatures, other.leaverSignatures, (a, b) => (a === 'stale' ? a : b)),
    releaseAuthority: either(one.releaseAuthority, other.releaseAuthority, (a, b) => a ?? b),
    rules: either(one.rules, other.rules, (a, b) => [
      ...a,
      ...b.filter(({ expression }) => !a.some((rule) => rule.expression === expression)),
    ]),
    roles: either(one.roles, other.roles, allRoles),
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
}

/** The roles of the documents with what a policy says of them. One that only the policy names must sign, unless it says otherwise. */
export function rolesWith(roles: PolicyRole[], { roles: said = [] }: WrittenPolicy): PolicyRole[] {
  const known = roles.map((role) => ({ ...role, ...said.find((candidate) => candidate.role === role.role) }))
  const added = said.filter(({ role }) => !roles.some((candidate) => candidate.role === role))
  return [...known, ...added.map((role) => ({ required: true, quorum: 1, stage: 0, independent: true, ...role }))]
}
