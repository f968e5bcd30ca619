// The windows of a release with their check-ins, as the page shows them.

import {
  type CheckInRow,
  type Slot,
  slotsOf,
  type Watch,
  type WatchedItem,
  watchesOf,
  windowOf,
} from '@/lib/domain/monitor/check-ins'
import type { SlotView, WatchView, WindowView } from '@/lib/domain/monitor/view'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { type ResolvedWindow, resolveWindows, type WindowedSection } from '@/lib/domain/time/windows'

type Monitored = {
  deployedAt: string | null
  sections: (WindowedSection & { counts: boolean })[]
  items: WatchedItem[]
  checkIns: CheckInRow[]
}

const iso = (time: number): string => new Date(time).toISOString()

function viewSlot({ at, until, state, row }: Slot): SlotView {
  return {
    ...{ at: iso(at), until: iso(until), state },
    ...(row?.outcome && { outcome: row.outcome }),
    ...(row?.doneBy && { by: row.doneBy }),
    ...(row?.note && { note: row.note }),
    ...(row?.lateReason && { lateReason: row.lateReason }),
    ...(row?.assigneeId && { assignee: { id: row.assigneeId, name: row.assignee ?? '' } }),
  }
}

function viewWatch(
  watch: Watch,
  item: WatchedItem,
  rows: readonly CheckInRow[],
  now: number,
  counts: boolean,
): WatchView {
  const differs = watch.cadenceSeconds !== null && watch.cadenceSeconds * 1000 !== watch.every
  return {
    ...{
      itemId: item.id,
      title: item.title,
      decided: OUTCOMES[item.outcome].isDecided,
      counts,
      widened: watch.widened,
    },
    ...(differs && watch.cadenceSeconds !== null && { cadenceSeconds: watch.cadenceSeconds }),
    slots: slotsOf(watch, rows, now).map(viewSlot),
  }
}

function stateOf(
  { fromSeconds, toSeconds }: ResolvedWindow,
  deployedAt: string | null,
  now: number,
): WindowView['state'] {
  if (deployedAt === null) return 'not-deployed'
  const zero = Date.parse(deployedAt)
  return now < zero + fromSeconds * 1000 ? 'upcoming' : now < zero + toSeconds * 1000 ? 'open' : 'ended'
}

const holds = (one: ResolvedWindow, other: ResolvedWindow): boolean =>
  one.fromSeconds <= other.fromSeconds && one.toSeconds >= other.toSeconds
const meets = (one: ResolvedWindow, other: ResolvedWindow): boolean =>
  one.fromSeconds < other.toSeconds && other.fromSeconds < one.toSeconds

/** Windows in order of time; those without an item are left out. */
export function viewWindows({ deployedAt, sections, items, checkIns }: Monitored, now: number): WindowView[] {
  const settled = resolveWindows(sections)
  const named = new Map(sections.map((section) => [section.id, section]))
  const watches = new Map(watchesOf(sections, items, deployedAt).map((watch) => [watch.itemId, watch]))
  const owners = new Map<string, { window: ResolvedWindow; items: WatchedItem[] }>()
  for (const item of items) {
    const window = windowOf(item, settled)
    if (!window) continue
    const key = item.window ? item.id : window.sectionId
    const owner = owners.get(key) ?? { window, items: [] }
    owner.items.push(item)
    owners.set(key, owner)
  }
  const titleOf = ({ sectionId, text }: ResolvedWindow, [first]: WatchedItem[]) =>
    first?.window ? text || first.title : (named.get(sectionId)?.title ?? text)
  const all = [...owners.values()].sort(
    (one, other) => one.window.fromSeconds - other.window.fromSeconds || one.window.toSeconds - other.window.toSeconds,
  )
  return all.map(({ window, items: own }) => {
    const others = all.filter(
      (other) =>
        other.window !== window &&
        meets(window, other.window) &&
        !holds(window, other.window) &&
        !holds(other.window, window),
    )
    const { sectionId, fromSeconds, toSeconds, everySeconds } = window
    const [first] = own
    return {
      ...{ sectionId, title: titleOf(window, own), fromSeconds, toSeconds, everySeconds },
      ...(first?.window && { itemId: first.id }),
      ...(deployedAt !== null && {
        from: iso(Date.parse(deployedAt) + fromSeconds * 1000),
        to: iso(Date.parse(deployedAt) + toSeconds * 1000),
      }),
      state: stateOf(window, deployedAt, now),
      overlaps: others.map((other) => titleOf(other.window, other.items)),
      items: own.flatMap((item) => {
        const watch = watches.get(item.id)
        return watch ? [viewWatch(watch, item, checkIns, now, named.get(item.sectionId)?.counts ?? true)] : []
      }),
      waiting: deployedAt === null ? own.map(({ title }) => title) : [],
    }
  })
}
