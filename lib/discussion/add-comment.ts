// Saying something of an item, or of the release. A retry of the same intent says it once.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findComment, insertComment, isItemOf } from '@/lib/data/release/comments'
import { lockRelease } from '@/lib/data/release/releases'
import { Chosen, mentionsOf, notificationsFor, Words } from '@/lib/discussion/comment-text'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { CommentView } from '@/lib/domain/discussion/view'
import { Refusal } from '@/lib/domain/refusal'
import { discussionRefusals } from '@/lib/domain/text/en/refusals/discussion'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { newId } from '@/lib/platform/ids'

export const AddComment = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid().optional(),
  body: Words,
  mentions: Chosen,
  /** Becomes the comment's id: whoever sends it again gets the same comment back. */
  intentId: z.uuid().optional(),
})

/** Possible in every state of the release: people go on talking after the decision. */
export async function addComment(actor: Actor, input: z.infer<typeof AddComment>, now: Date): Promise<CommentView> {
  const { releaseId, itemId = null, body } = input
  const id = input.intentId ?? newId()
  const authorId = 'id' in actor && actor.kind === 'person' ? actor.id : null
  const author = actorName(actor)
  return change<CommentView>(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'comment.add', await lockRelease(tx, releaseId))
    const { projectId } = release
    const standing = await findComment(tx, id)
    if (standing) {
      const { releaseId: of, ...view } = standing
      if (of !== releaseId || view.authorId !== authorId || view.author !== author || view.itemId !== itemId)
        throw new Refusal('conflict', discussionRefusals.intentUsed())
      return { event: null, result: view }
    }
    if (itemId && !(await isItemOf(tx, releaseId, itemId)))
      throw new Refusal('not-found', commonRefusals.noItem(), { fields: { itemId: 'unknown' } })
    const mentions = await mentionsOf(tx, projectId, body, input.mentions)
    const comment = await insertComment(tx, {
      id,
      projectId,
      releaseId,
      itemId,
      body,
      mentions,
      authorId,
      author,
      createdAt: now,
    })
    return {
      grant,
      event: {
        action: 'comment.added',
        projectId,
        releaseId,
        commentId: id,
        ...(itemId && { itemId }),
        ...notificationsFor(body, mentions),
      },
      result: comment,
      announce: { kind: 'discussion', releaseId, comments: [id] },
    }
  })
}
