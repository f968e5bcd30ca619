// What live sends when somebody has said something, read once for everybody who watches. Who watches was asked for their right when they came.
import { countComments, findComments } from '@/lib/data/release/comments'
import type { DiscussionUpdate } from '@/lib/domain/discussion/view'

export async function readUpdates(releaseId: string, ids: string[]): Promise<DiscussionUpdate> {
  const [comments, { counts, mark }] = await Promise.all([findComments(releaseId, ids), countComments(releaseId)])
  return { comments, counts, mark }
}

/** How far the discussion is, for a page that comes back. */
export async function readMark(releaseId: string): Promise<number> {
  return (await countComments(releaseId)).mark
}
