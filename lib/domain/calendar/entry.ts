// What somebody writes into the calendar of an environment, and what is wrong with it.
import { z } from 'zod'
import { openingsBetween, type WindowState } from '@/lib/domain/calendar/window'
import { isZone, readMoment } from '@/lib/domain/calendar/zone'
import { Revision } from '@/lib/domain/integers'
import { plainStatement } from '@/lib/domain/names'

const Zone = z.string().refine(isZone, 'a time zone by its name, such as Europe/Berlin or UTC')
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 10:00')
const Moment = z
  .string()
  .max(40)
  .describe('With an offset, 2026-03-29T10:00:00Z, or as the clocks of the zone show it, 2026-03-29T10:00')
const Span = z.strictObject({ startsAt: Moment, endsAt: Moment, zone: Zone.default('UTC') })

const YEAR_MS = 366 * 86_400_000

/** The two moments of a span, or what is wrong with them. `from`: what it may not have ended before. */
function readSpan(
  { startsAt, endsAt, zone }: z.infer<typeof Span>,
  what: string,
): { startsAt: string; endsAt: string } | { wrong: string; at: 'startsAt' | 'endsAt' } {
  const [start, end] = [readMoment(startsAt, zone), readMoment(endsAt, zone)]
  if (Number.isNaN(start)) return { wrong: `“${startsAt}” is no time: write it as 2026-03-29T10:00`, at: 'startsAt' }
  if (Number.isNaN(end)) return { wrong: `“${endsAt}” is no time: write it as 2026-03-29T10:00`, at: 'endsAt' }
  if (end <= start) return { wrong: `the ${what} would end before it begins: let it end later`, at: 'endsAt' }
  if (end - start > YEAR_MS)
    return { wrong: `the ${what} would be longer than a year: let it end sooner`, at: 'endsAt' }
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() }
}

/** Reads the times of an entry, or says what is wrong with them where it is wrong. */
function spanned(what: string) {
  return <T extends z.infer<typeof Span>>(entry: T, context: z.core.$RefinementCtx): T => {
    const read = readSpan(entry, what)
    if ('wrong' in read) {
      context.addIssue({ code: 'custom', path: [read.at], message: read.wrong })
      return entry
    }
    return { ...entry, ...read }
  }
}

/** Where an entry stands; with an id it is changed, from the revision that was seen. */
const Place = z.strictObject({
  projectId: z.uuid(),
  environmentId: z.uuid(),
  id: z.uuid().optional(),
  revision: Revision.optional(),
})

export const SaveFreeze = z
  .strictObject({ ...Place.shape, ...Span.shape, reason: plainStatement(500) })
  .transform((entry, context) => {
    // Told together with what is wrong with the times.
    if (entry.reason === '')
      context.addIssue({ code: 'custom', path: ['reason'], message: 'say why nothing ships in this time' })
    return spanned('freeze')(entry, context)
  })
export type SaveFreeze = z.infer<typeof SaveFreeze>

const Note = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null)

const Once = z
  .strictObject({ ...Place.shape, kind: z.literal('once'), ...Span.shape, note: Note })
  .transform(spanned('window'))
const Weekly = z
  .strictObject({
    ...Place.shape,
    kind: z.literal('weekly'),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1, 'choose at least one day of the week')
      .max(7)
      .describe('Days from 1, Monday, to 7, Sunday'),
    from: Clock,
    to: Clock.describe('Of the next day where it is not later than `from`'),
    zone: Zone,
    note: Note,
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'the window would end when it begins: let it end at another time',
  })
  .transform((window) => ({ ...window, weekdays: [...new Set(window.weekdays)].sort((one, other) => one - other) }))

export const SaveWindow = z.discriminatedUnion('kind', [Once, Weekly])
export type SaveWindow = z.infer<typeof SaveWindow>

/** A freeze or a window as the calendar shows it. `overlaps`: how many others of the environment it shares time with. */
export type CalendarEntry = {
  id: string
  revision: number
  environmentId: string
  by: string | null
  state: 'ended' | 'active' | 'upcoming'
  overlaps: number
} & (
  | { what: 'freeze'; startsAt: string; endsAt: string; zone: string; reason: string }
  | { what: 'window'; window: WindowState }
)

type Spanned = { from: number; until: number }

const AHEAD_MS = 15 * 86_400_000

/** The times that an entry takes up from a moment on; of a weekly one, those of the next two weeks. */
function spansOf(entry: CalendarEntry, now: number): Spanned[] {
  if (entry.what === 'freeze') return [{ from: Date.parse(entry.startsAt), until: Date.parse(entry.endsAt) }]
  const ahead = entry.window.kind === 'once' ? Date.parse(entry.window.endsAt) : now + AHEAD_MS
  return openingsBetween([entry.window], now, ahead).map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
}

/** Entries with the number of the others that they share time with. Two freezes at once, a window within a freeze: allowed, and told. */
export function withOverlaps(entries: CalendarEntry[], now: Date): CalendarEntry[] {
  const at = now.getTime()
  const spans = new Map(entries.map((entry) => [entry.id, entry.state === 'ended' ? [] : spansOf(entry, at)]))
  const contribution = (one: CalendarEntry, other: CalendarEntry) =>
    one.id !== other.id &&
    one.environmentId === other.environmentId &&
    (spans.get(one.id) ?? []).some(({ from, until }) =>
      (spans.get(other.id) ?? []).some((span) => span.from < until && from < span.until),
    )
  return entries.map((entry) => ({ ...entry, overlaps: entries.filter((other) => contribution(entry, other)).length }))
}
