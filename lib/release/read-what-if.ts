// What the page of suppositions starts from: the release as plain data of one moment. It is judged in the browser and saved nowhere.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { snapshotOf } from '@/lib/domain/release/snapshot-of'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { sha256 } from '@/lib/platform/digest'

export const ReadWhatIf = z.object({ releaseId: z.uuid() })

export async function readWhatIf(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadWhatIf>,
  now: Date,
): Promise<{ snapshot: ReleaseSnapshot; hash: string; now: string }> {
  const release = await readReleaseAt(releaseId, now)
  if (!release) throw new Refusal('not-found', 'There is no such release.')
  demand(actor, 'release.read', { projectId: release.projectId })
  return { snapshot: snapshotOf(release), hash: contentHash(signedContent(release), sha256), now: now.toISOString() }
}
