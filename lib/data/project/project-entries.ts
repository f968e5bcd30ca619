// Administrators in projects that they are not members of, and the setting that makes them need that.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { ProjectAccess } from '@/lib/domain/enums'

const SEPARATION = 'project-separation'

/** Whether administrators see into projects only by an entry. */
export async function areProjectsSeparated(reader: Reader = database()): Promise<boolean> {
  const [row] = await reader.$queryRaw<{ separated: boolean }[]>`SELECT projects_separated() AS "separated"`
  return row?.separated ?? false
}

/** Who changed the setting last, and when; null while nobody did. */
export async function findSeparationChange(): Promise<{ changedAt: Date; changedBy: string } | null> {
  return database().instanceSetting.findUnique({
    where: { name: SEPARATION },
    select: { changedAt: true, changedBy: true },
  })
}

export async function saveSeparation(tx: Tx, on: boolean, by: { changedAt: Date; changedBy: string }): Promise<void> {
  await tx.instanceSetting.upsert({
    where: { name: SEPARATION },
    create: { name: SEPARATION, value: on, ...by },
    update: { value: on, ...by },
  })
}

/** A project as an administrator sees it who did not enter it. */
export type ClosedProject = { id: string; name: string; leads: { id: string; name: string }[] }

/** All projects but these, by name, with their leads. */
export async function listClosedProjects(except: string[], only?: string): Promise<ClosedProject[]> {
  return database().$queryRaw<ClosedProject[]>`SELECT p."id", p."name",
      coalesce((SELECT json_agg(json_build_object('id', u."id", 'name', u."name") ORDER BY u."name") FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
        WHERE m."projectId" = p."id" AND m."access" = 'lead' AND u."disabledAt" IS NULL), '[]'::json) AS "leads"
    FROM "Project" p WHERE NOT p."id" = ANY(${except}::uuid[]) AND (${only ?? null}::uuid IS NULL OR p."id" = ${only ?? null}::uuid)
    ORDER BY p."name", p."id"`
}

export type NewEntry = {
  id: string
  projectId: string
  userId: string
  access: ProjectAccess
  reason: string
  createdAt: Date
  expiresAt: Date
}

/** Writes an entry; the one before of the same person ends. */
export async function insertEntry(tx: Tx, entry: NewEntry, by: string): Promise<void> {
  const { projectId, userId, createdAt } = entry
  await tx.projectEntry.updateMany({
    where: { projectId, userId, endedAt: null },
    data: { endedAt: createdAt, endedBy: by },
  })
  await tx.projectEntry.create({ data: entry })
}

/** `isOpen`: it has neither ended nor expired. */
export type EntryRow = NewEntry & { name: string; endedAt: Date | null; endedBy: string | null; isOpen: boolean }

/** The entries into a project, newest first. */
export async function listEntries(projectId: string, now: Date): Promise<EntryRow[]> {
  return database().$queryRaw<EntryRow[]>`SELECT e."id", e."projectId", e."userId", u."name", e."access", e."reason",
      e."createdAt", e."expiresAt", e."endedAt", e."endedBy", e."endedAt" IS NULL AND e."expiresAt" > ${now} AS "isOpen"
    FROM "ProjectEntry" e JOIN "User" u ON u."id" = e."userId" WHERE e."projectId" = ${projectId}::uuid
    ORDER BY e."createdAt" DESC, e."id" DESC LIMIT 100`
}

/** Ends an entry. Yields whose it was; null when it is not of this project, has ended or has expired. */
export async function endEntry(
  tx: Tx,
  { projectId, entryId }: { projectId: string; entryId: string },
  by: { endedAt: Date; endedBy: string },
): Promise<{ userId: string; name: string } | null> {
  const [row] = await tx.$queryRaw<{ userId: string; name: string }[]>`UPDATE "ProjectEntry" e
    SET "endedAt" = ${by.endedAt}, "endedBy" = ${by.endedBy} FROM "User" u
    WHERE u."id" = e."userId" AND e."id" = ${entryId}::uuid AND e."projectId" = ${projectId}::uuid
      AND e."endedAt" IS NULL AND e."expiresAt" > ${by.endedAt}
    RETURNING e."userId", u."name"`
  return row ?? null
}
