'use client'
// Ending a signature, one's own or that of somebody who left: a reason, and a confirmation of who does it.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/sign/confirm-field'
import { ReasonDraft, readDraft } from '@/components/signoff/sign/confirmation-draft'
import { type Confirmed, type Returned, useConfirmation } from '@/components/signoff/sign/use-confirmation'
import { signoffText } from '@/components/signoff/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import type { Answer } from '@/lib/domain/answer'

type Props = {
  signatureId: string
  purpose: 'withdraw' | 'supersede'
  title: string
  explain: string
  /** The verb on the button. */
  verb: string
  /** The reader is back from the identity provider. */
  returned?: Returned | null
  save(input: { signatureId: string; reason: string } & Confirmed): Promise<Answer<unknown>>
  onClose(): void
}

export function ReasonDialog({ signatureId, purpose, title, explain, verb, returned = null, save, onClose }: Props) {
  const [reason, setReason] = useState(() => readDraft(ReasonDraft, returned?.proofId)?.reason ?? '')
  const confirmation = useConfirmation(purpose, returned)
  const { error, busy, run } = useServerAction(onClose, confirmation.forget)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirmation.mustLeave) return confirmation.leave(signatureId, { reason })
    run(async () => {
      const confirmed = await confirmation.confirm(signatureId)
      return confirmed.ok ? save({ signatureId, reason, ...confirmed.result }) : confirmed
    })
  }
  const isHeld = busy || confirmation.isLeaving || confirmation.isBlocked
  return (
    <Dialog open onClose={onClose} title={title} explain={explain}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ConfirmNotice confirmation={confirmation} />
        <TextArea
          label={signoffText.reasonDialog.reason}
          rows={2}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ConfirmField confirmation={confirmation} />
        <DialogFoot onClose={onClose} error={confirmation.leavingError ?? error} tone="danger" disabled={isHeld}>
          {confirmation.mustLeave ? signoffText.reasonDialog.continueTo(confirmation.providerName ?? 'sign-in') : verb}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
