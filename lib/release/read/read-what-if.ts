// What the page of suppositions starts from: the release as plain data of one moment. It is judged in the browser and saved nowhere.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { snapshotOf } from '@/lib/domain/release/snapshot/snapshot-of'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { sha256 } from '@/lib/platform/digest'

export const ReadWhatIf = z.object({ releaseId: z.uuid() })

export async function readWhatIf(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadWhatIf>,
  now: Date,
): Promise<{ snapshot: ReleaseSnapshot; hash: string; now: string }> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  return { snapshot: snapshotOf(release), hash: contentHash(signedContent(release), sha256), now: now.toISOString() }
}
