// The calendar of a project: when its environments are frozen, and when they may be deployed to.
import { z } from 'zod'
import { type FreezeRow, listFreezes, listWindows, type WindowRow } from '@/lib/data/project/calendar'
import { feedSince } from '@/lib/data/project/feeds'
import { listProjects } from '@/lib/data/project/projects'
import { authorize, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type CalendarEntry, withOverlaps } from '@/lib/domain/calendar/entry'
import type { CalendarView } from '@/lib/domain/calendar/view'
import { isOpen, nextOpening, type WindowState } from '@/lib/domain/calendar/window'
import { Refusal } from '@/lib/domain/refusal'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'

export const ReadCalendar = z.object({ projectId: z.uuid(), environmentId: z.uuid().optional() })

/** How long what is over is still shown. */
const SHOWN_MS = 14 * 86_400_000

const stateOf = (startsAt: string, endsAt: string, at: number): CalendarEntry['state'] =>
  Date.parse(endsAt) <= at ? 'ended' : Date.parse(startsAt) <= at ? 'active' : 'upcoming'

const freezeEntry = (
  { id, revision, environmentId, by, startsAt, endsAt, zone, reason }: FreezeRow,
  at: number,
): CalendarEntry => ({
  ...{ what: 'freeze', id, revision, environmentId, by, startsAt, endsAt, zone, reason, overlaps: 0 },
  state: stateOf(startsAt, endsAt, at),
})

function windowEntry({ id, revision, environmentId, by, window }: WindowRow, at: number): CalendarEntry {
  const state =
    window.kind === 'once' ? stateOf(window.startsAt, window.endsAt, at) : isOpen([window], at) ? 'active' : 'upcoming'
  return { what: 'window', id, revision, environmentId, by, window, overlaps: 0, state }
}

function standing(entries: CalendarEntry[], at: number): CalendarView['environments'][number]['now'] {
  const windows = entries.flatMap((entry): WindowState[] => (entry.what === 'window' ? [entry.window] : []))
  const frozen = entries.some((entry) => entry.what === 'freeze' && entry.state === 'active')
  const next = nextOpening(windows, at)
  return {
    frozen,
    windowed: windows.length > 0,
    open: isOpen(windows, at),
    ...(next && { next: { at: new Date(next.startsAt).toISOString(), zone: next.window.zone } }),
  }
}

export async function readCalendar(
  actor: Actor,
  { projectId, environmentId }: z.infer<typeof ReadCalendar>,
  now: Date,
): Promise<CalendarView> {
  authorize(actor, 'project.read', { projectId })
  const [project] = await listProjects([projectId])
  const environments = project?.environments.filter(({ id }) => environmentId === undefined || id === environmentId)
  if (!project || !environments || (environmentId && environments.length === 0))
    throw new Refusal('not-found', projectRefusals.noCalendar())
  const since = new Date(now.getTime() - SHOWN_MS)
  const [freezes, windows] = await Promise.all([listFreezes([projectId], since), listWindows([projectId], since)])
  const at = now.getTime()
  const entries = withOverlaps(
    [...freezes.map((row) => freezeEntry(row, at)), ...windows.map((row) => windowEntry(row, at))],
    now,
  )
  const made = actor.kind === 'person' ? await feedSince(actor.id) : null
  return {
    project: { id: project.id, name: project.name },
    environments: environments.map(({ id, name }) => {
      const own = entries.filter((entry) => entry.environmentId === id)
      return { id, name, entries: own, now: standing(own, at) }
    }),
    may: { change: can(actor, 'calendar.change', { projectId }) },
    at: now.toISOString(),
    ...(made && { followedSince: made.toISOString() }),
  }
}
