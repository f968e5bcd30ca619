// Clocks of places: from what a clock on a wall shows to the moment, and back. The zone is an IANA name; its rules are the platform's own.
import { tzOffset } from '@date-fns/tz/tzOffset'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A date and a time as a clock shows them, `2026-03-29T10:00`. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/

/** Whether there is such a zone. Only names: an offset such as +02:00 knows no summer. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(zone) && !Number.isNaN(tzOffset(zone, new Date(0)))
}

const offsetAt = (zone: string, at: number): number => tzOffset(zone, new Date(at)) * MINUTE_MS

/**
 * The moment at which the clocks of a zone show this, in milliseconds; `shown` is the same reading as if it were UTC. A reading that comes twice (the
 * hour that summer ends with) is the first of the two, or with `last` the second; one that never comes is as far behind the change as it is told.
 */
export function momentShown(shown: number, zone: string, last = false): number {
  const candidates = [shown - offsetAt(zone, shown - DAY_MS), shown - offsetAt(zone, shown + DAY_MS)]
  const real = candidates.filter((at) => at + offsetAt(zone, at) === shown)
  if (real.length === 0) return candidates[0] ?? shown
  return last ? Math.max(...real) : Math.min(...real)
}

/** What the clocks of a zone show at a moment, as milliseconds of the same reading in UTC. */
export function shownAt(at: number, zone: string): number {
  return at + offsetAt(zone, at)
}

/** A time as somebody wrote it: with an offset it is that moment, without one what the clocks of the zone show. NaN when it is none. */
export function readMoment(text: string, zone: string): number {
  const local = LOCAL.exec(text)
  if (!local) return /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  const shown = Date.parse(`${local[1]}T${local[2]}Z`)
  return Number.isNaN(shown) ? Number.NaN : momentShown(shown, zone)
}

/** `2026-03-29T10:00`, as the clocks of the zone show it. */
export function localText(at: number, zone: string): string {
  return new Date(shownAt(at, zone)).toISOString().slice(0, 16)
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The day of the week from 1, Monday, to 7. */
export function weekdayOf(shown: number): number {
  return ((new Date(shown).getUTCDay() + 6) % 7) + 1
}

const WEEK_MS = 7 * DAY_MS

/** A moment to come as a sentence carries it: by its weekday within the week, by its date beyond. */
export function spokenMoment(at: number, now: number, zone: string): string {
  const [date, clock] = localText(at, zone).split('T')
  const near = at >= now && at - now < WEEK_MS - DAY_MS
  return `${near ? (WEEKDAYS[weekdayOf(shownAt(at, zone)) - 1] ?? date) : date} ${clock} ${zone}`
}
