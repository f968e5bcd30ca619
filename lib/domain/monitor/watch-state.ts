// What the verdict knows of monitoring: which check-ins were done. When the next is due follows from the time.
import { type CheckInRow, slotAt, type Watch } from '@/lib/domain/monitor/check-ins'

/** Times are ISO 8601 in UTC; `done` are the begins of the slots that were done, in order. */
export type WatchState = { itemId: string; from: string; to: string; everySeconds: number; done: string[] }

const iso = (time: number): string => new Date(time).toISOString()

/** The watches of a release as its snapshot carries them. */
export function watchStates(watches: readonly Watch[], rows: readonly CheckInRow[]): WatchState[] {
  const byItem = new Map<string, CheckInRow[]>()
  for (const row of rows) if (row.outcome) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row])
  return watches.map((watch) => {
    const done = (byItem.get(watch.itemId) ?? [])
      .map((row) => slotAt(watch, Date.parse(row.slotAt)))
      .filter((at) => at !== null)
    return {
      itemId: watch.itemId,
      from: iso(watch.from),
      to: iso(watch.to),
      everySeconds: watch.every / 1000,
      done: [...new Set(done)].sort((one, other) => one - other).map(iso),
    }
  })
}

type Times = { from: number; to: number; every: number }
const timesOf = ({ from, to, everySeconds }: WatchState): Times => ({
  from: Date.parse(from),
  to: Date.parse(to),
  every: everySeconds * 1000,
})

/** When the check-in was due that is overdue now; null when none is. */
export function overdueSince(watch: WatchState, now: number): string | null {
  const { from, to, every } = timesOf(watch)
  if (!(every > 0) || now < from) return null
  const slots = Math.ceil((to - from) / every)
  const passed = now >= to ? slots : Math.floor((now - from) / every)
  if (passed === 0) return null
  const at = from + (passed - 1) * every
  const until = Math.min(at + every, to)
  return now < until + every && !watch.done.includes(iso(at)) ? iso(until) : null
}

/** How many check-ins nobody did, and nobody can do any more. */
export function missedOf(watch: WatchState, now: number): number {
  const { from, to, every } = timesOf(watch)
  if (!(every > 0)) return 0
  const slots = Math.ceil((to - from) / every)
  const last = from + (slots - 1) * every
  const gone = Math.max(0, Math.min(slots - 1, Math.floor((now - from) / every) - 1)) + (now >= to + every ? 1 : 0)
  const done = watch.done.filter((at) => Date.parse(at) < from + gone * every && Date.parse(at) <= last).length
  return gone - done
}

/** When a check-in of this watch is next due or next counts as missed; null when neither will be. */
export function nextTurn(watch: WatchState, now: number): number | null {
  const { from, to, every } = timesOf(watch)
  if (!(every > 0)) return null
  if (now < from) return Math.min(from + every, to)
  const next = Math.min(from + (Math.floor((now - from) / every) + 1) * every, to)
  if (next > now) return next
  return to + every > now ? to + every : null
}
