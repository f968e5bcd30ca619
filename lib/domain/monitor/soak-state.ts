// The soak of a release as its snapshot has it, out of rows.
import { type CheckInRow, endOf, LEAST_FOR_PEOPLE, slotAt, type Watch } from '@/lib/domain/monitor/check-ins'
import type { SoakState } from '@/lib/domain/release/snapshot'
import { soakClock } from '@/lib/domain/time/soak'
import type { SpanState } from '@/lib/domain/time/spans'
import type { Stretch } from '@/lib/domain/time/stretches'

type Told = { from: string; to: string }
/** What is written down of a soak. `runs`: the time that scheduled probe runs vouch for. */
export type SoakRow = {
  requiredSeconds: number
  restarts: { at: string; reason: string }[]
  spans: (Told & { metricId: string; state: SpanState; n: number })[]
  runs: Told[]
}
type Around = {
  deployedAt: string | null
  metrics: { id: string; name: string; intervalSeconds: number | null }[]
  watches: Watch[]
  checkIns: CheckInRow[]
}

const stretch = ({ from, to }: Told): Stretch => ({ from: Date.parse(from), to: Date.parse(to) })
const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())

/** The slots whose check-in was well. One look of a probe does not vouch for a whole window, nor for the slot of one that looks more often than people do: its runs do. */
function vouched(watches: readonly Watch[], checkIns: readonly CheckInRow[]): Stretch[] {
  const byItem = new Map(watches.map((watch) => [watch.itemId, watch]))
  return checkIns.flatMap((row) => {
    const watch = byItem.get(row.itemId)
    if (!watch || row.outcome !== 'ok' || (row.via === 'probe' && (watch.cadenceSeconds ?? 0) < LEAST_FOR_PEOPLE))
      return []
    const at = slotAt(watch, Date.parse(row.slotAt))
    return at === null ? [] : [{ from: at, to: endOf(watch, at) }]
  })
}

export function soakState(
  { requiredSeconds, restarts, spans, runs }: SoakRow,
  { deployedAt, metrics, watches, checkIns }: Around,
  now: Date,
): SoakState {
  const clock = soakClock(
    {
      requiredSeconds,
      deployedAt: deployedAt === null ? null : Date.parse(deployedAt),
      metrics: metrics.map(({ id, name, intervalSeconds }) => ({
        ...{ name, intervalSeconds },
        spans: spans
          .filter(({ metricId }) => metricId === id)
          .map(({ state, n, ...told }) => ({ state, n, ...stretch(told) })),
      })),
      looks: [...vouched(watches, checkIns), ...runs.map(stretch)],
      restarts: restarts.map(({ at, reason }) => ({ at: Date.parse(at), reason })),
    },
    now.getTime(),
  )
  const { state, coveredSeconds, restartedAt, restartReason, stands, endsAt } = clock
  return {
    requiredSeconds,
    coveredSeconds,
    restartedAt: iso(restartedAt),
    reason: restartReason,
    state,
    stands,
    endsAt: iso(endsAt),
  }
}
