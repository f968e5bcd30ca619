'use client'
// Withdrawing one's own signature.
import { ReasonDialog } from '@/components/signoff/reason-dialog'
import type { Returned } from '@/components/signoff/sign/use-confirmation'
import { signoffText } from '@/components/signoff/text'
import type { SignerView } from '@/lib/domain/release/view/view'
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
  return (
    <ReasonDialog
      signatureId={signer.id}
      purpose="withdraw"
      title={signoffText.withdrawDialog.withdrawMySignature}
      explain={withdrawing(signer, role)}
      verb={signoffText.withdrawDialog.withdraw}
      returned={returned}
      save={withdrawSignatureAction}
      onClose={onClose}
    />
  )
}
