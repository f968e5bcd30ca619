'use client'
// The two ends of what is under way. Each says beforehand what it needs.
import { useState } from 'react'
import { TextDialog } from '@/components/decision/text-dialog'
import { rollbackText } from '@/components/rollback/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'
import type { DeskRunning } from '@/lib/domain/rollback/view'
import { finishRollbackAction, resumeReleaseAction } from '@/lib/rollback/actions'

type Props = { releaseId: string; running: DeskRunning; checks: ItemView[]; may: Permission }

export function EndButtons({ releaseId, running, checks, may }: Props) {
  const [asking, setAsking] = useState<'finish' | 'resume' | null>(null)
  const { error, busy, run } = useServerAction(() => {})
  const place = { releaseId, planId: running.planId }
  const open = checks.filter(({ required, outcome }) => required && !OUTCOMES[outcome].isSatisfied)
  const left = running.left.length
  const because = !may.allowed ? may.reason : left > 0 ? rollbackText.endButtons.stepsLeft(left) : undefined
  const { rehearsal } = running
  const finish = () => (open.length > 0 ? setAsking('finish') : run(() => finishRollbackAction(place)))
  const close = () => setAsking(null)
  return (
    <div className="no-print flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="main" because={because} disabled={busy} onClick={finish}>
          {rehearsal ? rollbackText.endButtons.rehearsed : rollbackText.endButtons.rolledBack}
        </Button>
        <Button because={may.allowed ? undefined : may.reason} disabled={busy} onClick={() => setAsking('resume')}>
          {rehearsal ? rollbackText.endButtons.stopRehearsal : rollbackText.endButtons.resumeTheRelease}
        </Button>
        {because && <span className="text-small text-soft">{because}</span>}
      </div>
      {error && <Notice tone="error">{error}</Notice>}
      {asking === 'finish' && (
        <TextDialog
          title={rollbackText.endButtons.finishWithChecksStillOpen}
          explain={rollbackText.endButtons.notPassed(open.map(({ title }) => `“${title}”`).join(', '))}
          label={rollbackText.endButtons.reasonForFinishingAnyway}
          submit={rehearsal ? rollbackText.endButtons.rehearsed : rollbackText.endButtons.rolledBack}
          danger
          onClose={close}
          onSay={(reason) => finishRollbackAction({ ...place, reason })}
        />
      )}
      {asking === 'resume' && (
        <TextDialog
          title={rehearsal ? rollbackText.endButtons.stopRehearsalTitle : rollbackText.endButtons.resumeTheReleaseTitle}
          explain={rehearsal ? rollbackText.endButtons.stopExplained : rollbackText.endButtons.resumeExplained}
          label={rollbackText.endButtons.reason}
          submit={rehearsal ? rollbackText.endButtons.stopRehearsalSubmit : rollbackText.endButtons.resumeTheRelease}
          onClose={close}
          onSay={(reason) => resumeReleaseAction({ ...place, reason })}
        />
      )}
    </div>
  )
}
