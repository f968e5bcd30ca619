'use client'
// Taking one's own signature back: why, and the password again.
import { type FormEvent, useState } from 'react'
import { useDeed } from '@/components/shell/use-deed'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/confirm-field'
import { useConfirmation } from '@/components/signoff/use-confirmation'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea } from '@/components/ui/field'
import { withdrawSignatureAction } from '@/lib/signoff/actions'

export function WithdrawDialog({ signatureId, onClose }: { signatureId: string; onClose(): void }) {
  const [reason, setReason] = useState('')
  const confirmation = useConfirmation('withdraw')
  const { trouble, busy, run } = useDeed(onClose, () => confirmation.setPassword(''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(async () => {
      const confirmed = await confirmation.confirm(signatureId)
      return confirmed.ok ? withdrawSignatureAction({ signatureId, reason, ...confirmed.result }) : confirmed
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Withdraw my signature"
      explain="It stays where it is, shown as withdrawn with your reason. The role is awaited again."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ConfirmNotice isBlocked={confirmation.isBlocked} />
        <TextArea
          label="Reason"
          rows={2}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ConfirmField confirmation={confirmation} />
        <DialogFoot onClose={onClose} trouble={trouble} tone="danger" disabled={busy || confirmation.isBlocked}>
          Withdraw
        </DialogFoot>
      </form>
    </Dialog>
  )
}
