// What a change of a policy would let pass that the policy before did not. A policy that is nowhere weaker never makes a verdict better.
import { PassRateOf, type Policy, type PolicyRole, wholePolicy } from '@/lib/domain/policy/policy'

/** The rules of a release with its roles. */
export type PolicyWithRoles = { policy: Policy; roles: PolicyRole[] }

function weakerFacts(before: Policy, after: Policy): string[] {
  const [was, is] = [wholePolicy(before), wholePolicy(after)]
  const changes: string[] = []
  if (was.freshForSeconds !== null && (is.freshForSeconds === null || is.freshForSeconds > was.freshForSeconds))
    changes.push('results of probes would count for longer')
  if (!was.allowConditional && is.allowConditional) changes.push('CONDITIONAL would be allowed to ship')
  for (const mode of was.gates)
    if (!is.gates.includes(mode)) changes.push(`lines of the kind “${mode}” would not count any more`)
  for (const part of PassRateOf.options) {
    const [rate, now] = [was.passRate[part], is.passRate[part]]
    if (rate !== undefined && (now === undefined || now < rate)) changes.push(`the pass rate of ${part} would be lower`)
  }
  if (was.emptyFields === 'hold' && is.emptyFields !== 'hold')
    changes.push('empty fields would not hold the release any more')
  if (was.emptyFields === 'warn' && is.emptyFields === 'allow')
    changes.push('empty fields would not be pointed out any more')
  if (was.leaverSignatures === 'stale' && is.leaverSignatures === 'keep')
    changes.push('signatures of people who left would count again')
  for (const { expression } of was.rules)
    if (!is.rules.some((rule) => rule.expression === expression)) changes.push(`the rule ${expression} would be gone`)
  if (was.releaseAuthority !== is.releaseAuthority) changes.push('somebody else would call the decision')
  return changes
}

function weakerRole(was: PolicyRole, is: PolicyRole | undefined): string[] {
  if (!is) return [`${was.role} would not sign any more`]
  const changes: string[] = []
  if (was.required && !is.required) changes.push(`${was.role} would not have to sign any more`)
  if (is.quorum < was.quorum) changes.push(`fewer people would have to sign as ${was.role}`)
  if (was.independent && !is.independent) changes.push(`who did the work could sign as ${was.role}`)
  return changes
}

/** Roles that now wait for another, and would not any more. */
function weakerOrder(before: PolicyRole[], after: PolicyRole[]): string[] {
  const stages = new Map(after.map(({ role, stage }) => [role, stage]))
  return before.flatMap((late) => {
    const lost = before.find(
      (early) =>
        early.required && early.stage < late.stage && (stages.get(early.role) ?? 0) >= (stages.get(late.role) ?? 0),
    )
    return lost ? [`${late.role} would not wait for ${lost.role} any more`] : []
  })
}

/** In which ways a policy is weaker than the one before, each as a sentence without its full stop; empty when in none. */
export function weaker(before: PolicyWithRoles, after: PolicyWithRoles): string[] {
  const roles = before.roles.flatMap((role) =>
    weakerRole(
      role,
      after.roles.find((candidate) => candidate.role === role.role),
    ),
  )
  return [...weakerFacts(before.policy, after.policy), ...roles, ...weakerOrder(before.roles, after.roles)]
}
