'use client'
// Taking one's own signature back: why, and the password again.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/confirm-field'
import { readDraft, WithdrawDraft } from '@/components/signoff/confirmation-draft'
import { type Returned, useConfirmation } from '@/components/signoff/use-confirmation'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea } from '@/components/ui/field'
import type { SignerView } from '@/lib/domain/release/view'
import { withdrawing } from '@/lib/domain/signature/effect'
import { withdrawSignatureAction } from '@/lib/signoff/actions'

type Props = {
  signer: SignerView
  role: string
  /** The signer is back from the identity provider. */
  returned?: Returned | null
  onClose(): void
}

export function WithdrawDialog({ signer, role, returned = null, onClose }: Props) {
  const [reason, setReason] = useState(() => readDraft(WithdrawDraft, returned?.proofId)?.reason ?? '')
  const confirmation = useConfirmation('withdraw', returned)
  const { error, busy, run } = useServerAction(onClose, confirmation.forget)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirmation.mustLeave) return confirmation.leave(signer.id, { reason })
    run(async () => {
      const confirmed = await confirmation.confirm(signer.id)
      return confirmed.ok ? withdrawSignatureAction({ signatureId: signer.id, reason, ...confirmed.result }) : confirmed
    })
  }
  return (
    <Dialog open onClose={onClose} title="Withdraw my signature" explain={withdrawing(signer, role)}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ConfirmNotice confirmation={confirmation} />
        <TextArea
          label="Reason"
          rows={2}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ConfirmField confirmation={confirmation} />
        <DialogFoot
          onClose={onClose}
          error={confirmation.leavingTrouble ?? error}
          tone="danger"
          disabled={busy || confirmation.isLeaving || confirmation.isBlocked}
        >
          {confirmation.mustLeave ? `Continue to ${confirmation.providerName ?? 'sign-in'}` : 'Withdraw'}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
