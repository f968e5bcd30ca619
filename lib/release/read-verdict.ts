// The one word with its reasons, for pipelines.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReasonView } from '@/lib/domain/release/view'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import type { VerdictWord } from '@/lib/domain/words'
import { sha256 } from '@/lib/platform/digest'

export const ReadVerdict = z.object({ releaseId: z.uuid() })

export async function readVerdict(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadVerdict>,
  now: Date,
): Promise<{ verdict: VerdictWord; contentHash: string; reasons: ReasonView[] }> {
  const release = await readReleaseAt(releaseId, now)
  if (!release) throw new Refusal('not-found', 'There is no such release.')
  demand(actor, 'release.read', { projectId: release.projectId })
  const hash = contentHash(signedContent(release), sha256)
  const { word, reasons } = evaluate(release, now, hash)
  return { verdict: word, contentHash: hash, reasons }
}
