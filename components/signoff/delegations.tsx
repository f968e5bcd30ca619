'use client'
// Who signs in whose place, and lending one's own role for a time.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
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
      title="Let somebody sign for me"
      explain="Their signature is printed as theirs, for you. Neither of you may have done the work where the role is independent."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <SelectField
          label="Role"
          value={role}
          onChange={(event) => setRole(event.target.value)}
          options={desk.held.map((held) => ({ value: held, label: held }))}
        />
        <SelectField
          label="Who signs for me"
          value={toId}
          onChange={(event) => setTo(event.target.value)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label="From"
            type="datetime-local"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            label="Until"
            type="datetime-local"
            required
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
        <TextArea
          label="Reason"
          rows={2}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy || others.length === 0}>
          Lend the role
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
    <section aria-label="In the place of others">
      <h2 className="border-line border-b pb-1 font-strong">In the place of others</h2>
      <ul>
        {desk.delegations.map(({ id, role, from, to, reason, startsAt, endsAt, started, mayRevoke }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5 text-small">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <Name text={to} /> for <Name text={from} /> as {role}, {started ? '' : 'from '}
              {!started && <Moment at={startsAt} />}
              {started ? 'until ' : ' until '}
              <Moment at={endsAt} />: <bdi>{reason}</bdi>
            </span>
            {mayRevoke && (
              <Button
                small
                tone="quiet"
                disabled={busy}
                onClick={() => run(() => revokeDelegationAction({ delegationId: id }))}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice tone="error">{error}</Notice>}
      {desk.held.length > 0 && (
        <div className="no-print mt-2">
          <Button small onClick={() => setLending(true)}>
            Let somebody sign for me
          </Button>
        </div>
      )}
      {lending && <LendDialog projectId={projectId} me={me} desk={desk} onClose={() => setLending(false)} />}
    </section>
  )
}
