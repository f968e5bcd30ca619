// A comment under the lock of its release, for somebody who may see it.
import type { Tx } from '@/lib/data/change'
import { findComment } from '@/lib/data/release/comments'
import { lockRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { CommentView } from '@/lib/domain/discussion/view'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export async function lockComment(
  tx: Tx,
  actor: Actor,
  { releaseId, commentId }: { releaseId: string; commentId: string },
): Promise<{ projectId: string; comment: CommentView }> {
  const { release } = authorizeRelease(actor, 'release.read', await lockRelease(tx, releaseId))
  const { projectId } = release
  const found = await findComment(tx, commentId)
  if (!found || found.releaseId !== releaseId) throw new Refusal('not-found', commonRefusals.noComment())
  const { releaseId: _, ...comment } = found
  return { projectId, comment }
}
