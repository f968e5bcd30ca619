// What another policy would change of a release, before it is saved: the verdict, its reasons, the signatures, the roles and who decides.
import { type PolicyDraft, policyRoles } from '@/lib/domain/policy/change'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import { wholePolicy } from '@/lib/domain/policy/policy'
import { weaker } from '@/lib/domain/policy/weaker'
import type { SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import { roleStates } from '@/lib/domain/signature/validity'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import type { Reason } from '@/lib/domain/verdict/reasons'
import type { Model } from '@/lib/domain/verdict/to-go/remedy'
import { supposedModel } from '@/lib/domain/verdict/what-if/suppose'
import { isSamePolicy } from '@/lib/domain/verdict/what-if/suppose-parts'
import { NOTHING_SUPPOSED } from '@/lib/domain/verdict/what-if/supposition'

/** A role as it is and as it would be; null: it is new. A role never leaves a release. */
export type RoleChange = { role: string; was: PolicyRole | null; is: PolicyRole }
export type PolicyPreview = {
  /** Nothing would change: saving it does nothing. */
  isSame: boolean
  before: Verdict
  after: Verdict
  comes: Reason[]
  goes: Reason[]
  /** Signatures that count now and would not any more. */
  stale: Pick<SignatureState, 'role' | 'printedName'>[]
  roles: RoleChange[]
  /** Who calls the decision, where that changes; null: the leads of the project, and administrators. */
  authority: { was: string | null; is: string | null } | null
  /** In which ways it is weaker than what somebody has signed under: then it cannot be saved. */
  refused: string[]
}

const causeOf = ({ clears: _clears, ...cause }: Reason): string => JSON.stringify(Object.entries(cause).sort())

/** The reasons of one verdict that the other does not have. */
function without({ reasons }: Verdict, other: Verdict): Reason[] {
  const there = new Set(other.reasons.map(causeOf))
  return reasons.filter((reason) => !there.has(causeOf(reason)))
}

function changedRoles(before: PolicyRole[], after: PolicyRole[]): RoleChange[] {
  return after.flatMap((is) => {
    const was = before.find(({ role }) => role === is.role) ?? null
    const isSame =
      was?.required === is.required &&
      was.quorum === is.quorum &&
      was.stage === is.stage &&
      was.independent === is.independent
    return isSame ? [] : [{ role: is.role, was, is }]
  })
}

/** The signatures that hold for one content and are stale for the other. */
function lostSignatures(one: Model, other: Model): PolicyPreview['stale'] {
  const stale = new Set(
    roleStates(other.snapshot, other.hash).flatMap(({ signers }) => signers.flatMap((s) => (s.stale ? [s.id] : []))),
  )
  return roleStates(one.snapshot, one.hash).flatMap(({ role, signers }) =>
    signers.filter((signer) => !signer.stale && stale.has(signer.id)).map(({ printedName }) => ({ role, printedName })),
  )
}

/** What would change if the release had this policy from now on. `heldRoles`: those that somebody in the project holds. */
export function previewPolicy(
  model: Model & { heldRoles?: readonly string[] },
  { roles, ...policy }: PolicyDraft,
): PolicyPreview {
  const { snapshot, now, hash, heldRoles } = model
  const was = { policy: snapshot.policy, roles: policyRoles(snapshot.roles) }
  const is = { policy, roles }
  const next = supposedModel(model, { ...NOTHING_SUPPOSED, policy: { ...is, ...(heldRoles && { heldRoles }) } })
  const before = evaluate(snapshot, now, hash)
  const after = evaluate(next.snapshot, next.now, next.hash)
  const authority = { was: wholePolicy(was.policy).releaseAuthority, is: policy.releaseAuthority }
  const isSigned = roleStates(snapshot, hash).some(({ signers }) => signers.length > 0)
  return {
    ...{ isSame: isSamePolicy(was, is), before, after, comes: without(after, before), goes: without(before, after) },
    stale: lostSignatures(model, next),
    roles: changedRoles(was.roles, roles),
    authority: authority.was === authority.is ? null : authority,
    refused: isSigned ? weaker(was, is) : [],
  }
}
