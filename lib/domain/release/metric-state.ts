// What the latest value of a metric means against its target and its alert threshold.
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { MetricState } from '@/lib/domain/enums'
import { keeps } from '@/lib/domain/release/item/threshold'

/**
 * An alert threshold states when it is bad (`> 200`), a target when it is good (`< 50`); between the two it is a warning. Where the document gives no
 * alert threshold, the target is the limit: past it is a breach. Without a value nothing is known.
 */
export function metricState(value: number | null, target: Threshold | null, alert: Threshold | null): MetricState {
  if (value === null) return 'no-data'
  if (alert && keeps(value, alert)) return 'breached'
  if (!target || keeps(value, target)) return 'ok'
  return alert ? 'warn' : 'breached'
}
