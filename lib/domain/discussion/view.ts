// What a page may show of a discussion: plain data. Times are ISO 8601 in UTC.
import type { Permission } from '@/lib/domain/release/view/view'

export type Someone = { id: string; name: string }

/** A removed comment has no words any more; that it was there is still told. */
export type CommentView = {
  id: string
  itemId: string | null
  body: string
  mentions: Someone[]
  authorId: string | null
  author: string
  createdAt: string
  edited: boolean
  removedBy?: string
  revision: number
}

/** The name of the thread of the release itself, beside those of its items. */
export const OF_RELEASE = 'release'

/** How many comments stand in a thread, by the item's id or `OF_RELEASE`. */
export type Counts = Record<string, number>

/** All that is said in a release, as far as a page begins with it: the newest comments, oldest first. */
export type Discussion = {
  releaseId: string
  comments: CommentView[]
  counts: Counts
  /** The sum of all revisions: it only grows, so two readings tell which is the newer. */
  mark: number
  /** Who can be mentioned. */
  people: Someone[]
  may: { comment: Permission; removeOthers: Permission }
}

/** What live sends when somebody has said something. */
export type DiscussionUpdate = { comments: CommentView[]; counts: Counts; mark: number }

/** Who is on the page of a release. Of a crowd only the first are named. */
export type PagePresence = {
  count: number
  people: Someone[] /** Who is writing, by item. */
  writing: Record<string, Someone[]>
}
