// A release as its page shows it.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ReleaseView } from '@/lib/domain/release/view/view'
import { viewRelease } from '@/lib/domain/release/view/view-release'
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
