'use client'
// Accounting for check-ins that were missed: how it was, and why it is said only now.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import type { Permission } from '@/lib/domain/release/view/view'
import { accountForCheckInsAction } from '@/lib/monitor/actions'

type Place = { releaseId: string; itemId: string; title: string }

function AccountDialog({ releaseId, itemId, title, onClose }: Place & { onClose(): void }) {
  const [reason, setReason] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const save = (outcome: 'ok' | 'problem') =>
    run(() => accountForCheckInsAction({ releaseId, itemId, outcome, reason: reason.trim() }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save('ok')
  }
  return (
    <Dialog open onClose={onClose} title={monitorText.accountForMissed.accountForMissedCheckIns} explain={title}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextArea
          label={monitorText.accountForMissed.reason}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          hint={monitorText.accountForMissed.explanation}
        />
        <Button tone="danger" disabled={busy || reason.trim() === ''} onClick={() => save('problem')}>
          {monitorText.accountForMissed.recordProblem}
        </Button>
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {monitorText.accountForMissed.recordOk}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function AccountForMissed({ missed, may, ...place }: Place & { missed: number; may: Permission }) {
  const [open, setOpen] = useState(false)
  if (missed === 0) return null
  return (
    <span className="no-print">
      <Button
        small
        because={may.allowed ? undefined : may.reason}
        onClick={() => setOpen(true)}
        aria-label={monitorText.accountForMissed.accountForMissed({ missed, placeTitle: place.title })}
      >
        {monitorText.accountForMissed.accountForMissedShort(missed)}
      </Button>
      {open && <AccountDialog {...place} onClose={() => setOpen(false)} />}
    </span>
  )
}
