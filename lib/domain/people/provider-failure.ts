// What went wrong between us and the identity provider, from what its client library threw. The text of the error is read here and shown nowhere.
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'

/** Of an error: its message, and the code of Node or of the provider (RFC 6749, section 4.1.2.1) where it has one. */
export type ProviderError = { message: string; code?: string | undefined }
export type ProviderFailure = Extract<
  SignInProblem,
  'provider-unavailable' | 'provider-refused' | 'attempt-expired' | 'answer-not-verified'
>

const REFUSED = /^(?:access_denied|login_required|interaction_required|consent_required|account_selection_required)\b/
const UNAVAILABLE =
  /^(?:server_error|temporarily_unavailable)\b|^connect E|getaddrinfo|socket hang up|timed out|expected 200 OK|self-signed certificate|certificate has expired/
const CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EPIPE',
])
const EXPIRED = /\bstate\b|cookie was missing|code_verifier|^invalid_grant\b/i

export function providerFailure({ message, code }: ProviderError): ProviderFailure {
  if (REFUSED.test(message)) return 'provider-refused'
  if ((code !== undefined && CONNECTION.has(code)) || UNAVAILABLE.test(message)) return 'provider-unavailable'
  return EXPIRED.test(message) ? 'attempt-expired' : 'answer-not-verified'
}
