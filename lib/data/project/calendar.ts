// The calendar of environments: freezes and deployment windows.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { WINDOW } from '@/lib/data/rows'
import type { SaveFreeze, SaveWindow } from '@/lib/domain/calendar/entry'
import type { WindowState } from '@/lib/domain/calendar/window'

type Row = {
  id: string
  projectId: string
  environmentId: string
  projectName: string
  environment: string
  revision: number
  by: string | null
}
export type FreezeRow = Row & { startsAt: string; endsAt: string; reason: string; zone: string }
export type WindowRow = Row & { window: WindowState }

/** Freezes of these projects (null: all) that had not ended at a time. */
export async function listFreezes(projectIds: string[] | null, since: Date): Promise<FreezeRow[]> {
  return database().$queryRaw<
    FreezeRow[]
  >`SELECT f."id", f."projectId", f."environmentId", p."name" AS "projectName", e."name" AS "environment", f."revision", f."createdBy" AS "by",
      iso(f."startsAt") AS "startsAt", iso(f."endsAt") AS "endsAt", f."reason", f."zone"
    FROM "Freeze" f JOIN "Environment" e ON e."id" = f."environmentId" JOIN "Project" p ON p."id" = f."projectId"
    WHERE (${projectIds}::uuid[] IS NULL OR f."projectId" = ANY(${projectIds}::uuid[])) AND f."endsAt" > ${since} ORDER BY f."startsAt", f."id" LIMIT 500`
}

/** Windows of these projects (null: all): the weekly ones, and those that had not ended at a time. */
export async function listWindows(projectIds: string[] | null, since: Date): Promise<WindowRow[]> {
  return database().$queryRaw<
    WindowRow[]
  >`SELECT w."id", w."projectId", w."environmentId", p."name" AS "projectName", e."name" AS "environment", w."revision", w."createdBy" AS "by",
      ${WINDOW} AS "window" FROM "DeployWindow" w JOIN "Environment" e ON e."id" = w."environmentId" JOIN "Project" p ON p."id" = w."projectId"
    WHERE (${projectIds}::uuid[] IS NULL OR w."projectId" = ANY(${projectIds}::uuid[])) AND (w."kind" = 'weekly' OR w."endsAt" > ${since})
    ORDER BY w."startsAt" NULLS FIRST, w."createdAt", w."id" LIMIT 500`
}

/** A date that somebody filled in on a release or one of its sections. */
export type DateRow = {
  releaseId: string
  name: string
  version: string
  projectName: string
  environment: string
  fieldId: string
  label: string
  value: string
}

export async function listDates(projectIds: string[] | null, since: Date): Promise<DateRow[]> {
  return database().$queryRaw<
    DateRow[]
  >`SELECT r."id" AS "releaseId", r."name", r."version", p."name" AS "projectName", e."name" AS "environment", f."id" AS "fieldId", f."label",
      coalesce(f."value" #>> '{}', '') AS "value" FROM "Release" r JOIN "Field" f ON f."releaseId" = r."id" JOIN "Project" p ON p."id" = r."projectId" JOIN "Environment" e ON e."id" = r."environmentId"
    WHERE (${projectIds}::uuid[] IS NULL OR r."projectId" = ANY(${projectIds}::uuid[])) AND r."changedAt" > ${since} AND f."type" = 'date' AND f."itemId" IS NULL
      AND jsonb_typeof(f."value") = 'string' ORDER BY r."changedAt" DESC, f."id" LIMIT 500`
}

type Place = { id: string; projectId: string; environmentId: string }

/** The environment's name, locked against other changes of its calendar; null: it is not in this project. */
export async function lockCalendar(tx: Tx, { projectId, environmentId }: Omit<Place, 'id'>): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { name: string }[]
  >`SELECT "name" FROM "Environment" WHERE "id" = ${environmentId}::uuid AND "projectId" = ${projectId}::uuid FOR NO KEY UPDATE`
  return row?.name ?? null
}

/** How many entries of an environment are not over. */
export async function countEntries(tx: Tx, environmentId: string, now: Date): Promise<number> {
  const freezes = await tx.freeze.count({ where: { environmentId, endsAt: { gt: now } } })
  return (
    freezes +
    (await tx.deployWindow.count({ where: { environmentId, OR: [{ kind: 'weekly' }, { endsAt: { gt: now } }] } }))
  )
}

export async function insertFreeze(
  tx: Tx,
  place: Place,
  { startsAt, endsAt, reason, zone }: SaveFreeze,
  createdBy: string,
): Promise<void> {
  await tx.freeze.create({ data: { ...place, startsAt, endsAt, reason, zone, createdBy } })
}

/** Writes over the revision that was seen. False: it is not there in this revision. */
export async function updateFreeze(
  tx: Tx,
  { id, environmentId }: Place,
  revision: number,
  { startsAt, endsAt, reason, zone }: SaveFreeze,
): Promise<boolean> {
  const { count } = await tx.freeze.updateMany({
    where: { id, environmentId, revision },
    data: { startsAt, endsAt, reason, zone, revision: { increment: 1 } },
  })
  return count === 1
}

function windowData(window: SaveWindow) {
  const { kind, zone, note } = window
  return window.kind === 'once'
    ? { kind, zone, note, startsAt: window.startsAt, endsAt: window.endsAt, weekdays: [], fromTime: null, toTime: null }
    : {
        kind,
        zone,
        note,
        startsAt: null,
        endsAt: null,
        weekdays: window.weekdays,
        fromTime: window.from,
        toTime: window.to,
      }
}

export async function insertWindow(tx: Tx, place: Place, window: SaveWindow, createdBy: string): Promise<void> {
  await tx.deployWindow.create({ data: { ...place, ...windowData(window), createdBy } })
}

export async function updateWindow(
  tx: Tx,
  { id, environmentId }: Place,
  revision: number,
  window: SaveWindow,
): Promise<boolean> {
  const { count } = await tx.deployWindow.updateMany({
    where: { id, environmentId, revision },
    data: { ...windowData(window), revision: { increment: 1 } },
  })
  return count === 1
}

export async function findFreeze(
  tx: Tx,
  { id, environmentId }: Place,
): Promise<{ startsAt: Date; endsAt: Date; reason: string; zone: string } | null> {
  return tx.freeze.findFirst({
    where: { id, environmentId },
    select: { startsAt: true, endsAt: true, reason: true, zone: true },
  })
}

export async function findWindow(tx: Tx, { id, environmentId }: Place): Promise<WindowState | null> {
  const [row] = await tx.$queryRaw<
    { window: WindowState }[]
  >`SELECT ${WINDOW} AS "window" FROM "DeployWindow" w WHERE w."id" = ${id}::uuid AND w."environmentId" = ${environmentId}::uuid`
  return row?.window ?? null
}

/** Ends what has begun, and takes away what has not. */
export async function endFreeze(tx: Tx, id: string, started: boolean, now: Date): Promise<void> {
  if (started) await tx.freeze.update({ where: { id }, data: { endsAt: now, revision: { increment: 1 } } })
  else await tx.freeze.delete({ where: { id } })
}

export async function endWindow(tx: Tx, id: string, started: boolean, now: Date): Promise<void> {
  if (started) await tx.deployWindow.update({ where: { id }, data: { endsAt: now, revision: { increment: 1 } } })
  else await tx.deployWindow.delete({ where: { id } })
}

/**
 * Counts a change of every release of an environment that is not decided: its calendar is part of their verdicts, and pages order what they are sent by
 * revision. Yields their new revisions. Locked in the order of their ids, as results of probes lock them.
 */
export async function reviseReleasesUnder(tx: Tx, environmentId: string): Promise<{ id: string; revision: number }[]> {
  return tx.$queryRaw<
    { id: string; revision: number }[]
  >`WITH "open" AS (SELECT "id" FROM "Release" WHERE "environmentId" = ${environmentId}::uuid AND "state" <> 'decided' ORDER BY "id" FOR UPDATE)
    UPDATE "Release" r SET "revision" = r."revision" + 1 FROM "open" WHERE r."id" = "open"."id" RETURNING r."id", r."revision"`
}
