// What the monitoring pages show: plain data. Times are ISO 8601 in UTC.
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { MetricState } from '@/lib/domain/enums'
import type { CheckInState } from '@/lib/domain/monitor/check-ins'
import type { Permission, SoakView } from '@/lib/domain/release/view/view'

export type SlotView = {
  at: string
  until: string
  state: CheckInState
  outcome?: 'ok' | 'problem'
  by?: string
  note?: string
  /** Why it was accounted for after its time. */
  lateReason?: string
  assignee?: { id: string; name: string }
}

export type WatchView = {
  itemId: string
  title: string
  decided: boolean
  counts: boolean
  /** How often it is asked for, when that is not how often somebody looks. */
  cadenceSeconds?: number
  widened: boolean
  slots: SlotView[]
}

export type WindowView = {
  sectionId: string
  /** The one item whose own window it is. */
  itemId?: string
  title: string
  /** Seconds after hour 0. */
  fromSeconds: number
  toSeconds: number
  everySeconds: number | null
  from?: string
  to?: string
  state: 'not-deployed' | 'upcoming' | 'open' | 'ended'
  /** Titles of windows that are open in some of the same time and do not hold this one. */
  overlaps: string[]
  items: WatchView[]
  /** Items that wait for hour 0. */
  waiting: string[]
}

export type MetricView = {
  id: string
  name: string
  unit?: string
  state: MetricState
  value?: number
  at?: string
  target?: Threshold
  alert?: Threshold
  intervalSeconds?: number
  tail: { at: string; value: number }[]
}

export type ReleaseLine = { id: string; name: string; version: string; environment: string }

export type MonitoringView = {
  release: ReleaseLine
  now: string
  deployed?: { at: string; by: string }
  soak?: SoakView
  windows: WindowView[]
  metrics: MetricView[]
  members: { id: string; name: string }[]
  may: {
    deploy: Permission
    checkIn: Permission
    account: Permission
    plan: Permission
    requestWaiver: Permission
    grantWaiver: Permission
  }
}

export type IntervalView = { state: 'ok' | 'warn' | 'breached'; from: string; to: string; n: number }
export type BucketView = { at: number; min: number; max: number; last: number; lastAt: number; n: number }

export type MetricPageView = {
  release: ReleaseLine
  metric: MetricView & { feed?: { itemId: string; title: string; expression: string } }
  n: number
  percentiles?: { p50: number; p95: number; p99: number; min: number; max: number }
  buckets: BucketView[]
  /** Nothing is known between two samples that are further apart, in milliseconds. */
  gap: number
  breaches: IntervalView[]
  rows: { id: string; at: string; value: number; source: string }[]
  /** Where the next page of the table begins. */
  older?: string
  probes: { itemId: string; title: string; captures: string[] }[]
  may: { sample: Permission; plan: Permission }
}
