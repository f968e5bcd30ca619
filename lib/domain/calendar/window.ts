// When an environment may be deployed to. Windows add up: one that is open is enough.
import { localText, momentShown, shownAt, WEEKDAYS, weekdayOf } from '@/lib/domain/calendar/zone'

/** `zone` is where the times of a window are told; a weekly one goes by the clocks there, summer and winter. */
export type WindowState = { note: string | null; zone: string } & (
  | { kind: 'once'; startsAt: string; endsAt: string }
  /** Days from 1, Monday, to 7; `from` and `to` are HH:MM, and an end that is not later is on the next day. */
  | { kind: 'weekly'; weekdays: number[]; from: string; to: string }
)

/** One opening, in milliseconds: from its start until just before its end. */
export type Opening = { startsAt: number; endsAt: number; window: WindowState }

const DAY_MS = 86_400_000
/** A weekly window opens again within a week and a day, whatever the clocks do. */
const ROUND_MS = 8 * DAY_MS

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const atClock = (midnight: number, clock: string): number => midnight + minutesOf(clock) * 60_000

function weekly(window: Extract<WindowState, { kind: 'weekly' }>, from: number, until: number): Opening[] {
  const found: Opening[] = []
  const days = new Set(window.weekdays)
  const over = minutesOf(window.to) <= minutesOf(window.from) ? DAY_MS : 0
  const first = Math.floor(shownAt(from, window.zone) / DAY_MS) * DAY_MS - 2 * DAY_MS
  for (let midnight = first; midnight <= shownAt(until, window.zone) + DAY_MS; midnight += DAY_MS) {
    if (!days.has(weekdayOf(midnight))) continue
    const startsAt = momentShown(atClock(midnight, window.from), window.zone)
    const endsAt = momentShown(atClock(midnight + over, window.to), window.zone, true)
    if (startsAt < until && endsAt > from && endsAt > startsAt) found.push({ startsAt, endsAt, window })
  }
  return found
}

/** The openings that touch a span of time, in their order. */
export function openingsBetween(windows: readonly WindowState[], from: number, until: number): Opening[] {
  const found = windows.flatMap((window) => {
    if (window.kind === 'weekly') return weekly(window, from, until)
    const [startsAt, endsAt] = [Date.parse(window.startsAt), Date.parse(window.endsAt)]
    return startsAt < until && endsAt > from ? [{ startsAt, endsAt, window }] : []
  })
  return found.sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}

/** Whether one may deploy at a moment. Without windows one always may. */
export function isOpen(windows: readonly WindowState[], at: number): boolean {
  return (
    windows.length === 0 ||
    openingsBetween(windows, at, at + 1).some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  )
}

/** The next opening that begins after a moment; null when none is planned. */
export function nextOpening(windows: readonly WindowState[], after: number): Opening | null {
  const once = windows.filter(({ kind }) => kind === 'once')
  const soon = openingsBetween(windows, after, after + ROUND_MS)
  const later = openingsBetween(once, after, Number.POSITIVE_INFINITY)
  return (
    [...soon, ...later]
      .filter(({ startsAt }) => startsAt > after)
      .sort((one, other) => one.startsAt - other.startsAt)[0] ?? null
  )
}

/** When the next window opens or closes after a moment, in milliseconds; null: never again. */
export function nextEdge(windows: readonly WindowState[], after: number): number | null {
  const open = openingsBetween(windows, after, after + ROUND_MS)
  const next = nextOpening(windows, after)
  const edges = [
    ...open.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...(next ? [next.startsAt] : []),
  ].filter((at) => at > after)
  return edges.length === 0 ? null : Math.min(...edges)
}

const RANGES = (days: readonly number[]): number[][] => {
  const ranges: number[][] = []
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else ranges.push([day])
  }
  return ranges
}
const dayName = (day: number | undefined): string => WEEKDAYS[(day ?? 1) - 1] ?? ''

/** A window as people say it: "Monday to Thursday, 10:00 to 16:00 Europe/Berlin". */
export function formatWindow(window: WindowState): string {
  if (window.kind === 'once') {
    const [start, end] = [window.startsAt, window.endsAt].map((at) =>
      localText(Date.parse(at), window.zone).replace('T', ' '),
    )
    return `${start} to ${start?.slice(0, 10) === end?.slice(0, 10) ? end?.slice(11) : end} ${window.zone}`
  }
  const days = RANGES(window.weekdays).map((range) =>
    range.length > 2 ? `${dayName(range[0])} to ${dayName(range.at(-1))}` : range.map(dayName).join(', '),
  )
  const whole = window.weekdays.length === 7 ? 'Every day' : days.join(', ')
  return `${whole}, ${window.from} to ${window.to}${minutesOf(window.to) <= minutesOf(window.from) ? ' of the next day' : ''} ${window.zone}`
}
