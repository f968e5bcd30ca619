// Signatures of people who left: their account was disabled, or they hold the role no more. They can neither sign
// again nor withdraw, so whoever holds the role now can supersede what they said against the release.

import type { SignoffDecision } from '@/lib/domain/enums'
import type { SignatureState, SignerLeft } from '@/lib/domain/release/snapshot/snapshot'
import type { Permission } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'

type Said = { printedName: string; decision: SignoffDecision; left?: SignerLeft | null | undefined }

const no = (reason: string): Permission => ({ allowed: false, reason })

/** Whether what somebody said may be superseded at all; who may do it, the rule of signing says. */
export function isSupersedable({ printedName, decision, left }: Said): Permission {
  if (SIGNOFF_DECISIONS[decision].isApproval)
    return no('An approval is not superseded. Whoever holds the role signs, or the policy says that it counts no more.')
  return left ? { allowed: true } : no(`${printedName} still holds the role, and can sign again or withdraw.`)
}

/** The same for a signature as it is kept. */
export function mayBeSuperseded(signature: SignatureState): Permission {
  const { printedName, decision, signerLeft, withdrawnAt } = signature
  return withdrawnAt === null
    ? isSupersedable({ printedName, decision, left: signerLeft })
    : no('This signature does not count any more: it was taken back or superseded.')
}
