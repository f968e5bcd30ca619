'use client'
// Superseding what a signer who left had said against the release.
import { ReasonDialog } from '@/components/signoff/reason-dialog'
import type { Returned } from '@/components/signoff/sign/use-confirmation'
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
      title={`Supersede the signature of ${signer.printedName}`}
      explain={`“${SIGNOFF_DECISIONS[signer.decision].said}” as ${role} will no longer count. It stays visible with your name and reason, and the role must be signed again.`}
      verb="Supersede"
      returned={returned}
      save={supersedeSignatureAction}
      onClose={onClose}
    />
  )
}
