'use client'
// Moving a window, or saying how often to look.
import { useState } from 'react'
import { z } from 'zod'
import { monitorText } from '@/components/monitor/text'
import { OptionalNumber, RequiredNumber, useForm } from '@/components/shell/use-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextField } from '@/components/ui/form/field'
import type { WindowView } from '@/lib/domain/monitor/view'
import { planWindowAction } from '@/lib/monitor/actions'

const HOUR = 3600

const Plan = z.object({ from: RequiredNumber, to: RequiredNumber, every: OptionalNumber })

type Props = { releaseId: string; window: WindowView }

function PlanDialog({ releaseId, window: planned, onClose }: Props & { onClose(): void }) {
  const { field, submit, busy, message } = useForm(Plan, {
    initial: {
      from: String(planned.fromSeconds / HOUR),
      to: String(planned.toSeconds / HOUR),
      every: planned.everySeconds === null ? '' : String(planned.everySeconds / 60),
    },
    save: ({ from, to, every }) =>
      planWindowAction({
        releaseId,
        sectionId: planned.sectionId,
        fromSeconds: Math.round(from * HOUR),
        toSeconds: Math.round(to * HOUR),
        everySeconds: every === undefined ? null : Math.round(every * 60),
      }),
    onSaved: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={monitorText.planForm.planFor(planned.title)}
      explain={monitorText.planForm.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField label={monitorText.planForm.fromHour} type="number" step="any" required {...field('from')} />
        <TextField
          label={monitorText.planForm.toHour}
          type="number"
          step="any"
          required
          hint={monitorText.planForm.hourHint}
          {...field('to')}
        />
        <TextField
          label={monitorText.planForm.intervalMinutes}
          type="number"
          step="any"
          hint={monitorText.planForm.intervalHint}
          {...field('every')}
        />
        <DialogFoot onClose={onClose} error={message} disabled={busy}>
          {monitorText.planForm.save}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function PlanForm({ releaseId, window: planned }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <span className="no-print">
      <Button small tone="quiet" onClick={() => setOpen(true)} aria-label={monitorText.planForm.planFor(planned.title)}>
        {monitorText.planForm.plan}
      </Button>
      {open && <PlanDialog releaseId={releaseId} window={planned} onClose={() => setOpen(false)} />}
    </span>
  )
}
