// Taking a comment away: one's own, or as a lead anybody's. Its words are gone for good.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { removeComment as remove } from '@/lib/data/release/comments'
import { lockComment } from '@/lib/discussion/lock-comment'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { CommentView } from '@/lib/domain/discussion/view'
import { sha256 } from '@/lib/platform/digest'

export const RemoveComment = z.strictObject({ releaseId: z.uuid(), commentId: z.uuid() })

export async function removeComment(
  actor: Actor,
  input: z.infer<typeof RemoveComment>,
  now: Date,
): Promise<CommentView> {
  const { releaseId, commentId } = input
  return change<CommentView>(actor, async (tx) => {
    const { projectId, comment } = await lockComment(tx, actor, input)
    const own = actor.kind === 'person' && comment.authorId === actor.id
    const grant = authorize(actor, own ? 'comment.change' : 'comment.remove-others', { projectId })
    const { body, author, itemId } = comment
    if (comment.removedBy !== undefined) return { event: null, result: comment }
    return {
      grant,
      event: {
        action: 'comment.removed',
        projectId,
        releaseId,
        commentId,
        ...(itemId && { itemId }),
        author,
        bodySha256: sha256(body),
        length: body.length,
      },
      result: await remove(tx, commentId, { deletedAt: now, deletedBy: actorName(actor) }),
      announce: { kind: 'discussion', releaseId, comments: [commentId] },
    }
  })
}
