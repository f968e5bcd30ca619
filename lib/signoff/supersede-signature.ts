// A rejection, or a demand for more work, of somebody who left: whoever holds the role now puts it aside, with a
// reason. It stays where it is, shown as superseded; the role has to be signed anew.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { findSignature, insertWithdrawal } from '@/lib/data/signoff/signoffs'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainName, plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { mayBeSuperseded } from '@/lib/domain/signature/leaver'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'
import { assertIdentity, CONFIRMATION } from '@/lib/signoff/assert-identity'
import { assertMaySign } from '@/lib/signoff/assert-may-sign'

export const SupersedeSignature = z.strictObject({
  signatureId: z.uuid(),
  reason: plainStatement(2000).min(1, 'say why'),
  ...CONFIRMATION,
})

const gone = (): Refusal => new Refusal('not-found', commonRefusals.noSignature())

/** The signature as the release has it, if it may be superseded. */
export function assertLeaver(release: FullRelease | null, signatureId: string): SignatureState {
  const signature = release?.signatures.find(({ id }) => id === signatureId)
  if (!signature) throw new Refusal('conflict', signoffRefusals.signatureOfEarlierRound())
  const may = mayBeSuperseded(signature)
  if (!may.allowed) throw new Refusal('conflict', may.reason)
  return signature
}

export async function supersedeSignature(
  actor: Actor,
  input: z.infer<typeof SupersedeSignature>,
  now: Date,
): Promise<{ signatureId: string }> {
  const { signatureId, reason } = input
  const found = await findSignature(signatureId)
  const seen = found && (await readFullRelease(found.releaseId))
  if (!found || !seen) throw gone()
  const { releaseId, role } = found
  const { projectId } = seen
  const grant = authorize(actor, 'signoff.sign', { projectId })
  if (actor.kind !== 'person') throw new Refusal('forbidden', signoffRefusals.personSupersedes())
  assertLeaver(seen, signatureId)
  const method = await assertIdentity(
    actor,
    input,
    { purpose: 'supersede', subject: signatureId, contentHash: found.contentHash },
    now,
  )
  return change(actor, async (tx) => {
    const locked = await lockRelease(tx, releaseId)
    const release = await readFullRelease(releaseId, tx, now)
    if (!locked || !release) throw gone()
    if (locked.state !== 'open') throw new Refusal('conflict', signoffRefusals.decidedOnIt())
    const { signerLeft, printedName, decision } = assertLeaver(release, signatureId)
    const hash = contentHash(signedContent(release), sha256)
    await assertMaySign(release, { role, hash, actor, now }, tx)
    const by = { id: actor.id, name: plainName(actor.name) }
    if (!signerLeft || !(await insertWithdrawal(tx, signatureId, reason, by)))
      throw new Refusal('conflict', signoffRefusals.signatureEnded())
    const revision = await reviseRelease(tx, releaseId)
    const after = await readFullRelease(releaseId, tx, now)
    return {
      grant,
      event: {
        ...{
          action: 'release.signature-superseded',
          projectId,
          releaseId,
          signatureId,
          role,
          decision,
          reason,
          method,
        },
        ...{ signer: printedName, left: signerLeft, verdict: after ? evaluate(after, now, hash).level : 'hold' },
      },
      result: { signatureId },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}
