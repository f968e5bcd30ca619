// An administrator in a project that they are not a member of: entered with a reason and for a time, told to its leads.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import {
  type ClosedProject,
  type EntryRow,
  endEntry,
  insertEntry,
  listClosedProjects,
  listEntries,
} from '@/lib/data/project/project-entries'
import { authorize, can } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { EnterProject, entryExpiry } from '@/lib/domain/project/entry'
import { Refusal } from '@/lib/domain/refusal'
import type { Permission } from '@/lib/domain/release/view/view'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { newId } from '@/lib/platform/ids'

export { EnterProject }

export async function enterProject(
  actor: Actor,
  { projectId, access, reason, hours }: EnterProject,
  now: Date,
): Promise<{ id: string; expiresAt: string }> {
  const grant = authorize(actor, 'project.enter', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', projectRefusals.personEnters())
  if (!actor.separated) throw new Refusal('conflict', projectRefusals.nothingToEnter())
  const held = actor.projects[projectId]
  if (held && held.until === undefined && (held.access === 'lead' || access === 'viewer'))
    throw new Refusal('conflict', projectRefusals.alreadyMember({ access: held.access }))
  const [project] = await listClosedProjects([], projectId)
  if (!project) throw new Refusal('not-found', commonRefusals.noProject(), { known: true })
  const id = newId()
  const expiresAt = entryExpiry(hours, now)
  const entry = { id, projectId, userId: actor.id, access, reason, createdAt: now, expiresAt }
  return change(actor, async (tx) => {
    await insertEntry(tx, entry, actorName(actor))
    return {
      grant,
      event: {
        ...{ action: 'project.entered', projectId, entryId: id, userId: actor.id, name: actor.name },
        ...{ project: project.name, access, reason, expiresAt: expiresAt.toISOString() },
      },
      result: { id, expiresAt: expiresAt.toISOString() },
      announce: { kind: 'person', userId: actor.id },
    }
  })
}

export const EndProjectEntry = z.strictObject({ projectId: z.uuid(), entryId: z.uuid() })

/** Ends an entry before its time: one's own, or as a lead of the project anybody's. */
export async function endProjectEntry(
  actor: Actor,
  { projectId, entryId }: z.infer<typeof EndProjectEntry>,
  now: Date,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'project.read', { projectId })
  return change(actor, async (tx) => {
    const ended = await endEntry(tx, { projectId, entryId }, { endedAt: now, endedBy: actorName(actor) })
    if (!ended) throw new Refusal('not-found', projectRefusals.noEntry(), { known: true })
    const isOwn = actor.kind === 'person' && actor.id === ended.userId
    if (!isOwn) authorize(actor, 'project.administer', { projectId })
    return {
      grant,
      event: { action: 'project.left', projectId, entryId, ...ended },
      result: {},
      announce: { kind: 'person', userId: ended.userId },
    }
  })
}

export const ReadEntries = z.object({ projectId: z.uuid() })

export type EntryView = {
  id: string
  name: string
  access: EntryRow['access']
  reason: string
  createdAt: string
  expiresAt: string
  endedAt: string | null
  endedBy: string | null
  isOpen: boolean
  mayEnd: Permission
}

/** Which administrators entered the project, newest first. */
export async function readEntries(
  actor: Actor,
  { projectId }: z.infer<typeof ReadEntries>,
  now: Date,
): Promise<EntryView[]> {
  authorize(actor, 'project.read', { projectId })
  const administer = can(actor, 'project.administer', { projectId })
  return (await listEntries(projectId, now)).map(({ userId, projectId: _projectId, ...entry }) => ({
    ...entry,
    createdAt: entry.createdAt.toISOString(),
    expiresAt: entry.expiresAt.toISOString(),
    endedAt: entry.endedAt?.toISOString() ?? null,
    mayEnd: actor.kind === 'person' && actor.id === userId ? { allowed: true } : administer,
  }))
}

export const ReadClosedProjects = z.object({})

/** What an administrator sees of the projects that they did not enter: name and leads. Nobody else is shown any. */
export async function readClosedProjects(actor: Actor): Promise<ClosedProject[]> {
  if (actor.kind !== 'person' || !actor.separated || !can(actor, 'project.enter', {}).allowed) return []
  return listClosedProjects(Object.keys(actor.projects))
}

export const ReadClosedProject = z.object({ projectId: z.uuid() })

/** The project if the reader is an administrator who may only enter it, else null. */
export async function readClosedProject(
  actor: Actor,
  { projectId }: z.infer<typeof ReadClosedProject>,
): Promise<ClosedProject | null> {
  if (actor.kind !== 'person' || !actor.separated || !can(actor, 'project.enter', {}).allowed) return null
  const [project] = await listClosedProjects(Object.keys(actor.projects), projectId)
  return project ?? null
}
