'use client'
// The two ends of what is under way. Each says beforehand what it needs.
import { useState } from 'react'
import { TextDialog } from '@/components/decision/text-dialog'
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
  const because = !may.allowed
    ? may.reason
    : left > 0
      ? `${left} step${left === 1 ? ' is' : 's are'} left: tick each, or leave it out with a reason`
      : undefined
  const { rehearsal } = running
  const finish = () => (open.length > 0 ? setAsking('finish') : run(() => finishRollbackAction(place)))
  const close = () => setAsking(null)
  return (
    <div className="no-print flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="main" because={because} disabled={busy} onClick={finish}>
          {rehearsal ? 'Rehearsed' : 'Rolled back'}
        </Button>
        <Button because={may.allowed ? undefined : may.reason} disabled={busy} onClick={() => setAsking('resume')}>
          {rehearsal ? 'Break off the rehearsal' : 'Resume the release'}
        </Button>
        {because && <span className="text-small text-soft">{because}</span>}
      </div>
      {error && <Notice tone="error">{error}</Notice>}
      {asking === 'finish' && (
        <TextDialog
          title="Finish with checks still open?"
          explain={`Not passed: ${open.map(({ title }) => `“${title}”`).join(', ')}.`}
          label="Reason for finishing anyway"
          submit={rehearsal ? 'Rehearsed' : 'Rolled back'}
          danger
          onClose={close}
          onSay={(reason) => finishRollbackAction({ ...place, reason })}
        />
      )}
      {asking === 'resume' && (
        <TextDialog
          title={rehearsal ? 'Break off the rehearsal?' : 'Resume the release?'}
          explain={
            rehearsal
              ? 'It stays on record as broken off.'
              : 'It is again what it was before the rollback began. What was undone at the target stays undone.'
          }
          label="Why"
          submit={rehearsal ? 'Break it off' : 'Resume the release'}
          onClose={close}
          onSay={(reason) => resumeReleaseAction({ ...place, reason })}
        />
      )}
    </div>
  )
}
