'use client'
// Superseding what a signer who left had said against the release.
import { ReasonDialog } from '@/components/signoff/reason-dialog'
import { signoffText } from '@/components/signoff/text'
import type { SignerView } from '@/lib/domain/release/view/view'
import { DECISION_LABELS } from '@/lib/domain/signature/meaning'
import { supersedeSignatureAction } from '@/lib/signoff/actions'

type Props = { signer: SignerView; role: string; onClose(): void }

export function SupersedeDialog({ signer, role, onClose }: Props) {
  return (
    <ReasonDialog
      signatureId={signer.id}
      title={signoffText.supersedeDialog.supersedeTheSignatureOf(signer.printedName)}
      explain={signoffText.supersedeDialog.asWillNoLongerCount({ decision: DECISION_LABELS[signer.decision], role })}
      verb={signoffText.supersedeDialog.supersede}
      stays
      save={supersedeSignatureAction}
      onClose={onClose}
    />
  )
}
