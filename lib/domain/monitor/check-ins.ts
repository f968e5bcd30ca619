// Check-ins follow from hour 0, a window and a cadence; only what was done or assigned is written down.
import type { Window } from '@/lib/domain/checklist/structure'
import type { Outcome } from '@/lib/domain/enums'
import { type ResolvedWindow, resolveOwn, resolveWindows, type WindowedSection } from '@/lib/domain/time/windows'

/** A cadence below is for probes: people get one check-in for the whole window. */
export const LEAST_FOR_PEOPLE = 300
export const MOST_SLOTS = 1000

export type CheckInState = 'upcoming' | 'due' | 'overdue' | 'missed' | 'done'
export type CheckInOutcome = 'ok' | 'problem'

/** What was written of a check-in. Without `outcome` it is only assigned. */
export type CheckInRow = {
  itemId: string
  slotAt: string
  outcome: CheckInOutcome | null
  note: string | null
  doneBy: string | null
  doneAt: string | null
  via: 'person' | 'machine' | 'probe' | null
  /** Why it was accounted for after its time; absent or null: it was done in time. */
  lateReason?: string | null
  assigneeId: string | null
  assignee: string | null
}

export type WatchedItem = {
  id: string
  sectionId: string
  title: string
  required: boolean
  outcome: Outcome
  everySeconds: number | null
  /** A check point of its own, instead of the window of its section. */
  window?: Window | null
  hasProbe: boolean
}

/** An item that is looked at again and again: in milliseconds, `from` and `to` of its window, `every` between two slots. */
export type Watch = {
  itemId: string
  sectionId: string
  from: number
  to: number
  every: number
  /** How often a probe looks, or how often the document asks for it, when that differs from the slots. */
  cadenceSeconds: number | null
  /** The slots would have been too many, and were made longer. */
  widened: boolean
}

export type Slot = { itemId: string; at: number; until: number; state: CheckInState; row: CheckInRow | null }

function watchOf(
  item: Pick<WatchedItem, 'id' | 'sectionId' | 'everySeconds'>,
  window: ResolvedWindow,
  hourZero: number,
): Watch {
  const from = hourZero + window.fromSeconds * 1000
  const to = hourZero + window.toSeconds * 1000
  const cadence = item.everySeconds ?? window.everySeconds
  const whole = to - from
  const wished = cadence === null || cadence < LEAST_FOR_PEOPLE ? whole : Math.min(whole, cadence * 1000)
  const every = Math.max(wished, Math.ceil(whole / MOST_SLOTS / 1000) * 1000)
  return {
    itemId: item.id,
    sectionId: window.sectionId,
    from,
    to,
    every,
    cadenceSeconds: cadence,
    widened: every > wished,
  }
}

type Windowed = Pick<WatchedItem, 'id' | 'sectionId' | 'everySeconds' | 'window'>

/** The window that an item is looked at in: its own, or else that of its section. Null: it is no item that is looked at again. */
export function windowOf(
  item: Pick<Windowed, 'sectionId' | 'window'>,
  settled: ReadonlyMap<string, ResolvedWindow>,
): ResolvedWindow | null {
  if (!item.window) return settled.get(item.sectionId) ?? null
  const own = resolveOwn(item.window)
  return own && { ...own, sectionId: item.sectionId }
}

/** The items that are looked at within a window, once hour 0 is known. */
export function watchesOf(
  sections: readonly WindowedSection[],
  items: readonly Windowed[],
  deployedAt: string | null,
): Watch[] {
  if (deployedAt === null) return []
  const windows = resolveWindows(sections)
  const hourZero = Date.parse(deployedAt)
  return items.flatMap((item) => {
    const window = windowOf(item, windows)
    return window ? [watchOf(item, window, hourZero)] : []
  })
}

/** When the slot begins that a time falls into; null outside of the window. */
export function slotAt({ from, to, every }: Watch, time: number): number | null {
  if (time < from || time >= to) return null
  return from + Math.floor((time - from) / every) * every
}

/** What may still be done at a time: the slot that runs, or else the one that has just run out. */
export function openSlots(watch: Watch, now: number): number[] {
  const { from, to, every } = watch
  const starts = [slotAt(watch, now - every), slotAt(watch, now)]
  const last = from + (Math.ceil((to - from) / every) - 1) * every
  if (now >= to && now < to + every) starts.push(last)
  return [...new Set(starts.filter((at) => at !== null))].filter((at) => now < endOf(watch, at) + every)
}

/** When a slot ends: the last one with its window. */
export function endOf({ to, every }: Watch, at: number): number {
  return Math.min(at + every, to)
}

/** A slot is due while it runs, overdue for as long again, and then missed. */
export function stateAt(watch: Watch, at: number, now: number): Exclude<CheckInState, 'done'> {
  if (now < at) return 'upcoming'
  const until = endOf(watch, at)
  if (now < until) return 'due'
  return now < until + watch.every ? 'overdue' : 'missed'
}

/** All slots of a watch in their order: together they are its window. A row belongs to the slot that its time falls into, so that a corrected hour 0 loses none. */
export function slotsOf(watch: Watch, rows: readonly CheckInRow[], now: number): Slot[] {
  const known = new Map<number, CheckInRow>()
  for (const row of rows) {
    const at = row.itemId === watch.itemId ? slotAt(watch, Date.parse(row.slotAt)) : null
    if (at !== null && (!known.get(at)?.outcome || row.outcome === 'problem')) known.set(at, row)
  }
  const slots: Slot[] = []
  for (let at = watch.from; at < watch.to; at += watch.every) {
    const row = known.get(at) ?? null
    slots.push({
      itemId: watch.itemId,
      at,
      until: endOf(watch, at),
      state: row?.outcome ? 'done' : stateAt(watch, at, now),
      row,
    })
  }
  return slots
}
