// From a policy that stands and what somebody wrote to the policy that they want.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { rolesWith } from '@/lib/domain/policy/merge'
import {
  type Policy,
  type PolicyRole,
  type WholePolicy,
  type WrittenPolicy,
  wholePolicy,
} from '@/lib/domain/policy/policy'
import type { RoleState } from '@/lib/domain/release/snapshot/snapshot'

/** The roles of a release as its policy has them. */
export function policyRoles(roles: RoleState[]): PolicyRole[] {
  return roles.map(({ role, required, quorum, independent, stage = 0 }) => ({
    role,
    required,
    quorum,
    stage,
    independent,
  }))
}

/** A policy with nothing left open, together with its roles: what the form of the policy page shows and edits. */
export type PolicyDraft = WholePolicy & { roles: PolicyRole[] }

/** What a written policy comes to on a release that has these roles. */
export function policyDraft(roles: PolicyRole[], written: WrittenPolicy): PolicyDraft {
  const wanted = wantedPolicy(roles, written)
  return { ...wanted.policy, roles: wanted.roles }
}

/** What names a policy: the same rules have the same version, however they were written. */
export function policyVersion(policy: Policy, roles: PolicyRole[], sha256: (text: string) => string): string {
  return sha256(
    canonicalJson({ ...wholePolicy(policy), roles: [...roles].sort((one, other) => (one.role < other.role ? -1 : 1)) }),
  )
}

/** The policy that is written. What it leaves out is the default; a role that it leaves out stays, since a role never leaves a release. */
export function wantedPolicy(
  roles: PolicyRole[],
  written: WrittenPolicy,
): { policy: WholePolicy; roles: PolicyRole[] } {
  const { roles: said, ...policy } = written
  return { policy: wholePolicy(policy), roles: rolesWith(roles, { ...(said && { roles: said }) }) }
}
