'use client'
// What comes by e-mail: a box for each kind of notice. The inbox always has all of it.
import Link from 'next/link'
import { type FormEvent, useState, useTransition } from 'react'
import { notifyText } from '@/components/notify/text'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { NoticeKind } from '@/lib/domain/notify/kinds'
import { changeMailPreferencesAction } from '@/lib/notify/actions'

type Kind = { kind: NoticeKind; title: string; asks: boolean; mail: boolean }
type Props = { choice: { quiet: boolean; kinds: Kind[]; email: string; setUp: boolean } }

export function MailPreferencesForm({ choice }: Props) {
  const [quiet, setQuiet] = useState(choice.quiet)
  const [mail, setMail] = useState(() => new Map(choice.kinds.map((kind) => [kind.kind, kind.mail])))
  const [feedback, setFeedback] = useState<{ ok: boolean; text: string } | null>(null)
  const [busy, start] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const answer = await changeMailPreferencesAction({ quiet, mail: Object.fromEntries(mail) })
      setFeedback(
        answer.ok ? { ok: true, text: notifyText.mailPreferencesForm.saved } : { ok: false, text: answer.message },
      )
    })
  }
  const boxes = (kinds: Kind[], disabled: boolean) => (
    <fieldset disabled={disabled} className="flex flex-col border-line border-t pt-1 disabled:opacity-60">
      {kinds.map(({ kind, title }) => (
        <CheckField
          key={kind}
          label={title}
          checked={(mail.get(kind) ?? false) && !disabled}
          onChange={(wanted) => setMail(new Map(mail).set(kind, wanted))}
        />
      ))}
    </fieldset>
  )
  return (
    <Page
      title={notifyText.mailPreferencesForm.title}
      lead={
        <>
          {notifyText.mailPreferencesForm.toThe(choice.email)}{' '}
          <Link href="/inbox" className="text-accent underline">
            {notifyText.mailPreferencesForm.inbox}
          </Link>{' '}
          {notifyText.mailPreferencesForm.inboxHasAll}
        </>
      }
    >
      {!choice.setUp && <Notice>{notifyText.mailPreferencesForm.emailNotSetUp}</Notice>}
      <form onSubmit={submit} className="flex max-w-xl flex-col gap-5">
        <CheckField label={notifyText.mailPreferencesForm.onlyItemsThatNeedMy} checked={quiet} onChange={setQuiet} />
        <section className="flex flex-col gap-1">
          <h2 className="font-strong">{notifyText.mailPreferencesForm.needsMyAction}</h2>
          {boxes(
            choice.kinds.filter(({ asks }) => asks),
            false,
          )}
        </section>
        <section className="flex flex-col gap-1">
          <h2 className="font-strong">{notifyText.mailPreferencesForm.forInformation}</h2>
          {boxes(
            choice.kinds.filter(({ asks }) => !asks),
            quiet,
          )}
        </section>
        {feedback && (feedback.ok ? <Notice>{feedback.text}</Notice> : <Notice tone="error">{feedback.text}</Notice>)}
        <div>
          <Button type="submit" tone="main" disabled={busy}>
            {notifyText.mailPreferencesForm.save}
          </Button>
        </div>
      </form>
    </Page>
  )
}
