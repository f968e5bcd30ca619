// A fresh sign-in at the identity provider is asked for, bound to what the person was shown: who has neither password nor passkey signs by it.
import { z } from 'zod'
import { insertIdentityProof } from '@/lib/data/people/identity-proofs'
import { listSubjects } from '@/lib/data/people/people'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { findChallenge, findSignature, insertChallenge } from '@/lib/data/signoff/signoffs'
import { authorize } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import {
  IDENTITY_PROOF_MINUTES,
  IdentityProofPurpose,
  nonceText,
  type ProofBinding,
  proofProblem,
} from '@/lib/domain/people/identity-proof'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { sha256, unguessable } from '@/lib/platform/digest'
import {
  freshSignInUrl,
  identityProvider,
  newCodeVerifier,
  type ProviderSettings,
} from '@/lib/platform/identity-provider'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { assertOwn } from '@/lib/signoff/sign'
import { assertLeaver } from '@/lib/signoff/supersede-signature'

export const StartIdentityProof = z.strictObject({ purpose: IdentityProofPurpose, subject: z.uuid() })
type StartIdentityProof = z.infer<typeof StartIdentityProof>

type Confirmable = Pick<ProofBinding, 'subject' | 'contentHash'> & { releaseId: string; role: string }

/** The challenge anew for the same content, so that the time at the provider does not count against it. */
async function confirmableChallenge(person: Person, challengeId: string, now: Date): Promise<Confirmable> {
  const { usedAt: _unused, ...challenge } = assertOwn(await findChallenge(challengeId), person, now)
  const expiresAt = new Date(now.getTime() + IDENTITY_PROOF_MINUTES * 60_000)
  const id = newId()
  const { projectId, releaseId, round, userId, role, contentHash } = challenge
  await insertChallenge({ id, projectId, releaseId, round, userId, role, contentHash, expiresAt })
  return { subject: id, contentHash, releaseId, role }
}

async function confirmableSignature(person: Person, signatureId: string): Promise<Confirmable> {
  const signature = await findSignature(signatureId)
  if (signature?.signerId !== person.id) throw new Refusal('forbidden', signoffRefusals.signerWithdrawsNow())
  const { id, contentHash, releaseId, role } = signature
  return { subject: id, contentHash, releaseId, role }
}

/** The signature of somebody else, which whoever holds the role now supersedes. */
async function supersedableSignature(signatureId: string): Promise<Confirmable> {
  const signature = await findSignature(signatureId)
  if (!signature) throw new Refusal('not-found', 'There is no such signature.')
  const { id, contentHash, releaseId, role } = signature
  return { subject: id, contentHash, releaseId, role }
}

function confirmable(person: Person, { purpose, subject }: StartIdentityProof, now: Date): Promise<Confirmable> {
  if (purpose === 'sign') return confirmableChallenge(person, subject, now)
  return purpose === 'withdraw' ? confirmableSignature(person, subject) : supersedableSignature(subject)
}

async function assertProvider({ id }: Person): Promise<ProviderSettings> {
  const provider = identityProvider()
  const known = provider && (await listSubjects(id, provider.issuer)).length > 0
  if (!provider || !known) throw new Refusal('conflict', signoffRefusals.notLinked())
  return provider
}

/** `url` is where the browser goes; `proofId` is what the signature is confirmed with afterwards. */
export async function startIdentityProof(
  actor: Actor,
  input: StartIdentityProof,
  now: Date,
): Promise<{ proofId: string; url: string }> {
  authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person' || actor.sessionId === undefined)
    throw new Refusal('forbidden', signoffRefusals.personConfirms())
  const { purpose } = input
  const { id: userId, sessionId, email } = actor
  const provider = await assertProvider(actor)
  const { subject, contentHash, releaseId, role } = await confirmable(actor, input, now)
  const release = await readReleaseAt(releaseId, now)
  if (!release) throw new Refusal('not-found', commonRefusals.noRelease())
  const { projectId } = release
  authorize(actor, purpose === 'withdraw' ? 'signoff.withdraw' : 'signoff.sign', { projectId })
  if (purpose === 'supersede') assertLeaver(release, subject)
  const [id, state, secret, codeVerifier] = [newId(), unguessable(), unguessable(), newCodeVerifier()]
  const binding = { purpose, userId, sessionId, subject, contentHash }
  const sent = { state, nonce: sha256(nonceText(binding, secret)), codeVerifier, email }
  const url = await freshSignInUrl(provider, sent).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'confirming: the identity provider could not be asked')
    throw new Refusal('unavailable', proofProblem('provider-unavailable'))
  })
  const expiresAt = new Date(now.getTime() + IDENTITY_PROOF_MINUTES * 60_000)
  const stateSha256 = sha256(state)
  await insertIdentityProof(
    { id, stateSha256, ...binding, releaseId, role, secret, codeVerifier, startedAt: now, expiresAt },
    now,
  )
  return { proofId: id, url }
}
