'use client'
// One comment: who, when, what. Its author changes it in place; the author or a lead takes it away.
import { type FormEvent, useContext, useState } from 'react'
import { CommentField } from '@/components/discussion/comment-field'
import { CommentText } from '@/components/discussion/comment-text'
import { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionText } from '@/components/discussion/text'
import type { DiscussionState } from '@/components/discussion/use-discussion'
import { Name } from '@/components/people/name'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { changeCommentAction, removeCommentAction } from '@/lib/discussion/actions'
import type { CommentView } from '@/lib/domain/discussion/view'

type Props = { comment: CommentView; discussion: DiscussionState }

function Change({ comment, discussion, onDone }: Props & { onDone(): void }) {
  const [text, setText] = useState(comment.body)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await changeCommentAction({
      releaseId: discussion.releaseId,
      commentId: comment.id,
      body: text,
      revision: comment.revision,
    }).catch(() => null)
    setBusy(false)
    if (answer?.ok) {
      discussion.take(answer.result)
      onDone()
    } else setError(answer?.message ?? discussionText.commentLine.editNoAnswer)
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-2 py-1">
      <CommentField
        label={discussionText.commentLine.editComment}
        value={text}
        people={discussion.people}
        onChange={setText}
      />
      {error && <Notice tone="error">{error}</Notice>}
      <div className="flex gap-2">
        <Button small type="submit" tone="main" disabled={busy || text.trim() === ''}>
          {discussionText.commentLine.save}
        </Button>
        <Button small onClick={onDone}>
          {discussionText.commentLine.cancel}
        </Button>
      </div>
    </form>
  )
}

function CommentActions({ comment, discussion, onChange, onRemove }: Props & { onChange(): void; onRemove(): void }) {
  const own = comment.authorId === discussion.me.id
  if (!own && !discussion.may.removeOthers.allowed) return null
  return (
    <span className="no-print ms-auto flex gap-1">
      {own && (
        <Button
          small
          tone="quiet"
          aria-label={discussionText.commentLine.editFor(comment.createdAt.slice(11, 16))}
          onClick={onChange}
        >
          {discussionText.commentLine.edit}
        </Button>
      )}
      <Button
        small
        tone="quiet"
        aria-label={discussionText.commentLine.deleteFor({
          author: comment.author,
          createdAt: comment.createdAt.slice(11, 16),
        })}
        onClick={onRemove}
      >
        {discussionText.commentLine.deleteLabel}
      </Button>
    </span>
  )
}

export function CommentLine({ comment }: { comment: CommentView }) {
  const discussion = useContext(DiscussionContext)
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null)
  const [error, setError] = useState<string | null>(null)
  if (!discussion) return null
  const remove = async () => {
    setDoing(null)
    const answer = await removeCommentAction({ releaseId: discussion.releaseId, commentId: comment.id }).catch(
      () => null,
    )
    if (answer?.ok) discussion.take(answer.result)
    else setError(answer?.message ?? discussionText.commentLine.deleteNoAnswer)
  }
  if (comment.removedBy !== undefined)
    return (
      <li className="py-1 text-small text-soft">
        {discussionText.commentLine.aCommentBy} <Name text={comment.author} /> {discussionText.commentLine.wasDeleted}
        {comment.removedBy !== comment.author && discussionText.commentLine.by(comment.removedBy)}.
      </li>
    )
  return (
    <li className={`py-1 ${discussion.fresh.has(comment.id) ? 'glow' : ''}`}>
      <p className="flex min-h-6 flex-wrap items-center gap-x-2 text-small text-soft">
        <span className="font-strong text-ink">
          <Name text={comment.author} />
        </span>
        <Moment at={comment.createdAt} />
        {comment.edited && <span>{discussionText.commentLine.edited}</span>}
        <CommentActions
          comment={comment}
          discussion={discussion}
          onChange={() => setDoing('change')}
          onRemove={() => setDoing('remove')}
        />
      </p>
      {doing === 'change' ? (
        <Change comment={comment} discussion={discussion} onDone={() => setDoing(null)} />
      ) : (
        <CommentText comment={comment} me={discussion.me.id} />
      )}
      {error && <Notice tone="error">{error}</Notice>}
      {doing === 'remove' && (
        <ConfirmDialog
          title={discussionText.commentLine.deleteThisComment}
          message={discussionText.commentLine.deleteExplained}
          label={discussionText.commentLine.deleteLabel}
          onClose={() => setDoing(null)}
          onConfirm={() => void remove()}
        />
      )}
    </li>
  )
}
