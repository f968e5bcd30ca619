// What a page begins with: the newest comments of a release, how many there are in each thread, and who can be mentioned.
import { z } from 'zod'
import { listReaders } from '@/lib/data/project/projects'
import { countComments, listComments } from '@/lib/data/release/comments'
import { findReleaseHead } from '@/lib/data/release/releases'
import { authorizeRelease, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Discussion } from '@/lib/domain/discussion/view'
import type { Permission } from '@/lib/domain/release/view/view'

export const ReadDiscussion = z.object({ releaseId: z.uuid() })

/** Enough for most releases; the rest of a thread comes when it is asked for. */
const FIRST = 100

export async function readDiscussion(actor: Actor, { releaseId }: z.infer<typeof ReadDiscussion>): Promise<Discussion> {
  const { release } = authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const { projectId } = release
  const [comments, { counts, mark }, people] = await Promise.all([
    listComments({ releaseId, limit: FIRST }),
    countComments(releaseId),
    listReaders(projectId),
  ])
  const permission = (act: 'comment.add' | 'comment.remove-others'): Permission => {
    const permit = can(actor, act, { projectId })
    return permit.allowed ? permit : { allowed: false, reason: permit.reason }
  }
  return {
    releaseId,
    comments,
    counts,
    mark,
    people,
    may: { comment: permission('comment.add'), removeOthers: permission('comment.remove-others') },
  }
}
