'use client'
// Which probe feeds a metric, and by what of its answer.
import { type FormEvent, useState } from 'react'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import type { MetricPageView } from '@/lib/domain/monitor/view'
import { feedMetricAction } from '@/lib/monitor/actions'

type Props = {
  releaseId: string
  metric: MetricPageView['metric']
  probes: MetricPageView['probes']
  may: MetricPageView['may']['plan']
}

export function FeedForm({ releaseId, metric, probes, may }: Props) {
  const [itemId, setItemId] = useState(metric.feed?.itemId ?? '')
  const [expression, setExpression] = useState(metric.feed?.expression ?? 'time.total')
  const { error, busy, run } = useServerAction(() => undefined)
  const captures = probes.find((probe) => probe.itemId === itemId)?.captures ?? []
  const save = (event: FormEvent) => {
    event.preventDefault()
    run(() => feedMetricAction({ releaseId, metricId: metric.id, itemId: itemId || null, expression }))
  }
  return (
    <form onSubmit={save} className="no-print flex flex-wrap items-start gap-3">
      <span className="w-72 max-w-full">
        <SelectField
          label={monitorText.feedForm.sourceProbe}
          value={itemId}
          onChange={(event) => setItemId(event.target.value)}
          options={[
            { value: '', label: monitorText.feedForm.noProbe },
            ...probes.map((probe) => ({ value: probe.itemId, label: probe.title.slice(0, 80) })),
          ]}
        />
      </span>
      {itemId && (
        <span className="w-72 max-w-full">
          <TextField
            label={monitorText.feedForm.capture}
            mono
            value={expression}
            onChange={(event) => setExpression(event.target.value)}
            hint={
              captures.length > 0
                ? monitorText.feedForm.captures(captures.join(', '))
                : monitorText.feedForm.captureHint
            }
          />
        </span>
      )}
      <span className="pt-[1.375rem]">
        <Button type="submit" disabled={busy} because={may.allowed ? undefined : may.reason}>
          {monitorText.feedForm.saveSource}
        </Button>
      </span>
      {error && (
        <div className="basis-full">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
    </form>
  )
}
