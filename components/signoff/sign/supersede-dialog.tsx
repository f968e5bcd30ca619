'use client'
// Superseding what a signer who left had said against the release.
import { ReasonDialog } from '@/components/signoff/reason-dialog'
import type { SignerView } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { supersedeSignatureAction } from '@/lib/signoff/actions'

type Props = { signer: SignerView; role: string; onClose(): void }

export function SupersedeDialog({ signer, role, onClose }: Props) {
  return (
    <ReasonDialog
      signatureId={signer.id}
      title={`Supersede the signature of ${signer.printedName}`}
      explain={`“${SIGNOFF_DECISIONS[signer.decision].said}” as ${role} will no longer count. It stays visible with your name and reason, and the role must be signed again.`}
      verb="Supersede"
      stays
      save={supersedeSignatureAction}
      onClose={onClose}
    />
  )
}
