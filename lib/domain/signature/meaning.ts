// What a signature says, in words. THEY ARE PRINTED WITH SIGNATURES THAT STAND FOR EVER: never change the meaning of one; add a decision.
import type { SignatureMethod, SignoffDecision } from '@/lib/domain/enums'

const MEANINGS: Record<SignoffDecision, string> = {
  approved: 'I have looked at what this signature covers, and approve it for release.',
  'approved-with-conditions':
    'I have looked at what this signature covers, and approve it for release on the conditions that I set.',
  'needs-work': 'I have looked at what this signature covers, and want what I wrote done before I approve it.',
  rejected: 'I have looked at what this signature covers, and reject it for release.',
}

/** The statement that is signed. */
export function meaningOf(decision: SignoffDecision): string {
  return MEANINGS[decision]
}

/** The decision as a line tells it of somebody. */
export const DECISION_LABELS: Record<SignoffDecision, string> = {
  approved: 'approved',
  'approved-with-conditions': 'approved with conditions',
  'needs-work': 'wants more work',
  rejected: 'rejected',
}

const METHOD_LABELS: Record<SignatureMethod, string> = {
  password: 'password',
  'password-and-code': 'password and code',
  passkey: 'passkey',
  'identity-provider': 'fresh sign-in at the identity provider',
}

/** How the signer confirmed who they are, as a line says it. */
export const formatMethod = (method: SignatureMethod): string => `confirmed by ${METHOD_LABELS[method]}`
