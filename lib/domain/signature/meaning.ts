// What a signature says, in words. THEY ARE PRINTED WITH SIGNATURES THAT STAND FOR EVER: never change the meaning of one; add a decision.

import type { SignatureMethod, SignoffDecision } from '@/lib/domain/enums'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'

/** The statement that is signed. */
export function meaningOf(decision: SignoffDecision): string {
  return SIGNOFF_DECISIONS[decision].meaning
}

const METHOD_LABELS: Record<SignatureMethod, string> = {
  password: 'password',
  'password-and-code': 'password and code',
  passkey: 'passkey',
  'identity-provider': 'fresh sign-in at the identity provider',
}

/** How the signer confirmed who they are, as a line says it. */
export const formatMethod = (method: SignatureMethod): string => `confirmed by ${METHOD_LABELS[method]}`
