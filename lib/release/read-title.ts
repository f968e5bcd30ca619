// Whether a release is here and may be seen, and what it is called: the one small read before a page streams.
import type { z } from 'zod'
import { findReleaseHead } from '@/lib/data/releases'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReadRelease } from '@/lib/release/read-release'

export async function readTitle(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadRelease>,
): Promise<{ title: string; projectId: string; revision: number }> {
  const head = await findReleaseHead(releaseId)
  if (!head) throw new Refusal(actor.kind === 'anonymous' ? 'not-signed-in' : 'not-found', 'There is no such release.')
  demand(actor, 'release.read', { projectId: head.projectId })
  return {
    title: `${head.name} ${head.version} → ${head.environment}`,
    projectId: head.projectId,
    revision: head.revision,
  }
}
