// The secret address of a person's calendar: whoever has it reads when the environments that this person may see are frozen and may be deployed to.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { type FreezeRow, listDates, listFreezes, listWindows, type WindowRow } from '@/lib/data/project/calendar'
import { endFeed, findPersonByFeed, replaceFeed } from '@/lib/data/project/feeds'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type CalendarEvent, printCalendar } from '@/lib/domain/calendar/ics'
import { plannedDay } from '@/lib/domain/calendar/planned'
import { formatWindow, openingsBetween } from '@/lib/domain/calendar/window'
import { Refusal } from '@/lib/domain/refusal'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { sha256, unguessable } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

const DAY_MS = 86_400_000
/** How far the calendar reaches back, and ahead: weekly windows have no end. */
const BACK_MS = 30 * DAY_MS
const AHEAD_MS = 60 * DAY_MS
const MOST_EVENTS = 2000

export const CreateCalendarFeed = z.strictObject({})

/** Yields the address for the one time that it can be read. The one before stops working. */
export async function createCalendarFeed(
  actor: Actor,
  _input: z.infer<typeof CreateCalendarFeed>,
  now: Date,
): Promise<{ path: string }> {
  const grant = authorize(actor, 'calendar.create-feed', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', projectRefusals.personHasCalendar())
  const token = unguessable()
  return change(actor, async (tx) => {
    await replaceFeed(tx, { id: newId(), userId: actor.id, tokenSha256: sha256(token) }, now)
    return {
      grant,
      event: { action: 'calendar-feed.created', userId: actor.id },
      result: { path: `/api/v1/calendar.ics?token=${token}` },
    }
  })
}

export async function revokeCalendarFeed(
  actor: Actor,
  _input: z.infer<typeof CreateCalendarFeed>,
  now: Date,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'calendar.create-feed', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', projectRefusals.personHasCalendar())
  return change(actor, async (tx) => {
    if (!(await endFeed(tx, actor.id, now))) return { event: null, result: {} }
    return { grant, event: { action: 'calendar-feed.revoked', userId: actor.id }, result: {} }
  })
}

const freezeEvent = ({ id, projectName, environment, startsAt, endsAt, reason }: FreezeRow): CalendarEvent => ({
  ...{ uid: `${id}@countersign`, start: startsAt, end: endsAt, busy: true },
  summary: `Freeze: ${environment} of ${projectName}`,
  description: reason,
})

function windowEvents(
  { id, projectName, environment, window }: WindowRow,
  from: number,
  until: number,
): CalendarEvent[] {
  return openingsBetween([window], from, until).map(({ startsAt, endsAt }) => ({
    ...{
      uid: `${id}-${startsAt}@countersign`,
      start: new Date(startsAt).toISOString(),
      end: new Date(endsAt).toISOString(),
      busy: false,
    },
    summary: `May deploy: ${environment} of ${projectName}`,
    description: [window.note, formatWindow(window)].filter(Boolean).join('\n'),
  }))
}

export const ReadFeed = z.object({ token: z.string().min(20).max(100) })

/** The request boundary is open here: the address itself is the right, and it is worth what its person may see at this moment. */
export async function readFeed(_everybody: Actor, { token }: z.infer<typeof ReadFeed>, now: Date): Promise<string> {
  const actor = await findPersonByFeed(sha256(token))
  if (!actor) throw new Refusal('not-found', projectRefusals.noFeed(), { known: true })
  authorize(actor, 'calendar.create-feed', {})
  const visible = visibleProjects(actor)
  const [from, until] = [now.getTime() - BACK_MS, now.getTime() + AHEAD_MS]
  const since = new Date(from)
  const [freezes, windows, dates] = await Promise.all([
    listFreezes(visible, since),
    listWindows(visible, since),
    listDates(visible, since),
  ])
  const planned = dates.flatMap((row): CalendarEvent[] => {
    const on = plannedDay(row)
    const { fieldId, name, version, environment, projectName, label } = row
    return on
      ? [
          {
            uid: `${fieldId}@countersign`,
            start: on,
            busy: false,
            summary: `${name} ${version} → ${environment}`,
            description: `${label}, ${projectName}`,
          },
        ]
      : []
  })
  const events = [...freezes.map(freezeEvent), ...planned, ...windows.flatMap((row) => windowEvents(row, from, until))]
  return printCalendar('Countersign', events.slice(0, MOST_EVENTS), now.toISOString())
}
