// Which signatures hold. Nothing of this is stored: a signature holds while its hash is that of the content, and it was not withdrawn.
import type { ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot'
import type { SignoffDecision } from '@/lib/domain/words'

export type SignerState = { signerId: string; printedName: string; decision: SignoffDecision; signedAt: string; stale: boolean; comment?: string }
export type RoleValidity = {
  role: string
  required: boolean
  independent: boolean
  quorum: number
  state: 'missing' | 'partial' | 'approved' | 'approved-with-conditions' | 'rejected' | 'stale'
  signers: SignerState[]
  /** How many signatures are still needed. */
  missing: number
}

/**
 * The last signature of each signer for a role, oldest first, without those that were withdrawn: withdrawing does not bring an earlier one back.
 * Of two at the same moment the one that stands later counts.
 */
function lastOfEach(signatures: SignatureState[], role: string): SignatureState[] {
  const last = new Map<string, SignatureState>()
  for (const signature of signatures) {
    if (signature.role !== role) continue
    const known = last.get(signature.signerId)
    if (known && Date.parse(known.signedAt) > Date.parse(signature.signedAt)) continue
    last.delete(signature.signerId)
    last.set(signature.signerId, signature)
  }
  return [...last.values()].filter((signature) => signature.withdrawnAt === null)
}

/**
 * The state of each role against the hash of the present content. A rejection stands, stale or not, until its signer signs again or
 * withdraws: a change of something else does not answer it.
 */
export function roleStates(snapshot: Pick<ReleaseSnapshot, 'roles' | 'signatures'>, currentHash: string): RoleValidity[] {
  return snapshot.roles.map(({ role, required, quorum, independent }) => {
    const signatures = lastOfEach(snapshot.signatures, role)
    const valid = signatures.filter((signature) => signature.contentHash === currentHash && signature.decision !== 'rejected')
    const missing = Math.max(0, quorum - valid.length)
    const signers = signatures.map(({ signerId, printedName, decision, signedAt, contentHash, comment }) => ({
      ...{ signerId, printedName, decision, signedAt },
      stale: contentHash !== currentHash,
      ...(comment && { comment }),
    }))
    return { role, required, independent, quorum, missing, signers, state: stateOf(signatures, valid, missing, currentHash) }
  })
}

function stateOf(signatures: SignatureState[], valid: SignatureState[], missing: number, currentHash: string): RoleValidity['state'] {
  if (signatures.some((signature) => signature.decision === 'rejected')) return 'rejected'
  if (missing === 0) return valid.some((signature) => signature.decision === 'approved-with-conditions') ? 'approved-with-conditions' : 'approved'
  if (signatures.some((signature) => signature.contentHash !== currentHash)) return 'stale'
  return valid.length > 0 ? 'partial' : 'missing'
}
