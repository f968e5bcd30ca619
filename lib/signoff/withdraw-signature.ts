// A signer takes their own signature back. The signature stays where it is, shown as withdrawn; the verdict goes on without it.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { findSignature, insertWithdrawal } from '@/lib/data/signoff/signoffs'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { roleStates } from '@/lib/domain/signature/validity'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'
import { assertIdentity, CONFIRMATION } from '@/lib/signoff/assert-identity'

export const WithdrawSignature = z.strictObject({
  signatureId: z.uuid(),
  reason: plainStatement(2000).min(1, 'say why'),
  ...CONFIRMATION,
})

export async function withdrawSignature(
  actor: Actor,
  input: z.infer<typeof WithdrawSignature>,
  now: Date,
): Promise<{ signatureId: string }> {
  const { signatureId, reason } = input
  const found = await findSignature(signatureId)
  const release = found && (await readFullRelease(found.releaseId))
  if (!found || !release) throw new Refusal('not-found', commonRefusals.noSignature())
  const { releaseId, role, contentHash: signed } = found
  const { projectId } = release
  const grant = authorize(actor, 'signoff.withdraw', { projectId })
  if (actor.kind !== 'person' || found.signerId !== actor.id)
    throw new Refusal('forbidden', signoffRefusals.signerWithdraws())
  const confirmed = { purpose: 'withdraw', subject: signatureId, contentHash: signed } as const
  const method = await assertIdentity(actor, input, confirmed, now)
  return change(actor, async (tx) => {
    const locked = await lockRelease(tx, releaseId)
    if (locked?.state !== 'open') throw new Refusal('conflict', signoffRefusals.decidedOnIt())
    if (locked.round !== found.round) throw new Refusal('conflict', signoffRefusals.signatureOfEarlierRound())
    const before = await readFullRelease(releaseId, tx)
    const hash = before ? contentHash(signedContent(before), sha256) : ''
    const standing =
      before && roleStates(before, hash).some((state) => state.signers.some((signer) => signer.id === signatureId))
    if (!standing || !(await insertWithdrawal(tx, signatureId, reason)))
      throw new Refusal('conflict', signoffRefusals.signatureNotCounted())
    const revision = await reviseRelease(tx, releaseId)
    const after = await readFullRelease(releaseId, tx)
    const verdict = after ? evaluate(after, now, hash).level : 'hold'
    return {
      grant,
      event: {
        action: 'release.signature-withdrawn',
        projectId,
        releaseId,
        signatureId,
        role,
        reason,
        verdict,
        method,
      },
      result: { signatureId },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}
