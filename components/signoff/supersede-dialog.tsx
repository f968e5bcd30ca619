'use client'
// Putting aside what a signer who left had said against the release: why, and the password again.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/confirm-field'
import { useConfirmation } from '@/components/signoff/use-confirmation'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea } from '@/components/ui/field'
import type { SignerView } from '@/lib/domain/release/view'
import { DECISION_LABELS } from '@/lib/domain/signature/meaning'
import { supersedeSignatureAction } from '@/lib/signoff/actions'

type Props = { signer: SignerView; role: string; onClose(): void }

export function SupersedeDialog({ signer, role, onClose }: Props) {
  const [reason, setReason] = useState('')
  const confirmation = useConfirmation('withdraw')
  const { error, busy, run } = useServerAction(onClose, confirmation.forget)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(async () => {
      const confirmed = await confirmation.confirm(signer.id)
      return confirmed.ok
        ? supersedeSignatureAction({ signatureId: signer.id, reason, ...confirmed.result })
        : confirmed
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Supersede the signature of ${signer.printedName}`}
      explain={`It says “${DECISION_LABELS[signer.decision]}” as ${role} and then counts no more. It stays visible with your name and reason, and the role has to be signed again.`}
    >
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
          error={error}
          tone="danger"
          disabled={busy || confirmation.isBlocked || confirmation.mustLeave}
        >
          Supersede
        </DialogFoot>
      </form>
    </Dialog>
  )
}
