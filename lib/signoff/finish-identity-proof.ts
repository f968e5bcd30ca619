// The identity provider's answer to a request for a fresh sign-in: verified once, and the browser led back to where it came from.
import { z } from 'zod'
import { markProved, type SentProof, takeProofAnswer } from '@/lib/data/people/identity-proofs'
import { listSubjects } from '@/lib/data/people/people'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorize } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import {
  answerProblem,
  arrivalProblem,
  claimsProblem,
  type IdentityProofProblem,
  nonceText,
  ProofClaims,
  proofProblem,
} from '@/lib/domain/people/identity-proof'
import { Refusal } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/digest'
import { identityProvider, redeemCode } from '@/lib/platform/identity-provider'
import { log } from '@/lib/platform/log'
import { saveRefusal } from '@/lib/signoff/save-refusal'

/** The query of the provider's answer (RFC 6749, sections 4.1.2 and 4.1.2.1), as it came. */
export const FinishIdentityProof = z.record(z.string().max(200), z.string().max(8192))

const Thrown = z.object({ message: z.string(), code: z.string().optional().catch(undefined) })

async function verify(
  person: Person,
  proof: SentProof,
  { answer, now }: { answer: Record<string, string>; now: Date },
): Promise<IdentityProofProblem | null> {
  const problem = arrivalProblem(proof, { userId: person.id, sessionId: person.sessionId }, now)
  if (problem !== null) return problem
  const provider = identityProvider()
  if (!provider) return 'provider-unavailable'
  const nonce = sha256(nonceText(proof, proof.secret))
  const sent = { state: answer.state ?? '', nonce, codeVerifier: proof.codeVerifier }
  let raw: unknown
  try {
    raw = await redeemCode(provider, answer, sent)
  } catch (error) {
    const thrown = Thrown.safeParse(error)
    log.warn({ error: String(error) }, 'confirming: the answer of the identity provider was refused')
    return thrown.success ? answerProblem(thrown.data) : 'answer-not-verified'
  }
  const claims = ProofClaims.safeParse(raw)
  if (!claims.success) return 'answer-not-verified'
  const { issuer, clientId } = provider
  const subjects = await listSubjects(person.id, issuer)
  return claimsProblem(claims.data, { issuer, clientId, nonce, subjects, startedAt: proof.startedAt })
}

/** The sign-off page of the proof's release, which opens the dialog again and says what went wrong. */
function pageOf({ id, releaseId, role, purpose, subject }: SentProof, problem: IdentityProofProblem | null): string {
  const query = new URLSearchParams({ role, proof: id })
  if (purpose !== 'sign') query.set(purpose, subject)
  if (problem !== null) query.set('problem', problem)
  return `/releases/${releaseId}/sign-off?${query}`
}

/** A refused answer is an event of the log, as every refused try to sign is. */
async function noteProblem(person: Person, proof: SentProof, problem: IdentityProofProblem, now: Date): Promise<void> {
  const { releaseId, role } = proof
  const release = await readReleaseAt(releaseId, now)
  const tried = release && { projectId: release.projectId, releaseId, role }
  const refusal = new Refusal('forbidden', proofProblem(problem))
  await saveRefusal(person, tried, () => Promise.reject(refusal)).catch((error: unknown) => {
    if (error !== refusal) throw error
  })
}

/** Yields the path that the browser goes to. */
export async function finishIdentityProof(
  actor: Actor,
  answer: z.infer<typeof FinishIdentityProof>,
  now: Date,
): Promise<{ location: string }> {
  if (actor.kind !== 'person') return { location: '/sign-in' }
  authorize(actor, 'profile.change', {})
  const proof = await takeProofAnswer(sha256(answer.state ?? ''), now)
  if (!proof || proof.userId !== actor.id) {
    const problem: IdentityProofProblem = proof ? 'proof-of-another-session' : 'proof-unknown'
    return { location: `/confirmation-problem?problem=${problem}` }
  }
  const problem = await verify(actor, proof, { answer, now })
  if (problem === null) await markProved(proof.id, now)
  else await noteProblem(actor, proof, problem, now)
  return { location: pageOf(proof, problem) }
}
