// Freezes and deployment windows: made, changed, ended. Every release of the environment that is still open is told.
import { z } from 'zod'
import { type Announcement, changeTogether, type Tx } from '@/lib/data/change'
import {
  countEntries,
  endFreeze,
  endWindow,
  findFreeze,
  findWindow,
  insertFreeze,
  insertWindow,
  lockCalendar,
  reviseReleasesUnder,
  updateFreeze,
  updateWindow,
} from '@/lib/data/project/calendar'
import { authorize, type Grant } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { SaveFreeze, SaveWindow } from '@/lib/domain/calendar/entry'
import { formatWindow } from '@/lib/domain/calendar/window'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { newId } from '@/lib/platform/ids'

export { SaveFreeze, SaveWindow }

/** More of them are no calendar any more, and each is looked at with every verdict. */
const MOST = 100

type Place = { id: string; projectId: string; environmentId: string }
type Written = { id: string }

async function everybody(tx: Tx, environmentId: string, by: string): Promise<Announcement[]> {
  return (await reviseReleasesUnder(tx, environmentId)).map(({ id, revision }) => ({
    kind: 'release',
    releaseId: id,
    revision,
    by,
  }))
}

/** Changes the calendar of an environment: its name for the history, and whoever looks at a release of it is told. */
function changeCalendar(
  grant: Grant,
  place: Place,
  write: (tx: Tx, environment: string) => Promise<AuditEvent>,
): Promise<Written> {
  return changeTogether(grant.actor, async (tx) => {
    const environment = await lockCalendar(tx, place)
    if (environment === null) throw new Refusal('not-found', commonRefusals.noEnvironment())
    const event = await write(tx, environment)
    return {
      grant,
      events: [event],
      result: { id: place.id },
      announce: await everybody(tx, place.environmentId, actorName(grant.actor)),
    }
  })
}

async function assertCapacity(tx: Tx, environmentId: string, now: Date): Promise<void> {
  if ((await countEntries(tx, environmentId, now)) >= MOST)
    throw new Refusal('conflict', projectRefusals.calendarFull({ most: MOST }))
}

function seen(revision: number | undefined): number {
  if (revision === undefined)
    throw new Refusal('invalid', projectRefusals.revisionNeeded(), { fields: { revision: 'missing' } })
  return revision
}

const faster = () => new Refusal('stale', projectRefusals.entryChanged())

export async function saveFreeze(actor: Actor, input: SaveFreeze, now: Date): Promise<Written> {
  const { projectId, environmentId, revision, reason } = input
  const grant = authorize(actor, 'calendar.change', { projectId })
  const place = { id: input.id ?? newId(), projectId, environmentId }
  const when = formatWindow({ kind: 'once', ...input, note: null })
  return changeCalendar(grant, place, async (tx, environment) => {
    const facts = { projectId, environmentId, entryId: place.id, environment, when, reason }
    if (input.id) {
      if (!(await updateFreeze(tx, place, seen(revision), input))) throw faster()
      return { action: 'freeze.changed', ...facts }
    }
    await assertCapacity(tx, environmentId, now)
    await insertFreeze(tx, place, input, actorName(actor))
    return { action: 'freeze.created', ...facts }
  })
}

export async function saveWindow(actor: Actor, input: SaveWindow, now: Date): Promise<Written> {
  const { projectId, environmentId, revision, note } = input
  const grant = authorize(actor, 'calendar.change', { projectId })
  const place = { id: input.id ?? newId(), projectId, environmentId }
  const when = formatWindow(input)
  return changeCalendar(grant, place, async (tx, environment) => {
    const facts = { projectId, environmentId, entryId: place.id, environment, when, note }
    if (input.id) {
      if (!(await updateWindow(tx, place, seen(revision), input))) throw faster()
      return { action: 'window.changed', ...facts }
    }
    await assertCapacity(tx, environmentId, now)
    await insertWindow(tx, place, input, actorName(actor))
    return { action: 'window.created', ...facts }
  })
}

export const EndEntry = z.strictObject({ projectId: z.uuid(), environmentId: z.uuid(), id: z.uuid() })
type EndEntry = z.infer<typeof EndEntry>

const gone = (what: string) => new Refusal('not-found', projectRefusals.entryGone({ what }))

/** A freeze that is on ends now; one to come is taken away; what is over stays as it was. */
export async function endFreezeNow(actor: Actor, place: EndEntry, now: Date): Promise<Written> {
  const grant = authorize(actor, 'calendar.change', { projectId: place.projectId })
  return changeCalendar(grant, place, async (tx, environment) => {
    const freeze = await findFreeze(tx, place)
    if (!freeze || freeze.endsAt <= now) throw gone('freeze')
    await endFreeze(tx, place.id, freeze.startsAt < now, now)
    const { projectId, environmentId, id } = place
    const when = formatWindow({
      kind: 'once',
      zone: freeze.zone,
      note: null,
      startsAt: freeze.startsAt.toISOString(),
      endsAt: freeze.endsAt.toISOString(),
    })
    return { action: 'freeze.ended', projectId, environmentId, entryId: id, environment, when, reason: freeze.reason }
  })
}

/** A window that is open closes now; a weekly one, and one to come, is taken away. */
export async function endWindowNow(actor: Actor, place: EndEntry, now: Date): Promise<Written> {
  const grant = authorize(actor, 'calendar.change', { projectId: place.projectId })
  return changeCalendar(grant, place, async (tx, environment) => {
    const window = await findWindow(tx, place)
    if (!window || (window.kind === 'once' && Date.parse(window.endsAt) <= now.getTime())) throw gone('window')
    await endWindow(tx, place.id, window.kind === 'once' && Date.parse(window.startsAt) < now.getTime(), now)
    const { projectId, environmentId, id } = place
    return {
      action: 'window.ended',
      projectId,
      environmentId,
      entryId: id,
      environment,
      when: formatWindow(window),
      note: window.note,
    }
  })
}
