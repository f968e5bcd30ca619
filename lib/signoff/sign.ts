// A signature: the person's password again, the release locked, the content hashed anew. It stands only when nothing changed since it was shown.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { countTry, forgetTries } from '@/lib/data/limits'
import { findPasswordHash } from '@/lib/data/people'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { type Challenge, findChallenge, insertSignature, spendChallenge, takeSeat } from '@/lib/data/signoffs'
import { readFullRelease } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/full'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { SignoffDecision } from '@/lib/domain/words'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { verifyPassword } from '@/lib/platform/password'
import { demandSeat } from '@/lib/signoff/read-challenge'

export const Sign = z
  .strictObject({
    challengeId: z.uuid(),
    decision: SignoffDecision,
    comment: z.string().trim().max(4000).optional(),
    conditions: z.array(z.string().trim().min(1, 'an empty condition').max(1000)).max(50).default([]),
    password: z.string().min(1, 'type your password').max(1024),
  })
  .refine((signed) => signed.decision !== 'approved-with-conditions' || signed.conditions.length > 0, { message: 'say at least one condition', path: ['conditions'] })
  .refine((signed) => signed.decision !== 'rejected' || (signed.comment ?? '') !== '', { message: 'a rejection says why', path: ['comment'] })
export type Sign = z.infer<typeof Sign>

const SPENT = 'This sign-off page is older than five minutes, or was used. Open it again: it shows the content as it is now.'

async function demandPassword(person: Person, password: string): Promise<void> {
  await countTry('password when signing', person.id)
  const stored = await findPasswordHash(person.id)
  if (stored === null) throw new Refusal('forbidden', 'Your account has no password, so it cannot sign. Ask an administrator to set one.')
  if (!(await verifyPassword(stored, password)))
    throw new Refusal('wrong-password', 'The password is not right. Nothing was signed; type it again.', { fields: { password: 'not right' } })
  await forgetTries('password when signing', person.id)
}

/** The release as it is under lock, if it is still what the signer was shown. */
async function demandSameContent(tx: Tx, challenge: Challenge): Promise<{ release: FullRelease; content: ReturnType<typeof signedContent> }> {
  const locked = await lockRelease(tx, challenge.releaseId)
  const release = await readFullRelease(challenge.releaseId, tx)
  if (!locked || !release) throw new Refusal('not-found', 'There is no such release.')
  if (locked.state !== 'open') throw new Refusal('conflict', 'This release is not open for signing any more.')
  const content = signedContent(release)
  if (release.round !== challenge.round || contentHash(content, sha256) !== challenge.contentHash) {
    throw new Refusal('stale', 'The release has changed since you opened this page. Nothing was signed; look at what changed, then sign again.')
  }
  return { release, content }
}

export async function sign(actor: Actor, input: Sign, now: Date): Promise<{ signatureId: string }> {
  if (actor.kind !== 'person') throw new Refusal(actor.kind === 'anonymous' ? 'not-signed-in' : 'forbidden', 'Only a signed-in person signs.')
  const challenge = await findChallenge(input.challengeId, actor.id, now)
  if (!challenge) throw new Refusal('conflict', SPENT)
  demand(actor, 'signoff.sign', { projectId: challenge.projectId })
  await demandPassword(actor, input.password)
  const { projectId, releaseId, round, role, contentHash: hash } = challenge
  const signatureId = newId()
  return change(actor, async (tx) => {
    const { release, content } = await demandSameContent(tx, challenge)
    if (!(await spendChallenge(tx, challenge.id, actor.id, now))) throw new Refusal('conflict', SPENT)
    demandSeat(release, role, actor)
    if (!(await takeSeat(tx, { projectId, releaseId, round, signerId: actor.id, role })))
      throw new Refusal('forbidden', 'You have signed for another role of this release. One person signs for one role.')
    const comment = input.comment || null
    const facts = {
      id: signatureId,
      projectId,
      releaseId,
      round,
      role,
      signerId: actor.id,
      printedName: actor.name,
      decision: input.decision,
      comment,
      contentHash: hash,
      content,
      challengeId: challenge.id,
    }
    await insertSignature(tx, facts, input.decision === 'approved-with-conditions' ? input.conditions.map((text) => ({ id: newId(), text })) : [])
    const revision = await touchRelease(tx, releaseId)
    const after = await readFullRelease(releaseId, tx)
    const verdict = after ? evaluate(after, now, hash).word : 'hold'
    return {
      event: { action: 'release.signed', projectId, releaseId, signatureId, role, decision: input.decision, comment, contentHash: hash, verdict },
      result: { signatureId },
      announce: { kind: 'release', releaseId, revision, items: [], by: actor.name },
    }
  })
}
