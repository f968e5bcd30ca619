// The soak of a release as its snapshot has it, out of rows.

import {
  type CheckInRow,
  type CheckInState,
  endOf,
  LEAST_FOR_PEOPLE,
  slotAt,
  slotsOf,
  type Watch,
} from '@/lib/domain/monitor/check-ins'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState, SoakState } from '@/lib/domain/release/snapshot/snapshot'
import { type Interval, union, without } from '@/lib/domain/time/intervals'
import { soakClock } from '@/lib/domain/time/soak'
import type { SpanState } from '@/lib/domain/time/spans'
import { minuteOf } from '@/lib/domain/verdict/reasons'

type Observed = { from: string; to: string }
/** What is written down of a soak. `runs`: the time that scheduled probe runs vouch for. */
export type SoakRow = {
  requiredSeconds: number
  /** The section that asks for it. */
  sectionId?: string | null
  restarts: { at: string; reason: string }[]
  spans: (Observed & { metricId: string; state: SpanState; n: number })[]
  runs: Observed[]
}
/** An item of a window. `isScheduled`: its probe runs again and again by itself. */
type WindowItem = Pick<ItemState, 'id' | 'outcome' | 'decidedAt' | 'decidedVia'> & { isScheduled: boolean }
type Around = {
  deployedAt: string | null
  items: readonly WindowItem[]
  metrics: { id: string; name: string; intervalSeconds: number | null }[]
  watches: Watch[]
  checkIns: CheckInRow[]
}

const interval = ({ from, to }: Observed): Interval => ({ from: Date.parse(from), to: Date.parse(to) })
const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())

/** The slots whose check-in was well. One look of a probe does not vouch for a whole window, nor for the slot of one that looks more often than people do: its runs do. */
function covered(watches: readonly Watch[], checkIns: readonly CheckInRow[]): Interval[] {
  const byItem = new Map(watches.map((watch) => [watch.itemId, watch]))
  return checkIns.flatMap((row) => {
    const watch = byItem.get(row.itemId)
    if (!watch || row.outcome !== 'ok' || (row.via === 'probe' && (watch.cadenceSeconds ?? 0) < LEAST_FOR_PEOPLE))
      return []
    return slotOf(watch, row)
  })
}

function slotOf(watch: Watch, { slotAt: time }: CheckInRow): Interval[] {
  const at = slotAt(watch, Date.parse(time))
  return at === null ? [] : [{ from: at, to: endOf(watch, at) }]
}

/**
 * What passed items of windows vouch for: their window until they were passed, but for the check-ins of it that found a problem. One that its scheduled
 * probe passed vouches for nothing: the runs do.
 */
function passedIntervals({ watches, checkIns, items }: Around): Interval[] {
  const byItem = new Map(items.map((item) => [item.id, item]))
  return watches.flatMap((watch) => {
    const item = byItem.get(watch.itemId)
    if (!item || !OUTCOMES[item.outcome].isPass || item.decidedAt === null) return []
    if (item.decidedVia === 'probe' && item.isScheduled) return []
    const problems = checkIns.filter(({ itemId, outcome }) => itemId === watch.itemId && outcome === 'problem')
    const until = Math.min(watch.to, Date.parse(item.decidedAt))
    return without(union([{ from: watch.from, to: until }]), union(problems.flatMap((row) => slotOf(watch, row))))
  })
}

/** What could be done now to have the soak measured, in one sentence. */
function waysOf({ metrics, watches, checkIns, items }: Around, now: number): string {
  const open = new Set(items.filter(({ outcome }) => !OUTCOMES[outcome].isDecided).map(({ id }) => id))
  const slots = watches.filter(({ itemId }) => open.has(itemId)).flatMap((watch) => slotsOf(watch, checkIns, now))
  const has = (...states: CheckInState[]) => slots.some(({ state }) => states.includes(state))
  const next = Math.min(...slots.filter(({ state }) => state === 'upcoming').map(({ at }) => at))
  const [metric] = metrics
  const ways = [
    metric && `send samples of ${metric.name}${metrics.length > 1 ? ` and of ${metrics.length - 1} more` : ''}`,
    has('due', 'overdue') && 'do the check-in that is due',
    !has('due', 'overdue') && has('upcoming') && `do the next check-in at ${minuteOf(new Date(next).toISOString())}`,
    has('missed') && 'account for the check-ins that were missed',
    !metric && slots.length === 0 && 'add a metric and send its samples',
    'request a waiver of the soak',
  ].filter((way): way is string => typeof way === 'string')
  const sentence = ways.length === 1 ? ways.join('') : `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

export function soakState(
  { requiredSeconds, sectionId, restarts, spans, runs }: SoakRow,
  around: Around,
  now: Date,
): SoakState {
  const { deployedAt, metrics, watches, checkIns } = around
  const clock = soakClock(
    {
      requiredSeconds,
      deployedAt: deployedAt === null ? null : Date.parse(deployedAt),
      metrics: metrics.map(({ id, name, intervalSeconds }) => ({
        ...{ name, intervalSeconds },
        spans: spans
          .filter(({ metricId }) => metricId === id)
          .map(({ state, n, ...asSentence }) => ({ state, n, ...interval(asSentence) })),
      })),
      observations: [...covered(watches, checkIns), ...passedIntervals(around), ...runs.map(interval)],
      ways: () => waysOf(around, now.getTime()),
      restarts: restarts.map(({ at, reason }) => ({ at: Date.parse(at), reason })),
    },
    now.getTime(),
  )
  const { state, coveredSeconds, restartedAt, restartReason, pausedBecause, resume, endsAt } = clock
  return {
    requiredSeconds,
    coveredSeconds,
    restartedAt: iso(restartedAt),
    reason: restartReason,
    state,
    ...{ pausedBecause, resume },
    endsAt: iso(endsAt),
    ...(sectionId && { sectionId }),
  }
}
