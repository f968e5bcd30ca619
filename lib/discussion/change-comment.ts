// Changing one's own words. Everybody sees that they were changed; what they were before is gone.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { changeComment as save } from '@/lib/data/release/comments'
import { Chosen, mentionsOf, notificationsFor, Words } from '@/lib/discussion/comment-text'
import { lockComment } from '@/lib/discussion/lock-comment'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { CommentView } from '@/lib/domain/discussion/view'
import { Revision } from '@/lib/domain/integers'
import { Refusal } from '@/lib/domain/refusal'
import { discussionRefusals } from '@/lib/domain/text/en/refusals/discussion'
import { sha256 } from '@/lib/platform/digest'

/** `revision` is the one that was seen. */
export const ChangeComment = z.strictObject({
  releaseId: z.uuid(),
  commentId: z.uuid(),
  body: Words,
  mentions: Chosen,
  revision: Revision,
})

export async function changeComment(
  actor: Actor,
  input: z.infer<typeof ChangeComment>,
  now: Date,
): Promise<CommentView> {
  const { releaseId, commentId, body } = input
  return change<CommentView>(actor, async (tx) => {
    const { projectId, comment } = await lockComment(tx, actor, input)
    const grant = authorize(actor, 'comment.change', { projectId })
    if (actor.kind !== 'person' || comment.authorId !== actor.id)
      throw new Refusal('forbidden', discussionRefusals.authorChanges())
    if (comment.removedBy !== undefined) throw new Refusal('conflict', discussionRefusals.removed())
    if (comment.body === body) return { event: null, result: comment }
    if (comment.revision !== input.revision)
      throw new Refusal('stale', discussionRefusals.changedElsewhere(), { current: comment })
    const mentions = await mentionsOf(tx, projectId, body, input.mentions)
    const fresh = mentions.filter(({ id }) => !comment.mentions.some((known) => known.id === id))
    return {
      grant,
      event: {
        ...{
          action: 'comment.changed',
          projectId,
          releaseId,
          commentId,
          ...(comment.itemId && { itemId: comment.itemId }),
        },
        ...{ wasSha256: sha256(comment.body), ...notificationsFor(body, fresh) },
      },
      result: await save(tx, commentId, { body, mentions, editedAt: now }),
      announce: { kind: 'discussion', releaseId, comments: [commentId] },
    }
  })
}
