// The state of a metric: shape, word, colour; and bounds as they are written.
import { monitorText } from '@/components/monitor/text'
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { MetricState } from '@/lib/domain/enums'

const STATES: Record<MetricState, { sign: string; label: string; ink: string }> = {
  ok: { sign: '●', label: monitorText.metricMark.ok, ink: 'text-go' },
  warn: { sign: '▲', label: monitorText.metricMark.warn, ink: 'text-hold' },
  breached: { sign: '✕', label: monitorText.metricMark.breached, ink: 'text-no-go' },
  'no-data': { sign: '–', label: monitorText.metricMark.noData, ink: 'text-soft' },
}

export function MetricMark({ state }: { state: MetricState }) {
  const { sign, label, ink } = STATES[state]
  return (
    <span className={`whitespace-nowrap ${ink}`} data-metric={state}>
      <span aria-hidden>{sign} </span>
      {label}
    </span>
  )
}

/** A number with few digits, as much as it needs. */
export function figure(value: number): string {
  return Number(value.toPrecision(6)).toString()
}

export function boundText({ comparator, value, upper }: Threshold, unit: string | undefined): string {
  const shown =
    comparator === 'between'
      ? monitorText.metricMark.to({ figure: figure(value), figure2: figure(upper ?? value) })
      : `${comparator} ${figure(value)}`
  return unit ? `${shown} ${unit}` : shown
}
