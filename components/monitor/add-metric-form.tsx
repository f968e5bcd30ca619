'use client'
// Adding a metric that the documents do not name.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { addMetricAction } from '@/lib/monitor/actions'

const below = (text: string) => (text === '' ? undefined : ({ comparator: '<=', value: Number(text) } as const))
const above = (text: string) => (text === '' ? undefined : ({ comparator: '>', value: Number(text) } as const))

export function AddMetricForm({ releaseId }: { releaseId: string }) {
  const [open, setOpen] = useState(false)
  const [facts, setFacts] = useState({ name: '', unit: '', target: '', alert: '', every: '' })
  const { error, busy, run } = useServerAction(() => setOpen(false))
  const set = (name: keyof typeof facts) => (event: { target: { value: string } }) =>
    setFacts({ ...facts, [name]: event.target.value })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { name, unit, every } = facts
    const [target, alert] = [below(facts.target), above(facts.alert)]
    run(() =>
      addMetricAction({
        releaseId,
        name,
        ...(unit && { unit }),
        ...(target && { target }),
        ...(alert && { alert }),
        ...(every && { intervalSeconds: Math.round(Number(every)) }),
      }),
    )
  }
  return (
    <span className="no-print">
      <Button small onClick={() => setOpen(true)}>
        {monitorText.addMetricForm.addMetric}
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={monitorText.addMetricForm.addMetric}
          explain={monitorText.addMetricForm.explanation}
        >
          <form onSubmit={add} className="flex flex-col gap-3">
            <TextField
              label={monitorText.addMetricForm.name}
              required
              maxLength={120}
              value={facts.name}
              onChange={set('name')}
            />
            <TextField
              label={monitorText.addMetricForm.unit}
              maxLength={30}
              value={facts.unit}
              onChange={set('unit')}
            />
            <TextField
              label={monitorText.addMetricForm.target}
              type="number"
              step="any"
              value={facts.target}
              onChange={set('target')}
              hint={monitorText.addMetricForm.targetHint}
            />
            <TextField
              label={monitorText.addMetricForm.alertAbove}
              type="number"
              step="any"
              value={facts.alert}
              onChange={set('alert')}
              hint={monitorText.addMetricForm.alertHint}
            />
            <TextField
              label={monitorText.addMetricForm.intervalSeconds}
              type="number"
              min={1}
              value={facts.every}
              onChange={set('every')}
            />
            {error && <Notice tone="error">{error}</Notice>}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{monitorText.addMetricForm.cancel}</Button>
              <Button type="submit" tone="main" disabled={busy}>
                {monitorText.addMetricForm.add}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  )
}
