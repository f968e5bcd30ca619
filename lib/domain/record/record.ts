// The record of a release: what stood there at one moment, with what the rules said of it. Everything that is printed comes from here.
import type { RecordedSignature, RecordMaterial } from '@/lib/domain/record/material'
import { progressOf } from '@/lib/domain/release/view/progress'
import type { ProgressView } from '@/lib/domain/release/view/view'
import { contentHash, SignedContent, signedContent } from '@/lib/domain/signature/content'
import { contentDifference } from '@/lib/domain/signature/difference'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import type { Reason } from '@/lib/domain/verdict/reasons'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'

/** `replaced`: the same person signed again, or for the same role in a later moment. */
export type SignatureStanding = 'valid' | 'stale' | 'withdrawn' | 'replaced' | 'earlier-round'

/** A signature with whether it still holds, and why not in sentences. */
export type WrittenSignature = RecordedSignature & { standing: SignatureStanding; why: string[] }

export type ReleaseRecord = Omit<RecordMaterial, 'signatures'> & {
  /** The moment that it speaks of (ISO 8601). */
  at: string
  content: SignedContent
  contentHash: string
  verdict: Verdict
  /** What failed after the decision. */
  failures: Reason[]
  progress: { whole: ProgressView; sections: Record<string, ProgressView> }
  signatures: WrittenSignature[]
}

function changesSince(signature: RecordedSignature, now: SignedContent): string[] {
  const before = SignedContent.safeParse(signature.content)
  const changes = before.success ? contentDifference(before.data, now).map(({ what }) => what) : []
  return changes.length > 0 ? changes : ['It was given for another content.']
}

const endedBy = ({ supersededBy }: RecordedSignature): string =>
  supersededBy ? `Superseded by ${supersededBy}, because the signer had left,` : 'Withdrawn'

function withStanding(
  signature: RecordedSignature,
  later: RecordedSignature[],
  round: number,
  content: SignedContent,
  hash: string,
): WrittenSignature {
  if (signature.withdrawnAt !== null)
    return {
      ...signature,
      standing: 'withdrawn',
      why: [
        `${endedBy(signature)} on ${signature.withdrawnAt}: ${signature.withdrawalReason ?? 'no reason was given'}`,
      ],
    }
  if (signature.round !== round)
    return {
      ...signature,
      standing: 'earlier-round',
      why: [`It was given in round ${signature.round}; this is round ${round}.`],
    }
  if (
    later.some(
      (other) => other.round === round && other.signerId === signature.signerId && other.role === signature.role,
    )
  )
    return { ...signature, standing: 'replaced', why: ['The same person signed again.'] }
  if (signature.contentHash !== hash) return { ...signature, standing: 'stale', why: changesSince(signature, content) }
  return { ...signature, standing: 'valid', why: [] }
}

/** Judges the material as of a moment. */
export function recordOf(material: RecordMaterial, now: Date, sha256: (text: string) => string): ReleaseRecord {
  const { release } = material
  const content = signedContent(release)
  const hash = contentHash(content, sha256)
  return {
    ...material,
    at: now.toISOString(),
    content,
    contentHash: hash,
    verdict: evaluate(release, now, hash),
    failures: monitoringFailures(release, now),
    progress: progressOf(release, now),
    signatures: material.signatures.map((signature, at) =>
      withStanding(signature, material.signatures.slice(at + 1), release.round, content, hash),
    ),
  }
}
