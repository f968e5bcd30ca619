'use client'
// The discussion of the page: what was read, what live tells, what the reader says. A draft openAfterDecision the row
// that it is written in.
import { useCallback, useMemo, useRef, useState } from 'react'
import { v4 } from 'uuid'
import { applyUpdate, type Loaded, mergeComments } from '@/components/discussion/merge'
import { discussionText } from '@/components/discussion/text'
import { addCommentAction, readCommentsAction } from '@/lib/discussion/actions'
import type { Answer } from '@/lib/domain/answer'
import {
  type CommentView,
  type Discussion,
  type DiscussionUpdate,
  OF_RELEASE,
  type Someone,
} from '@/lib/domain/discussion/view'

/**
 * What is being written in a thread. The intent stays the same until it was posted, so that trying again posts it once.
 */
export type Draft = { text: string; intentId: string }

export type DiscussionState = {
  releaseId: string
  me: Someone
  people: Someone[]
  may: Discussion['may']
  loaded: Loaded
  draftOf(thread: string): Draft
  saveDraft(thread: string, text: string): void
  /** Yields why it could not be posted, or null. */
  post(thread: string): Promise<string | null>
  /** Reads older comments of a thread. Yields why it could not, or null. */
  readEarlier(thread: string, before: string | undefined): Promise<string | null>
  take(comment: CommentView): void
}

const NO_ANSWER = discussionText.useDiscussion.noAnswer

export function useDiscussion(
  discussion: Discussion,
  me: Someone,
): DiscussionState & { applyUpdate(update: DiscussionUpdate): void } {
  const { releaseId, people, may } = discussion
  const [read, setRead] = useState(discussion)
  const [loaded, setLoaded] = useState<Loaded>(discussion)
  const drafts = useRef(new Map<string, Draft>())
  if (read !== discussion) {
    setRead(discussion)
    setLoaded(applyUpdate(loaded, discussion))
  }
  const take = useCallback(
    (comment: CommentView) => setLoaded((known) => ({ ...known, comments: mergeComments(known.comments, [comment]) })),
    [],
  )
  const update = useCallback((received: DiscussionUpdate) => setLoaded((known) => applyUpdate(known, received)), [])
  const draftOf = useCallback((thread: string) => drafts.current.get(thread) ?? { text: '', intentId: v4() }, [])
  const saveDraft = useCallback(
    (thread: string, text: string) => drafts.current.set(thread, { ...draftOf(thread), text }),
    [draftOf],
  )
  const post = useCallback(
    async (thread: string) => {
      const { text, intentId } = draftOf(thread)
      const answer: Answer<CommentView> | null = await addCommentAction({
        releaseId,
        ...(thread !== OF_RELEASE && { itemId: thread }),
        body: text,
        intentId,
      }).catch(() => null)
      if (answer === null) return NO_ANSWER
      if (!answer.ok) return answer.message
      drafts.current.delete(thread)
      take(answer.result)
      return null
    },
    [releaseId, draftOf, take],
  )
  const readEarlier = useCallback(
    async (thread: string, before: string | undefined) => {
      const answer = await readCommentsAction({ releaseId, itemId: thread, ...(before && { before }) }).catch(
        () => null,
      )
      if (answer === null) return discussionText.useDiscussion.noAnswerTryAgain
      if (!answer.ok) return answer.message
      const { comments } = answer.result
      setLoaded((known) => ({ ...known, comments: mergeComments(known.comments, comments) }))
      return null
    },
    [releaseId],
  )
  return useMemo(
    () => ({ releaseId, me, people, may, loaded, draftOf, saveDraft, post, readEarlier, take, applyUpdate: update }),
    [releaseId, me, people, may, loaded, draftOf, saveDraft, post, readEarlier, take, update],
  )
}
