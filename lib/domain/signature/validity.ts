// Which signatures hold. Nothing of this is stored: a signature holds while its hash is that of the content, and it was not withdrawn.
import type { ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot'
import { rolesNotApplying } from '@/lib/domain/verdict/applies'
import type { SignatureMethod, SignoffDecision } from '@/lib/domain/words'

export type SignerState = {
  id: string
  signerId: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  method?: SignatureMethod
  stale: boolean
  comment?: string
}
/** A signature that counts no more and is shown all the same: taken back, or followed by a newer one of the same person. */
export type PastSignature = {
  id: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  withdrawnAt?: string
  reason?: string
}
export type RoleValidity = {
  role: string
  required: boolean
  independent: boolean
  quorum: number
  stage: number
  /** Nobody holds it. */
  unheld?: true
  state: 'missing' | 'partial' | 'approved' | 'approved-with-conditions' | 'needs-work' | 'rejected' | 'stale'
  signers: SignerState[]
  past: PastSignature[]
  /** How many signatures are still needed. */
  missing: number
}

const APPROVES: ReadonlySet<SignoffDecision> = new Set<SignoffDecision>(['approved', 'approved-with-conditions'])

/** Whether a role has said yes to the present content as often as it must. */
export function stands({ state }: Pick<RoleValidity, 'state'>): boolean {
  return state === 'approved' || state === 'approved-with-conditions'
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

function pastOf({ id, printedName, decision, signedAt, withdrawnAt, withdrawnReason }: SignatureState): PastSignature {
  return {
    id,
    printedName,
    decision,
    signedAt,
    ...(withdrawnAt && { withdrawnAt }),
    ...(withdrawnReason && { reason: withdrawnReason }),
  }
}

/**
 * The state of each role against the hash of the present content. A rejection stands, stale or not, until its signer signs again or
 * withdraws: a change of something else does not answer it. So does a demand for more work. A role is required where it applies.
 */
export function roleStates(
  snapshot: Pick<ReleaseSnapshot, 'roles' | 'signatures' | 'fields' | 'sections' | 'items'>,
  currentHash: string,
): RoleValidity[] {
  const without = rolesNotApplying(snapshot)
  return snapshot.roles.map(({ role, required, quorum, independent, stage = 0, unheld }) => {
    const { standing, past } = lastOfEach(snapshot.signatures, role)
    const valid = standing.filter(
      (signature) => signature.contentHash === currentHash && APPROVES.has(signature.decision),
    )
    const missing = Math.max(0, quorum - valid.length)
    const signers = standing.map(({ id, signerId, printedName, decision, signedAt, contentHash, comment, method }) => ({
      ...{ id, signerId, printedName, decision, signedAt },
      stale: contentHash !== currentHash,
      ...(comment && { comment }),
      ...(method && { method }),
    }))
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
      state: stateOf(standing, valid, missing, currentHash),
    }
  })
}

function stateOf(
  signatures: SignatureState[],
  valid: SignatureState[],
  missing: number,
  currentHash: string,
): RoleValidity['state'] {
  if (signatures.some((signature) => signature.decision === 'rejected')) return 'rejected'
  if (signatures.some((signature) => signature.decision === 'needs-work')) return 'needs-work'
  if (missing === 0)
    return valid.some((signature) => signature.decision === 'approved-with-conditions')
      ? 'approved-with-conditions'
      : 'approved'
  if (signatures.some((signature) => signature.contentHash !== currentHash)) return 'stale'
  return valid.length > 0 ? 'partial' : 'missing'
}
