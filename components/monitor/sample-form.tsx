'use client'
// A value by hand.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import type { Permission } from '@/lib/domain/release/view/view'
import { addSampleAction } from '@/lib/release/actions'

type Props = { releaseId: string; metricId: string; unit?: string | undefined; may: Permission }

export function SampleForm({ releaseId, metricId, unit, may }: Props) {
  const [value, setValue] = useState('')
  const [at, setAt] = useState('')
  const { error, busy, run } = useServerAction(() => setValue(''))
  const add = (event: FormEvent) => {
    event.preventDefault()
    run(() => addSampleAction({ releaseId, metricId, value: Number(value), ...(at && { at: `${at}:00.000Z` }) }))
  }
  return (
    <form onSubmit={add} className="no-print flex flex-wrap items-end gap-3">
      <span className="w-32">
        <TextField
          label={unit ? monitorText.sampleForm.valueIn(unit) : monitorText.sampleForm.value}
          type="number"
          step="any"
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </span>
      <span className="w-52">
        <TextField
          label={monitorText.sampleForm.measuredAt}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
      </span>
      <Button type="submit" tone="main" disabled={busy} because={may.allowed ? undefined : may.reason}>
        {monitorText.sampleForm.addValue}
      </Button>
      {error && (
        <div className="basis-full">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
    </form>
  )
}
