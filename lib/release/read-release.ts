// A release as its page shows it.
import { z } from 'zod'
import { readReleaseContributionCounts } from '@/lib/data/contributions'
import { readReleaseAt } from '@/lib/data/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ReleaseView } from '@/lib/domain/release/view'
import { viewRelease } from '@/lib/domain/release/view-release'
import { sha256 } from '@/lib/platform/digest'

export const ReadRelease = z.object({ releaseId: z.uuid() })

export async function readRelease(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadRelease>,
  now: Date,
): Promise<ReleaseView> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  return viewRelease(release, actor, now, sha256, await readReleaseContributionCounts(releaseId))
}
