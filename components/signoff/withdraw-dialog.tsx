'use client'
// Taking one's own signature back: why, and the password again.
import { type FormEvent, useState } from 'react'
import { useDeed } from '@/components/shell/use-deed'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea, TextField } from '@/components/ui/field'
import type { SignerView } from '@/lib/domain/release/view'
import { withdrawing } from '@/lib/domain/signature/effect'
import { withdrawSignatureAction } from '@/lib/signoff/actions'

type Props = { signer: SignerView; role: string; onClose(): void }

export function WithdrawDialog({ signer, role, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const { trouble, busy, run } = useDeed(onClose, () => setPassword(''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => withdrawSignatureAction({ signatureId: signer.id, reason, password }))
  }
  return (
    <Dialog open onClose={onClose} title="Withdraw my signature" explain={withdrawing(signer, role)}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextArea
          label="Reason"
          rows={2}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint="Re-enter your password to withdraw."
        />
        <DialogFoot onClose={onClose} trouble={trouble} tone="danger" disabled={busy}>
          Withdraw
        </DialogFoot>
      </form>
    </Dialog>
  )
}
