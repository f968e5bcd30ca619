'use client'
// Adding a metric that the documents do not name.
import { useState } from 'react'
import { z } from 'zod'
import { monitorText } from '@/components/monitor/text'
import { OptionalNumber, RequiredText, useForm } from '@/components/shell/use-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextField } from '@/components/ui/form/field'
import { addMetricAction } from '@/lib/monitor/actions'

const Metric = z.object({
  name: RequiredText,
  unit: z.string(),
  target: OptionalNumber,
  alert: OptionalNumber,
  every: OptionalNumber,
})

function MetricDialog({ releaseId, onClose }: { releaseId: string; onClose(): void }) {
  const { field, submit, busy, message } = useForm(Metric, {
    initial: { name: '', unit: '', target: '', alert: '', every: '' },
    save: ({ name, unit, target, alert, every }) =>
      addMetricAction({
        releaseId,
        name,
        ...(unit && { unit }),
        ...(target !== undefined && { target: { comparator: '<=' as const, value: target } }),
        ...(alert !== undefined && { alert: { comparator: '>' as const, value: alert } }),
        ...(every !== undefined && { intervalSeconds: Math.round(every) }),
      }),
    onSaved: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={monitorText.addMetricForm.addMetric}
      explain={monitorText.addMetricForm.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField label={monitorText.addMetricForm.name} required maxLength={120} {...field('name')} />
        <TextField label={monitorText.addMetricForm.unit} maxLength={30} {...field('unit')} />
        <TextField
          label={monitorText.addMetricForm.target}
          type="number"
          step="any"
          hint={monitorText.addMetricForm.targetHint}
          {...field('target')}
        />
        <TextField
          label={monitorText.addMetricForm.alertAbove}
          type="number"
          step="any"
          hint={monitorText.addMetricForm.alertHint}
          {...field('alert')}
        />
        <TextField label={monitorText.addMetricForm.intervalSeconds} type="number" min={1} {...field('every')} />
        <DialogFoot onClose={onClose} error={message} disabled={busy}>
          {monitorText.addMetricForm.add}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function AddMetricForm({ releaseId }: { releaseId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <span className="no-print">
      <Button small onClick={() => setOpen(true)}>
        {monitorText.addMetricForm.addMetric}
      </Button>
      {open && <MetricDialog releaseId={releaseId} onClose={() => setOpen(false)} />}
    </span>
  )
}
