'use client'
// Taking one's own signature back: why, and the password again.
import { type FormEvent, useState } from 'react'
import { useDeed } from '@/components/shell/use-deed'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/confirm-field'
import { useConfirmation } from '@/components/signoff/use-confirmation'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea } from '@/components/ui/field'
import type { SignerView } from '@/lib/domain/release/view'
import { withdrawing } from '@/lib/domain/signature/effect'
import { withdrawSignatureAction } from '@/lib/signoff/actions'

type Props = { signer: SignerView; role: string; onClose(): void }

export function WithdrawDialog({ signer, role, onClose }: Props) {
  const [reason, setReason] = useState('')
  const confirmation = useConfirmation('withdraw')
  const { trouble, busy, run } = useDeed(onClose, () => {
    confirmation.setPassword('')
    confirmation.setCode('')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(async () => {
      const confirmed = await confirmation.confirm(signer.id)
      return confirmed.ok ? withdrawSignatureAction({ signatureId: signer.id, reason, ...confirmed.result }) : confirmed
    })
  }
  return (
    <Dialog open onClose={onClose} title="Withdraw my signature" explain={withdrawing(signer, role)}>
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
