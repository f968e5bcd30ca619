'use client'
// What was said of an item or of the release, and where to say more.
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { CommentField } from '@/components/discussion/comment-field'
import { CommentLine } from '@/components/discussion/comment-line'
import { type Thread as Shown, useThread } from '@/components/discussion/discussion-context'
import { discussionText } from '@/components/discussion/text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = {
  /** An item's id, or `OF_RELEASE`. */ thread: string /** What it is said of, for whoever hears the page. */
  of: string
}

function CommentBox({ thread, of, discussion }: Props & Pick<Shown, 'discussion'>) {
  const [text, setText] = useState(() => discussion.draftOf(thread).text)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const write = (next: string) => {
    setText(next)
    discussion.saveDraft(thread, next)
  }
  const post = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || text.trim() === '') return
    setBusy(true)
    const why = await discussion.post(thread)
    setBusy(false)
    setError(why)
    if (why === null) setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  const { comment } = discussion.may
  if (!comment.allowed) return <p className="text-small text-soft">{comment.reason}</p>
  return (
    <form
      onSubmit={post}
      onKeyDown={onKeyDown}
      className="no-print flex max-w-3xl flex-col gap-2"
      aria-label={discussionText.thread.commentOn(of)}
    >
      <CommentField
        label={discussionText.thread.commentOn(of)}
        placeholder={discussionText.thread.placeholder}
        value={text}
        people={discussion.people}
        onChange={write}
      />
      {error && <Notice tone="error">{error}</Notice>}
      {text.trim() !== '' && (
        <div className="flex items-center gap-2">
          <Button small type="submit" tone="main" disabled={busy}>
            {discussionText.thread.post}
          </Button>
          <span className="text-small text-soft">{discussionText.thread.visibility}</span>
        </div>
      )}
    </form>
  )
}

function Earlier({ thread, discussion, comments, earlier }: Props & Shown) {
  const [error, setError] = useState<string | null>(null)
  if (earlier <= 0) return null
  return (
    <li className="py-1">
      <Button small tone="quiet" onClick={() => void discussion.readEarlier(thread, comments[0]?.id).then(setError)}>
        {discussionText.thread.earlierComments(earlier)}
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

export function Thread({ thread, of }: Props) {
  const shown = useThread(thread)
  if (!shown) return null
  return (
    <section aria-label={discussionText.thread.discussionOf(of)} className="flex flex-col gap-1">
      {(shown.comments.length > 0 || shown.earlier > 0) && (
        <ol className="max-w-3xl divide-y divide-line border-line border-t">
          <Earlier thread={thread} of={of} {...shown} />
          {shown.comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      <CommentBox thread={thread} of={of} discussion={shown.discussion} />
    </section>
  )
}
