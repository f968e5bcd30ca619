// A fresh sign-in at the identity provider that confirms who signs: what it is bound to, and when it counts.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { providerFailure } from '@/lib/domain/people/provider-failure'

export const IdentityProofPurpose = z.enum(['sign', 'withdraw', 'supersede'])
export type IdentityProofPurpose = z.infer<typeof IdentityProofPurpose>

/** How long a proof works, from the request on. */
export const IDENTITY_PROOF_MINUTES = 5
/** How long after the request somebody may sign in at the provider. */
export const FRESH_SECONDS = 120

/** What is confirmed, and by whom. `contentHash` is what the person was shown. */
export type ProofBinding = {
  purpose: IdentityProofPurpose
  userId: string
  sessionId: string
  /** The sign-off challenge, or the signature that is withdrawn or superseded. */
  subject: string
  contentHash: string
}
export type IdentityProof = ProofBinding & {
  id: string
  releaseId: string
  role: string
  startedAt: Date
  expiresAt: Date
  answeredAt: Date | null
  provedAt: Date | null
}

/** The text whose digest is the nonce of the request: the ID token that repeats it was made for this binding. */
export function nonceText({ purpose, userId, sessionId, subject, contentHash }: ProofBinding, secret: string): string {
  return canonicalJson({ purpose, userId, sessionId, subject, contentHash, secret })
}

/** The claims of an ID token that count here (OpenID Connect Core 1.0, section 2). */
export const ProofClaims = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().optional(),
  auth_time: z.number().optional(),
})
export type ProofClaims = z.infer<typeof ProofClaims>

export type ProofExpectation = {
  issuer: string
  clientId: string
  nonce: string
  /** As whom the provider knows the person. */
  subjects: readonly string[]
  startedAt: Date
}

const PROBLEMS = {
  'proof-unknown': 'This confirmation was used already, or was asked for somewhere else.',
  'proof-expired': `This confirmation is older than ${IDENTITY_PROOF_MINUTES} minutes.`,
  'proof-of-another-session': 'This confirmation was asked for in another session.',
  'foreign-issuer': 'The confirmation comes from another identity provider.',
  'foreign-audience': 'The confirmation was made for another application.',
  'foreign-nonce': 'The confirmation was made for something else than what you were shown.',
  'foreign-subject': 'Somebody else signed in at the identity provider. Sign in there as the person that you are here.',
  'no-auth-time':
    'The identity provider does not say when you signed in (auth_time), so this cannot confirm who signs. Use a passkey, or ask an administrator to have auth_time added to the ID token.',
  'old-auth-time': 'The identity provider did not ask you to sign in again: that sign-in is older than your request.',
  'late-auth-time': `You signed in more than ${FRESH_SECONDS / 60} minutes after the request, or the clocks of the identity provider and of this server differ.`,
  'provider-unavailable': 'The identity provider does not answer.',
  'provider-refused': 'The identity provider did not confirm who you are.',
  'attempt-expired': 'The identity provider no longer knows this request.',
  'answer-not-verified': 'The answer of the identity provider could not be verified.',
} as const
export type IdentityProofProblem = keyof typeof PROBLEMS

export const isProofProblem = (code: string): code is IdentityProofProblem => Object.hasOwn(PROBLEMS, code)

/** The sentence of a problem; a code that is none of ours says that the answer could not be verified. */
export function proofProblem(code: string): string {
  return `${PROBLEMS[isProofProblem(code) ? code : 'answer-not-verified']} Nothing was signed.`
}

/** Some providers end their issuer with a slash that settings often leave out. */
const withoutSlash = (issuer: string): string => issuer.replace(/\/$/, '')

const isFor = ({ aud, azp }: ProofClaims, clientId: string): boolean =>
  [aud].flat().includes(clientId) && (azp === undefined ? [aud].flat().length === 1 : azp === clientId)

/**
 * Why the claims do not confirm the person, or null. `auth_time` is in whole seconds, so that the second of the
 * request is not before it. Clock differences are not tolerated towards the past: an earlier sign-in would count then.
 */
export function claimsProblem(claims: ProofClaims, expected: ProofExpectation): IdentityProofProblem | null {
  if (withoutSlash(claims.iss) !== withoutSlash(expected.issuer)) return 'foreign-issuer'
  if (!isFor(claims, expected.clientId)) return 'foreign-audience'
  if (claims.nonce !== expected.nonce) return 'foreign-nonce'
  if (!expected.subjects.includes(claims.sub)) return 'foreign-subject'
  if (claims.auth_time === undefined) return 'no-auth-time'
  const started = Math.floor(expected.startedAt.getTime() / 1000)
  if (claims.auth_time < started) return 'old-auth-time'
  return claims.auth_time > started + FRESH_SECONDS ? 'late-auth-time' : null
}

/** What the client library threw while it verified the answer. It verifies the claims before we do, and only its text says which. */
export function answerProblem(error: { message: string; code?: string | undefined }): IdentityProofProblem {
  if (/^nonce mismatch|nonce missing|missing required JWT property nonce/.test(error.message)) return 'foreign-nonce'
  if (/^unexpected iss|^iss mismatch/.test(error.message)) return 'foreign-issuer'
  if (/^aud |^azp |audience/.test(error.message)) return 'foreign-audience'
  return providerFailure(error)
}

/** Why an answer cannot be taken for a proof, or null. `stored` is null when it was taken before or never asked for. */
export function arrivalProblem(
  stored: IdentityProof | null,
  by: { userId: string; sessionId: string | undefined },
  now: Date,
): IdentityProofProblem | null {
  if (!stored) return 'proof-unknown'
  if (stored.userId !== by.userId || stored.sessionId !== by.sessionId) return 'proof-of-another-session'
  return stored.expiresAt <= now ? 'proof-expired' : null
}

/** Why a proof does not confirm this, or null. `stored` is null when it was used before. */
export function proofRefusal(stored: IdentityProof | null, use: ProofBinding, now: Date): string | null {
  const again = 'Confirm again at the identity provider.'
  if (!stored?.provedAt) return `${PROBLEMS['proof-unknown']} Nothing was signed. ${again}`
  const isSame =
    stored.purpose === use.purpose &&
    stored.userId === use.userId &&
    stored.sessionId === use.sessionId &&
    stored.subject === use.subject &&
    stored.contentHash === use.contentHash
  if (!isSame) return `${PROBLEMS['foreign-nonce']} Nothing was signed. ${again}`
  return stored.expiresAt <= now ? `${PROBLEMS['proof-expired']} Nothing was signed. ${again}` : null
}
