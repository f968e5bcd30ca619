// The rollback plans of a release, the one under way, and those that are over.
import { z } from 'zod'
import { listRollbackRuns } from '@/lib/data/monitor/rollbacks'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ReleaseView } from '@/lib/domain/release/view/view'
import { viewRelease } from '@/lib/domain/release/view/view-release'
import { type RollbackDesk, viewDesk } from '@/lib/domain/rollback/view'
import { sha256 } from '@/lib/platform/digest'

export const ReadRollback = z.object({ releaseId: z.uuid() })

export async function readRollback(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadRollback>,
  now: Date,
): Promise<{ view: ReleaseView; desk: RollbackDesk }> {
  const { release } = authorizeRelease(actor, 'release.read', await readFullRelease(releaseId))
  return {
    view: viewRelease(release, actor, now, sha256),
    desk: viewDesk(release, await listRollbackRuns(releaseId), actor, now),
  }
}
