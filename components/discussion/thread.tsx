'use client'
// What was said of an item or of the release, and where to say more.
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { CommentLine } from '@/components/discussion/comment-line'
import { type Thread as Shown, useThread } from '@/components/discussion/talk-context'
import { WordsField } from '@/components/discussion/words-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = {
  /** An item's id, or `OF_RELEASE`. */ thread: string /** What it is said of, for whoever hears the page. */
  of: string
}

function CommentBox({ thread, of, talk }: Props & Pick<Shown, 'talk'>) {
  const [text, setText] = useState(() => talk.draftOf(thread).text)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const write = (next: string) => {
    setText(next)
    talk.keepDraft(thread, next)
  }
  const post = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || text.trim() === '') return
    setBusy(true)
    const why = await talk.post(thread)
    setBusy(false)
    setTrouble(why)
    if (why === null) setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  const { comment } = talk.may
  if (!comment.allowed) return <p className="text-small text-soft">{comment.reason}</p>
  return (
    <form
      onSubmit={post}
      onKeyDown={onKeyDown}
      className="no-print flex max-w-3xl flex-col gap-2"
      aria-label={`Say something of ${of}`}
    >
      <WordsField label="Say something; @ mentions somebody" value={text} people={talk.people} onChange={write} />
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
      {text.trim() !== '' && (
        <div className="flex items-center gap-2">
          <Button small type="submit" tone="main" disabled={busy}>
            Post
          </Button>
          <span className="text-small text-soft">
            Everybody who sees this project reads it; it is not part of what is signed.
          </span>
        </div>
      )}
    </form>
  )
}

function Earlier({ thread, talk, comments, earlier }: Props & Shown) {
  const [trouble, setTrouble] = useState<string | null>(null)
  if (earlier <= 0) return null
  return (
    <li className="py-1">
      <Button small tone="quiet" onClick={() => void talk.readEarlier(thread, comments[0]?.id).then(setTrouble)}>
        {earlier} earlier comment{earlier === 1 ? '' : 's'}
      </Button>
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
    </li>
  )
}

export function Thread({ thread, of }: Props) {
  const shown = useThread(thread)
  if (!shown) return null
  return (
    <section aria-label={`Discussion of ${of}`} className="flex flex-col gap-1">
      {(shown.comments.length > 0 || shown.earlier > 0) && (
        <ol className="max-w-3xl divide-y divide-line border-line border-t">
          <Earlier thread={thread} of={of} {...shown} />
          {shown.comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      <CommentBox thread={thread} of={of} talk={shown.talk} />
    </section>
  )
}
