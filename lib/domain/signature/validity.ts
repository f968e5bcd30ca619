// Which signatures hold. Nothing of this is stored: a signature holds while its hash is that of the content, and it was not withdrawn.

import type { SignatureMethod, SignoffDecision } from '@/lib/domain/enums'
import { type Policy, wholePolicy } from '@/lib/domain/policy/policy'
import type { ReleaseSnapshot, SignatureState, SignerLeft } from '@/lib/domain/release/snapshot/snapshot'
import { REFUSING, SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { rolesNotApplying } from '@/lib/domain/verdict/scope/applies'

export type SignerState = {
  id: string
  signerId: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  method?: SignatureMethod
  /** It does not count: for another content, or because its signer left and the policy says so. */
  stale: boolean
  comment?: string
  left?: SignerLeft
}
/** A signature that counts no more and is shown all the same: taken back, or followed by a newer one of the same person. */
export type PastSignature = {
  id: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  withdrawnAt?: string
  reason?: string
  supersededBy?: string
}
/** How far a role is: what was decided for it, or what is missing. */
export type RoleState = 'missing' | 'partial' | SignoffDecision | 'stale'

export type RoleValidity = {
  role: string
  required: boolean
  independent: boolean
  quorum: number
  stage: number
  /** Nobody holds it. */
  unheld?: true
  state: RoleState
  signers: SignerState[]
  past: PastSignature[]
  /** How many signatures are still needed. */
  missing: number
}

/** Whether a role has said yes to the present content as often as it must. */
export function isApproved({ state }: Pick<RoleValidity, 'state'>): boolean {
  return state !== 'missing' && state !== 'partial' && state !== 'stale' && SIGNOFF_DECISIONS[state].isApproval
}

/** Who speaks in a signature: the signer, and in whose place they signed. Both are used up by it. */
const people = ({ signerId, forId }: SignatureState): string[] => (forId ? [signerId, forId] : [signerId])

/**
 * The last signature of each person for a role, oldest first, without those that were withdrawn: withdrawing does not bring an earlier one back.
 * Of two at the same moment the one that stands later counts. Somebody who signed, and for whom another signed too, is one.
 */
function lastOfEach(
  signatures: SignatureState[],
  role: string,
): { standing: SignatureState[]; past: SignatureState[] } {
  const newestFirst = signatures
    .map((signature, at) => ({ signature, at }))
    .filter(({ signature }) => signature.role === role)
    .sort(
      (one, other) => Date.parse(other.signature.signedAt) - Date.parse(one.signature.signedAt) || other.at - one.at,
    )
  const taken = new Set<string>()
  const standing: SignatureState[] = []
  const past: SignatureState[] = []
  for (const { signature } of newestFirst) {
    const replaced = people(signature).some((id) => taken.has(id))
    for (const id of people(signature)) taken.add(id)
    if (replaced || signature.withdrawnAt !== null) past.unshift(signature)
    else standing.unshift(signature)
  }
  return { standing, past }
}

function pastOf(signature: SignatureState): PastSignature {
  const { id, printedName, decision, signedAt, withdrawnAt, withdrawnReason, supersededBy } = signature
  return {
    id,
    printedName,
    decision,
    signedAt,
    ...(withdrawnAt && { withdrawnAt }),
    ...(withdrawnReason && { reason: withdrawnReason }),
    ...(supersededBy && { supersededBy }),
  }
}

/** Whether an approval counts no more, for the present content or because the policy does not count it. */
function isStale({ contentHash, decision, signerLeft }: SignatureState, hash: string, policy: Policy | undefined) {
  if (contentHash !== hash) return true
  const isOut = signerLeft != null && SIGNOFF_DECISIONS[decision].isApproval
  return isOut && wholePolicy(policy ?? {}).leaverSignatures === 'stale'
}

/**
 * The state of each role against the hash of the present content. A rejection stands, stale or not, until its signer signs again or
 * withdraws: a change of something else does not answer it. So does a demand for more work. A role is required where it applies.
 */
export function roleStates(
  snapshot: Pick<ReleaseSnapshot, 'roles' | 'signatures' | 'fields' | 'sections' | 'items'> & { policy?: Policy },
  currentHash: string,
): RoleValidity[] {
  const without = rolesNotApplying(snapshot)
  const stale = (signature: SignatureState): boolean => isStale(signature, currentHash, snapshot.policy)
  return snapshot.roles.map(({ role, required, quorum, independent, stage = 0, unheld }) => {
    const { standing, past } = lastOfEach(snapshot.signatures, role)
    const valid = standing.filter((signature) => !stale(signature) && SIGNOFF_DECISIONS[signature.decision].isApproval)
    const missing = Math.max(0, quorum - valid.length)
    const signers = standing.map((signature) => {
      const { id, signerId, printedName, decision, signedAt, comment, method, signerLeft } = signature
      return {
        ...{ id, signerId, printedName, decision, signedAt },
        stale: stale(signature),
        ...(comment && { comment }),
        ...(method && { method }),
        ...(signerLeft && { left: signerLeft }),
      }
    })
    return {
      role,
      required: required && !without.has(role),
      independent,
      quorum,
      stage,
      missing,
      ...(unheld && { unheld }),
      signers,
      past: past.map(pastOf),
      state: stateOf(standing, valid, missing, stale),
    }
  })
}

function stateOf(
  signatures: SignatureState[],
  valid: SignatureState[],
  missing: number,
  stale: (signature: SignatureState) => boolean,
): RoleValidity['state'] {
  const refused = REFUSING.find((refusing) => signatures.some(({ decision }) => decision === refusing))
  if (refused) return refused
  if (missing === 0)
    return valid.some(({ decision }) => SIGNOFF_DECISIONS[decision].setsConditions)
      ? 'approved-with-conditions'
      : 'approved'
  if (signatures.some(stale)) return 'stale'
  return valid.length > 0 ? 'partial' : 'missing'
}
