'use client'
// Moving a window, or saying how often to look.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { WindowView } from '@/lib/domain/monitor/view'
import { planWindowAction } from '@/lib/monitor/actions'

const HOUR = 3600

export function PlanForm({ releaseId, window: planned }: { releaseId: string; window: WindowView }) {
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(String(planned.fromSeconds / HOUR))
  const [to, setTo] = useState(String(planned.toSeconds / HOUR))
  const [every, setEvery] = useState(planned.everySeconds === null ? '' : String(planned.everySeconds / 60))
  const { error, busy, run } = useServerAction(() => setOpen(false))
  const plan = (event: FormEvent) => {
    event.preventDefault()
    const seconds = {
      fromSeconds: Math.round(Number(from) * HOUR),
      toSeconds: Math.round(Number(to) * HOUR),
      everySeconds: every === '' ? null : Math.round(Number(every) * 60),
    }
    run(() => planWindowAction({ releaseId, sectionId: planned.sectionId, ...seconds }))
  }
  return (
    <span className="no-print">
      <Button small tone="quiet" onClick={() => setOpen(true)} aria-label={monitorText.planForm.planFor(planned.title)}>
        {monitorText.planForm.plan}
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={monitorText.planForm.planFor(planned.title)}
          explain={monitorText.planForm.explanation}
        >
          <form onSubmit={plan} className="flex flex-col gap-3">
            <TextField
              label={monitorText.planForm.fromHour}
              type="number"
              step="any"
              required
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <TextField
              label={monitorText.planForm.toHour}
              type="number"
              step="any"
              required
              value={to}
              onChange={(event) => setTo(event.target.value)}
              hint={monitorText.planForm.hourHint}
            />
            <TextField
              label={monitorText.planForm.intervalMinutes}
              type="number"
              step="any"
              value={every}
              onChange={(event) => setEvery(event.target.value)}
              hint={monitorText.planForm.intervalHint}
            />
            {error && <Notice tone="error">{error}</Notice>}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{monitorText.planForm.cancel}</Button>
              <Button type="submit" tone="main" disabled={busy}>
                {monitorText.planForm.save}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  )
}
