// The worker signs what was decided, for tools that have never heard of us. It signs only what it can vouch for: that the history says the same of
// the decision, and that the content is what its hash says.
import { z } from 'zod'
import { findUnattested, insertAttestation, type Unattested } from '@/lib/data/signoff/attestations'
import { sealStatement } from '@/lib/domain/attestation/envelope'
import { statementOf } from '@/lib/domain/attestation/statement'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import type { Broken, Signer } from '@/lib/history/sign-checkpoints'
import { sha256 } from '@/lib/platform/digest'

const AT_ONCE = 20

/** Decisions that this worker has refused to vouch for. It asks again when it is started again. */
export type Refused = Set<string>
const Recorded = z.object({
  seq: z.int(),
  call: z.string(),
  verdict: z.string(),
  contentHash: z.string(),
  round: z.int(),
  breakGlass: z.boolean(),
})

function faultOf(decided: Unattested): { seq: number; why: string } | null {
  const recorded = decided.event === null ? null : Recorded.safeParse(JSON.parse(decided.event))
  if (!recorded?.success) return { seq: 0, why: `the decision ${decided.id} has no event in the history` }
  const { seq, call, verdict, contentHash: hash, round, breakGlass } = recorded.data
  if (
    call !== decided.call ||
    verdict !== decided.verdict.level ||
    hash !== decided.contentHash ||
    round !== decided.round ||
    breakGlass !== decided.breakGlass
  )
    return { seq, why: `the decision ${decided.id} is another than this event says` }
  if (contentHash(signedContent(decided.snapshot), sha256) !== hash)
    return { seq, why: `the content of the decision ${decided.id} is not what its hash says` }
  return null
}

/** Makes the attestations that are missing. Those that other workers make at the same moment are theirs. */
export async function attestDecisions(signer: Signer, refused: Refused): Promise<Broken[]> {
  const broken: Broken[] = []
  for (const decided of await findUnattested(AT_ONCE, [...refused])) {
    const fault = faultOf(decided)
    if (fault) {
      refused.add(decided.id)
      broken.push({ chain: decided.projectId, ...fault })
    } else
      await insertAttestation(decided.id, sealStatement(statementOf(decided), signer.keyId, signer.sign), signer.keyId)
  }
  return broken
}
