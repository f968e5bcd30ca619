'use client'
// Who signs in whose place, and lending one's own role for a time.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextArea, TextField } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { SignOffDesk } from '@/lib/domain/release/view/view'
import { makeDelegationAction, revokeDelegationAction } from '@/lib/signoff/actions'

type Props = { projectId: string; me: string; desk: Pick<SignOffDesk, 'delegations' | 'held' | 'members'> }

const local = (at: number) => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

function LendDialog({ projectId, me, desk, onClose }: Props & { onClose(): void }) {
  const others = desk.members.filter((member) => member.id !== me)
  const [role, setRole] = useState(desk.held[0] ?? '')
  const [toId, setTo] = useState(others[0]?.id ?? '')
  const [from, setFrom] = useState(() => local(Date.now()))
  const [until, setUntil] = useState(() => local(Date.now() + 86_400_000))
  const [reason, setReason] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() =>
      makeDelegationAction({
        projectId,
        role,
        toId,
        reason,
        startsAt: new Date(from).toISOString(),
        endsAt: new Date(until).toISOString(),
      }),
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={signoffText.delegations.delegateMySignature}
      explain={signoffText.delegations.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <SelectField
          label={signoffText.delegations.role}
          value={role}
          onChange={(event) => setRole(event.target.value)}
          options={desk.held.map((held) => ({ value: held, label: held }))}
        />
        <SelectField
          label={signoffText.delegations.delegateTo}
          value={toId}
          onChange={(event) => setTo(event.target.value)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={signoffText.delegations.from}
            type="datetime-local"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            label={signoffText.delegations.until}
            type="datetime-local"
            required
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
        <TextArea
          label={signoffText.delegations.reason}
          rows={2}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy || others.length === 0}>
          {signoffText.delegations.delegate}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function Delegations({ projectId, me, desk }: Props) {
  const [lending, setLending] = useState(false)
  const { error, busy, run } = useServerAction()
  if (desk.delegations.length === 0 && desk.held.length === 0) return null
  return (
    <section aria-label={signoffText.delegations.delegations}>
      <h2 className="border-line border-b pb-1 font-strong">{signoffText.delegations.delegations}</h2>
      <ul>
        {desk.delegations.map(({ id, role, from, to, reason, startsAt, endsAt, started, mayRevoke }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5 text-small">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <Name text={to} /> {signoffText.delegations.forLabel} <Name text={from} />{' '}
              {signoffText.delegations.as({ role, isStarted: started })}
              {!started && <Moment at={startsAt} />}
              {started ? signoffText.delegations.untilPrefix : signoffText.delegations.until3}
              <Moment at={endsAt} />: <bdi>{reason}</bdi>
            </span>
            {mayRevoke && (
              <Button
                small
                tone="quiet"
                disabled={busy}
                onClick={() => run(() => revokeDelegationAction({ delegationId: id }))}
              >
                {signoffText.delegations.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice tone="error">{error}</Notice>}
      {desk.held.length > 0 && (
        <div className="no-print mt-2">
          <Button small onClick={() => setLending(true)}>
            {signoffText.delegations.delegateMySignature}
          </Button>
        </div>
      )}
      {lending && <LendDialog projectId={projectId} me={me} desk={desk} onClose={() => setLending(false)} />}
    </section>
  )
}
