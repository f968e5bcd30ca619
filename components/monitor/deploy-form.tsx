'use client'
// Hour 0: saying that it is deployed, now or earlier; and correcting it, with a reason.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { TextArea, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import type { Permission } from '@/lib/domain/release/view/view'
import { markDeployedAction } from '@/lib/monitor/actions'

type Props = { releaseId: string; deployed?: { at: string } | undefined; now: string; may: Permission }

export function DeployForm({ releaseId, deployed, now, may }: Props) {
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState((deployed?.at ?? now).slice(0, 16))
  const [reason, setReason] = useState('')
  const { error, busy, run } = useServerAction(() => setOpen(false))
  const mark = (event: FormEvent) => {
    event.preventDefault()
    run(() => markDeployedAction({ releaseId, at: `${at}:00.000Z`, ...(reason && { reason }) }))
  }
  return (
    <span className="no-print">
      <Button
        tone={deployed ? 'plain' : 'main'}
        because={may.allowed ? undefined : may.reason}
        onClick={() => setOpen(true)}
      >
        {deployed ? monitorText.deployForm.editDeploymentTime : monitorText.deployForm.markDeployed}
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={deployed ? monitorText.deployForm.editDeploymentTime : monitorText.deployForm.markDeployed}
          explain={monitorText.deployForm.explanation}
        >
          <form onSubmit={mark} className="flex flex-col gap-3">
            <TextField
              label={monitorText.deployForm.deployedAt}
              type="datetime-local"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
              hint={monitorText.deployForm.timeHint}
            />
            {deployed && (
              <TextArea
                label={monitorText.deployForm.reason}
                required
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
            {error && <Notice tone="error">{error}</Notice>}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{monitorText.deployForm.cancel}</Button>
              <Button type="submit" tone="main" disabled={busy}>
                {deployed ? monitorText.deployForm.saveTime : monitorText.deployForm.save}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  )
}
