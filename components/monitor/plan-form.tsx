'use client'
// Moving a window, or saying how often to look.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { TextField } from '@/components/ui/form/field'
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
      <Button small tone="quiet" onClick={() => setOpen(true)} aria-label={`Plan ${planned.title}`}>
        Plan
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={`Plan ${planned.title}`}
          explain="What was done stays where its time falls."
        >
          <form onSubmit={plan} className="flex flex-col gap-3">
            <TextField
              label="From hour"
              type="number"
              step="any"
              required
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <TextField
              label="To hour"
              type="number"
              step="any"
              required
              value={to}
              onChange={(event) => setTo(event.target.value)}
              hint="After hour 0, when it was deployed."
            />
            <TextField
              label="Interval (minutes)"
              type="number"
              step="any"
              value={every}
              onChange={(event) => setEvery(event.target.value)}
              hint="Empty: once in the whole window. Items that say how often themselves keep it."
            />
            {error && <Notice tone="error">{error}</Notice>}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button type="submit" tone="main" disabled={busy}>
                Plan it
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  )
}
