'use client'
// Superseding what a signer who left had said against the release.
import { ReasonDialog } from '@/components/signoff/reason-dialog'
import type { Returned } from '@/components/signoff/sign/use-confirmation'
import { signoffText } from '@/components/signoff/text'
import type { SignerView } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { supersedeSignatureAction } from '@/lib/signoff/actions'

type Props = {
  signer: SignerView
  role: string
  /** The reader is back from the identity provider. */
  returned?: Returned | null
  onClose(): void
}

export function SupersedeDialog({ signer, role, returned = null, onClose }: Props) {
  return (
    <ReasonDialog
      signatureId={signer.id}
      purpose="supersede"
      title={signoffText.supersedeDialog.supersedeTheSignatureOf(signer.printedName)}
      explain={signoffText.supersedeDialog.asWillNoLongerCount({
        decision: SIGNOFF_DECISIONS[signer.decision].said,
        role,
      })}
      verb={signoffText.supersedeDialog.supersede}
      returned={returned}
      save={supersedeSignatureAction}
      onClose={onClose}
    />
  )
}
