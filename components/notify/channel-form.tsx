'use client'
// A new channel: what kind, where to, which events it gets. The address cannot be read back, and a webhook's secret is shown
// once.
import { type FormEvent, useState, useTransition } from 'react'
import { notifyText } from '@/components/notify/text'
import { Button } from '@/components/ui/button'
import { CheckField, SelectField, TextArea, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { CHANNELS, ChannelKind } from '@/lib/domain/notify/channel'
import { NOTICE_KINDS, NoticeKind } from '@/lib/domain/notify/kinds'
import { addChannelAction } from '@/lib/notify/actions'

/** Those that concern a project rather than one person. */
const OFFERED = NoticeKind.options.filter((kind) => kind !== 'mentioned' && kind !== 'signature-stale')
const USUAL = new Set<NoticeKind>([
  'issue-escalated',
  'monitoring-failed',
  'metric-breached',
  'rollback-started',
  'rollback-ended',
  'decision-made',
  'verdict-changed',
])

const listed = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean)

/** What is sent of a new channel besides its name and the events that it gets. */
const WRITTEN = {
  slack: (where: string) => ({ kind: 'slack', url: where.trim() }) as const,
  webhook: (where: string) => ({ kind: 'webhook', url: where.trim() }) as const,
  'email-list': (where: string) => ({ kind: 'email-list', to: listed(where) }) as const,
} satisfies Record<ChannelKind, (where: string) => { kind: ChannelKind }>

export function ChannelForm({ projectId, mailSetUp }: { projectId: string; mailSetUp: boolean }) {
  const [kind, setKind] = useState<ChannelKind>('slack')
  const { leadsTo, field } = CHANNELS[kind]
  const [name, setName] = useState('')
  const [where, setWhere] = useState('')
  const [notices, setNotices] = useState(USUAL)
  const [feedback, setFeedback] = useState<{ ok: boolean; text: string; secret?: string } | null>(null)
  const [busy, start] = useTransition()
  const choose = (one: NoticeKind, wanted: boolean) =>
    setNotices(new Set(OFFERED.filter((other) => (other === one ? wanted : notices.has(other)))))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const common = { projectId, name, notices: [...notices] }
      const answer = await addChannelAction({ ...common, ...WRITTEN[kind](where) })
      if (!answer.ok) return setFeedback({ ok: false, text: answer.message })
      setName('')
      setWhere('')
      const { secret } = answer.result
      return setFeedback({
        ok: true,
        text: secret ? notifyText.channelForm.addedWithSecret : notifyText.channelForm.added,
        ...(secret && { secret }),
      })
    })
  }
  return (
    <section aria-labelledby="add-channel" className="flex flex-col gap-3 border-line border-t pt-4">
      <h2 id="add-channel" className="font-strong text-title">
        {notifyText.channelForm.addChannel}
      </h2>
      <form onSubmit={submit} className="flex max-w-3xl flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={notifyText.channelForm.kind}
            value={kind}
            onChange={(event) => setKind(ChannelKind.catch('slack').parse(event.target.value))}
            options={ChannelKind.options.map((value) => ({ value, label: CHANNELS[value].label }))}
          />
          <TextField
            label={notifyText.channelForm.name}
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            placeholder={notifyText.channelForm.nameExample}
          />
        </div>
        {leadsTo === 'addresses' ? (
          <TextArea
            label={field.label}
            required
            rows={2}
            value={where}
            onChange={(event) => setWhere(event.target.value)}
            hint={mailSetUp ? notifyText.channelForm.onePerLine : notifyText.channelForm.emailNotSetUp}
            placeholder={field.placeholder}
          />
        ) : (
          <TextField
            label={field.label}
            required
            mono
            autoComplete="off"
            value={where}
            onChange={(event) => setWhere(event.target.value)}
            hint={notifyText.channelForm.sealed}
            placeholder={field.placeholder}
          />
        )}
        <fieldset>
          <legend className="font-strong text-small">{notifyText.channelForm.notifyOn}</legend>
          <div className="grid wide:grid-cols-2">
            {OFFERED.map((one) => (
              <CheckField
                key={one}
                label={NOTICE_KINDS[one].title}
                checked={notices.has(one)}
                onChange={(wanted) => choose(one, wanted)}
              />
            ))}
          </div>
        </fieldset>
        {feedback && (
          <Notice tone={feedback.ok ? 'plain' : 'error'}>
            <p>{feedback.text}</p>
            {feedback.secret && (
              <code className="block font-mono text-small break-all select-all">{feedback.secret}</code>
            )}
          </Notice>
        )}
        <div>
          <Button type="submit" tone="main" disabled={busy}>
            {notifyText.channelForm.add}
          </Button>
        </div>
      </form>
    </section>
  )
}
