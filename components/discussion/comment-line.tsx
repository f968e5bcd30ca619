'use client'
// One comment: who, when, what. Its author changes it in place; the author or a lead takes it away.
import { type FormEvent, useContext, useState } from 'react'
import { CommentText } from '@/components/discussion/comment-text'
import { TalkContext } from '@/components/discussion/talk-context'
import type { TalkState } from '@/components/discussion/use-talk'
import { WordsField } from '@/components/discussion/words-field'
import { Name } from '@/components/people/name'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { changeCommentAction, removeCommentAction } from '@/lib/discussion/actions'
import type { CommentView } from '@/lib/domain/discussion/view'

type Props = { comment: CommentView; talk: TalkState }

function Change({ comment, talk, onDone }: Props & { onDone(): void }) {
  const [text, setText] = useState(comment.body)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await changeCommentAction({
      releaseId: talk.releaseId,
      commentId: comment.id,
      body: text,
      revision: comment.revision,
    }).catch(() => null)
    setBusy(false)
    if (answer?.ok) {
      talk.take(answer.result)
      onDone()
    } else setTrouble(answer?.message ?? 'The server did not answer. Your words stand here; try again.')
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-2 py-1">
      <WordsField label="Your words" value={text} people={talk.people} onChange={setText} />
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
      <div className="flex gap-2">
        <Button small type="submit" tone="main" disabled={busy || text.trim() === ''}>
          Save
        </Button>
        <Button small onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function Deeds({ comment, talk, onChange, onRemove }: Props & { onChange(): void; onRemove(): void }) {
  const own = comment.authorId === talk.me.id
  if (!own && !talk.may.removeOthers.allowed) return null
  return (
    <span className="no-print ms-auto flex gap-1">
      {own && (
        <Button
          small
          tone="quiet"
          aria-label={`Change what you said at ${comment.createdAt.slice(11, 16)}`}
          onClick={onChange}
        >
          Change
        </Button>
      )}
      <Button
        small
        tone="quiet"
        aria-label={`Remove what ${comment.author} said at ${comment.createdAt.slice(11, 16)}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </span>
  )
}

export function CommentLine({ comment }: { comment: CommentView }) {
  const talk = useContext(TalkContext)
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!talk) return null
  const remove = async () => {
    setDoing(null)
    const answer = await removeCommentAction({ releaseId: talk.releaseId, commentId: comment.id }).catch(() => null)
    if (answer?.ok) talk.take(answer.result)
    else
      setTrouble(
        answer?.message ?? 'The server did not answer. Look whether the comment is still here, then try again.',
      )
  }
  if (comment.removedBy !== undefined)
    return (
      <li className="py-1 text-small text-soft">
        A comment of <Name text={comment.author} /> was removed
        {comment.removedBy !== comment.author && ` by ${comment.removedBy}`}.
      </li>
    )
  return (
    <li className={`py-1 ${talk.fresh.has(comment.id) ? 'glow' : ''}`}>
      <p className="flex min-h-6 flex-wrap items-center gap-x-2 text-small text-soft">
        <span className="font-strong text-ink">
          <Name text={comment.author} />
        </span>
        <Moment at={comment.createdAt} />
        {comment.edited && <span>changed</span>}
        <Deeds comment={comment} talk={talk} onChange={() => setDoing('change')} onRemove={() => setDoing('remove')} />
      </p>
      {doing === 'change' ? (
        <Change comment={comment} talk={talk} onDone={() => setDoing(null)} />
      ) : (
        <CommentText comment={comment} me={talk.me.id} />
      )}
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
      {doing === 'remove' && (
        <ConfirmDialog
          title="Remove this comment?"
          message="Its words are gone for good. That there was one stays in sight, and in the history."
          word="Remove"
          onClose={() => setDoing(null)}
          onConfirm={() => void remove()}
        />
      )}
    </li>
  )
}
