// Whether a release is here and may be seen, and what it is called: the one small read before a page streams.
import type { z } from 'zod'
import { findReleaseHead } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ReadRelease } from '@/lib/release/read/read-release'

export async function readTitle(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadRelease>,
): Promise<{ title: string; projectId: string; revision: number }> {
  const { release: head } = authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  return {
    title: `${head.name} ${head.version} → ${head.environment}`,
    projectId: head.projectId,
    revision: head.revision,
  }
}
