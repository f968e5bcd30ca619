// Comments of a release, a page at a time: of everything, of one item, or of the release itself.
import { z } from 'zod'
import { listComments } from '@/lib/data/release/comments'
import { findReleaseHead } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type CommentView, OF_RELEASE } from '@/lib/domain/discussion/view'

export const ReadComments = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.union([z.uuid(), z.literal(OF_RELEASE)]).optional(),
  /** The id of the oldest that is known: older ones are read. */
  before: z.uuid().optional(),
})

const PAGE = 100

/** Oldest first. `before` is what to ask with for older ones; null when there are none. */
export type CommentPage = { comments: CommentView[]; before: string | null }

export async function readComments(
  actor: Actor,
  { releaseId, itemId, before }: z.infer<typeof ReadComments>,
): Promise<CommentPage> {
  authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const of = itemId === undefined ? {} : { itemId: itemId === OF_RELEASE ? null : itemId }
  const found = await listComments({ releaseId, ...of, ...(before && { before }), limit: PAGE + 1 })
  const comments = found.slice(-PAGE)
  return { comments, before: found.length > PAGE ? (comments[0]?.id ?? null) : null }
}
