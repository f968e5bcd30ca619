// The one word with its reasons, for pipelines.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReasonView } from '@/lib/domain/release/view'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { monitoringFailures } from '@/lib/domain/verdict/after-decision'
import { emptyFields } from '@/lib/domain/verdict/empty-fields'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { type NotCounted, notCounted } from '@/lib/domain/verdict/not-counted'
import type { VerdictWord } from '@/lib/domain/words'
import { sha256 } from '@/lib/platform/digest'

export const ReadVerdict = z.object({ releaseId: z.uuid() })

export type VerdictAnswer = {
  verdict: VerdictWord
  contentHash: string
  /** The verdict in one line: "GO, monitoring failed". */
  label: string
  reasons: ReasonView[]
  /** What failed after the decision: it stands beside the verdict. */
  monitoringFailures: ReasonView[]
  notCounted: NotCounted
  /** How many fields of required items are empty: those that must be filled in, and the others. */
  emptyFields: { required: number; other: number }
}

export async function readVerdict(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadVerdict>,
  now: Date,
): Promise<VerdictAnswer> {
  const release = await readReleaseAt(releaseId, now)
  if (!release) throw new Refusal('not-found', 'There is no such release.')
  demand(actor, 'release.read', { projectId: release.projectId })
  const hash = contentHash(signedContent(release), sha256)
  const { word, reasons } = evaluate(release, now, hash)
  const { required, other } = emptyFields(release)
  const failures = monitoringFailures(release, now)
  return {
    ...{ verdict: word, label: formatVerdict(word, failures.length), contentHash: hash, reasons },
    ...{ monitoringFailures: failures, notCounted: notCounted(release) },
    emptyFields: { required, other },
  }
}
