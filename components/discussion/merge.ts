// What a page knows of a discussion, and how news are put into it: never older over newer, whatever the order in which
// they arrive.
import type { CommentView, Counts, Discussion, DiscussionUpdate } from '@/lib/domain/discussion/view'

export type Loaded = { comments: CommentView[]; counts: Counts; mark: number }

const isBefore = (one: CommentView, other: CommentView): boolean =>
  one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)

/** Each comment once, as it was last changed; oldest first. */
export function mergeComments(known: readonly CommentView[], next: readonly CommentView[]): CommentView[] {
  const found = new Map(known.map((comment) => [comment.id, comment]))
  for (const comment of next)
    if ((found.get(comment.id)?.revision ?? 0) < comment.revision) found.set(comment.id, comment)
  return [...found.values()].sort((one, other) => (isBefore(one, other) ? -1 : 1))
}

export function applyUpdate(known: Loaded, { comments, counts, mark }: DiscussionUpdate | Discussion): Loaded {
  const merged = mergeComments(known.comments, comments)
  return mark < known.mark ? { ...known, comments: merged } : { comments: merged, counts, mark }
}
