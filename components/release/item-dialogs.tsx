'use client'
// The dialog that the page is asking with, if any.
import { ConflictDialog } from '@/components/checklist/conflict-dialog'
import { HelpDialog } from '@/components/checklist/help-dialog'
import { EvidenceDialog } from '@/components/checklist/item/evidence-dialog'
import { ReasonDialog } from '@/components/checklist/reason-dialog'
import { IssueDialog } from '@/components/decision/issue-dialog'
import { ItemWaiverDialog } from '@/components/decision/waiver-dialog'
import { ConfirmRun } from '@/components/probe/confirm-run'
import { ProbeForm } from '@/components/probe/probe-form'
import type { Asking } from '@/components/release/use-item-actions'
import type { Outcome } from '@/lib/domain/enums'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = {
  asking: Asking
  releaseId: string
  projectId: string
  onClose(): void
  onDecide(item: ItemView, outcome: Outcome, reason: string): void
  onItem(item: ItemView): void
  onRun(item: ItemView): void
}

function Conflict({
  asking,
  onClose,
  onDecide,
}: { asking: Extract<Asking, { what: 'conflict' }> } & Pick<Props, 'onClose' | 'onDecide'>) {
  const { message, mine, current, outcome, reason } = asking
  const setMine = () => {
    onClose()
    if (outcome) onDecide(current, outcome, reason ?? '')
  }
  return (
    <ConflictDialog message={message} mine={mine} current={current} onClose={onClose} onMine={outcome && setMine} />
  )
}

export function Ask({ asking, releaseId, projectId, onClose, onDecide, onItem, onRun }: Props) {
  switch (asking.what) {
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'evidence':
      return <EvidenceDialog item={asking.item} releaseId={releaseId} onClose={onClose} />
    case 'waiver':
      return <ItemWaiverDialog item={asking.item} projectId={projectId} onClose={onClose} />
    case 'issue':
      return <IssueDialog releaseId={releaseId} item={asking.item} onClose={onClose} />
    case 'conflict':
      return <Conflict asking={asking} onClose={onClose} onDecide={onDecide} />
    case 'reason':
      return (
        <ReasonDialog
          item={asking.item}
          outcome={asking.outcome}
          explain={asking.explain}
          onClose={onClose}
          onSay={(reason) => {
            onDecide(asking.item, asking.outcome, reason)
            onClose()
          }}
        />
      )
    case 'run':
      return (
        <ConfirmRun item={asking.item} message={asking.message} onClose={onClose} onRun={() => onRun(asking.item)} />
      )
    case 'probe':
      return (
        <ProbeForm
          item={asking.item}
          onClose={onClose}
          onSaved={(item) => {
            onItem(item)
            onClose()
          }}
        />
      )
  }
}
