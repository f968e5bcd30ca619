'use client'
// Starting to go back: why, what will be done, and a second press, so that nobody does it by a slip and nobody has to
// type under pressure.
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { rollbackText } from '@/components/rollback/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import type { DeskOption } from '@/lib/domain/rollback/view'
import { formatClock } from '@/lib/domain/time/format-clock'
import { startRollbackAction } from '@/lib/rollback/actions'

type Props = {
  releaseId: string
  release: string
  option: DeskOption
  rehearsal: boolean
  onClose(): void
  onToast(message: string): void
}

function explainOf({ rehearsal, release, option: { budgetSeconds } }: Props): string {
  const clock =
    budgetSeconds === undefined
      ? rollbackText.startDialog.visibleTimer
      : rollbackText.startDialog.visibleTimerOf(formatClock(budgetSeconds))
  return rehearsal
    ? rollbackText.startDialog.rehearsalExplained(clock)
    : rollbackText.startDialog.rollbackExplained({ release, clock })
}

export function StartDialog(props: Props) {
  const { releaseId, option, rehearsal, onClose, onToast } = props
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [armed, setArmed] = useState(rehearsal)
  const [error, setError] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!armed) return setArmed(true)
    start(async () => {
      const answer = await startRollbackAction({
        releaseId,
        planId: option.id,
        reason: reason.trim(),
        rehearsal,
      }).catch(() => null)
      if (answer?.ok) return onClose()
      if (answer === null) return setError(rollbackText.startDialog.theServerDidNotAnswer)
      if (answer.code !== 'conflict') return setError(answer.message)
      onToast(answer.message)
      onClose()
      router.refresh()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${rehearsal ? rollbackText.startDialog.rehearse : rollbackText.startDialog.startRollback}: ${option.title}`}
      explain={explainOf(props)}
    >
      <form onSubmit={go} className="flex flex-col gap-3">
        <TextArea
          label={rollbackText.startDialog.reason}
          required
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          hint={rollbackText.startDialog.recordedInTheAuditLog}
        />
        {option.steps.length > 0 && (
          <ol className="flex list-decimal flex-col gap-0.5 ps-5 text-small">
            {option.steps.map((step) => (
              <li key={step.id} dir="auto" className="wrap-anywhere">
                {step.title}
              </li>
            ))}
          </ol>
        )}
        <DialogFoot onClose={onClose} error={error} tone={rehearsal ? 'main' : 'danger'} disabled={busy}>
          {rehearsal
            ? rollbackText.startDialog.startRehearsal
            : armed
              ? rollbackText.startDialog.pressAgainToConfirm
              : rollbackText.startDialog.startRollback}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
