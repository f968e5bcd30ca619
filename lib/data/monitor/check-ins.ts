// Monitoring: what a release's check-ins follow from, and those that were done or assigned.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { CHECK_IN } from '@/lib/data/monitor/soak'
import type { CheckInOutcome, CheckInRow, WatchedItem } from '@/lib/domain/monitor/check-ins'
import type { WindowedSection } from '@/lib/domain/time/windows'
import { newId } from '@/lib/platform/ids'

export type MonitoredSection = WindowedSection & { counts: boolean }
export type MonitoredRelease = {
  id: string
  deployedAt: string | null
  sections: MonitoredSection[]
  items: WatchedItem[]
  checkIns: CheckInRow[]
}

const WATCHED = Prisma.sql`r."id", iso(r."deployedAt") AS "deployedAt",
    coalesce((SELECT json_agg(json_build_object('id', s."id", 'parentId', s."parentId", 'title', s."title", 'kind', s."kind", 'plannedSeconds', s."plannedSeconds", 'window', s."window",
      'counts', coalesce(s."counts", true)) ORDER BY s."position") FROM "Section" s WHERE s."releaseId" = r."id"), '[]') AS "sections",
    coalesce((SELECT json_agg(json_build_object('id', i."id", 'sectionId', i."sectionId", 'title', i."title", 'required', i."required", 'outcome', i."outcome",
      'everySeconds', i."everySeconds", 'window', i."window", 'hasProbe', EXISTS (SELECT FROM "Probe" p WHERE p."itemId" = i."id")) ORDER BY i."position")
      FROM "Item" i JOIN "Section" m ON m."id" = i."sectionId" WHERE i."releaseId" = r."id" AND (m."kind" = 'monitor' OR i."window" IS NOT NULL)), '[]') AS "items"`

/** What the check-ins of these releases follow from: items of `monitor` sections, and those with a window of their own. */
export async function readMonitored(
  releaseIds: readonly string[],
  reader: Reader = database(),
): Promise<MonitoredRelease[]> {
  return reader.$queryRaw<MonitoredRelease[]>`SELECT ${WATCHED},
    coalesce((SELECT json_agg(${CHECK_IN} ORDER BY c."slotAt", c."itemId") FROM "CheckIn" c WHERE c."releaseId" = r."id"), '[]') AS "checkIns"
    FROM "Release" r WHERE r."id" = ANY(${releaseIds}::uuid[])`
}

/** The same without the check-ins that were done, of which a long watch has thousands. */
export async function readWatched(
  releaseIds: readonly string[],
  reader: Reader,
): Promise<Omit<MonitoredRelease, 'checkIns'>[]> {
  return reader.$queryRaw<
    Omit<MonitoredRelease, 'checkIns'>[]
  >`SELECT ${WATCHED} FROM "Release" r WHERE r."id" = ANY(${releaseIds}::uuid[])`
}

export type DoneCheckIn = {
  projectId: string
  releaseId: string
  itemId: string
  slotAt: Date
  outcome: CheckInOutcome
  note: string | null
  doneById: string | null
  doneBy: string
  doneAt: Date
  via: 'person' | 'machine' | 'probe'
  runId: string | null
}

/** Writes that a check-in was done. False: somebody has done it already. A probe that looks again in the same slot says what it sees now. */
export async function insertCheckIn(tx: Tx, done: DoneCheckIn): Promise<boolean> {
  const written =
    await tx.$executeRaw`INSERT INTO "CheckIn" ("id", "projectId", "releaseId", "itemId", "slotAt", "outcome", "note", "doneById", "doneBy", "doneAt", "via", "runId")
    VALUES (${newId()}::uuid, ${done.projectId}::uuid, ${done.releaseId}::uuid, ${done.itemId}::uuid, ${done.slotAt}, ${done.outcome}, ${done.note}, ${done.doneById}::uuid, ${done.doneBy},
      ${done.doneAt}, ${done.via}, ${done.runId}::uuid)
    ON CONFLICT ("itemId", "slotAt") DO UPDATE SET "outcome" = excluded."outcome", "note" = excluded."note", "doneById" = excluded."doneById", "doneBy" = excluded."doneBy",
      "doneAt" = excluded."doneAt", "via" = excluded."via", "runId" = excluded."runId"
    WHERE "CheckIn"."outcome" IS NULL OR ("CheckIn"."via" = 'probe' AND excluded."via" = 'probe')`
  return written > 0
}

export type LateCheckIn = Omit<DoneCheckIn, 'slotAt' | 'note' | 'via' | 'runId' | 'doneById'> & {
  doneById: string
  lateReason: string
}

/** Writes that these check-ins, which nobody had done, were accounted for after their time. One that somebody has done meanwhile stays as it is. */
export async function insertLateCheckIns(tx: Tx, slots: readonly string[], late: LateCheckIn): Promise<void> {
  const rows = JSON.stringify(slots.map((slotAt) => ({ id: newId(), slotAt })))
  await tx.$executeRaw`INSERT INTO "CheckIn" ("id", "projectId", "releaseId", "itemId", "slotAt", "outcome", "lateReason", "doneById", "doneBy", "doneAt", "via")
    SELECT n."id", ${late.projectId}::uuid, ${late.releaseId}::uuid, ${late.itemId}::uuid, n."slotAt", ${late.outcome}, ${late.lateReason}, ${late.doneById}::uuid, ${late.doneBy},
      ${late.doneAt}, 'person' FROM jsonb_to_recordset(${rows}::jsonb) AS n("id" uuid, "slotAt" timestamptz)
    ON CONFLICT ("itemId", "slotAt") DO UPDATE SET "outcome" = excluded."outcome", "lateReason" = excluded."lateReason", "doneById" = excluded."doneById",
      "doneBy" = excluded."doneBy", "doneAt" = excluded."doneAt", "via" = excluded."via"
    WHERE "CheckIn"."outcome" IS NULL`
}

/** Assigns a check-in that is not done; to nobody takes it back. False: it is done. */
export async function assignCheckIn(
  tx: Tx,
  slot: { projectId: string; releaseId: string; itemId: string; slotAt: Date },
  to: { id: string; name: string } | null,
): Promise<boolean> {
  const found = await tx.checkIn.findUnique({
    where: { itemId_slotAt: { itemId: slot.itemId, slotAt: slot.slotAt } },
    select: { id: true, outcome: true },
  })
  if (found?.outcome) return false
  if (!to) await tx.checkIn.deleteMany({ where: { itemId: slot.itemId, slotAt: slot.slotAt } })
  else if (found) await tx.checkIn.update({ where: { id: found.id }, data: { assigneeId: to.id, assignee: to.name } })
  else await tx.checkIn.create({ data: { id: newId(), ...slot, assigneeId: to.id, assignee: to.name } })
  return true
}

/** Puts another window in the place of a section's. */
export async function saveWindow(tx: Tx, sectionId: string, window: object): Promise<void> {
  await tx.section.update({ where: { id: sectionId }, data: { window } })
}

/** Releases with a probe in a monitoring section, or on an item with a window of its own, that was never started by itself. */
export async function listUnwatched(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<
    { id: string }[]
  >`SELECT DISTINCT r."id" FROM "Probe" p JOIN "Item" i ON i."id" = p."itemId" JOIN "Section" s ON s."id" = i."sectionId"
    JOIN "Release" r ON r."id" = p."releaseId"
    WHERE p."watchedFrom" IS NULL AND p."dueAt" IS NULL AND (s."kind" = 'monitor' OR i."window" IS NOT NULL) AND r."deployedAt" IS NOT NULL
      AND r."state" IN ('open', 'decided') LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** Remembers for which window a probe was started by itself, or that it will not be. False: it was remembered before. */
export async function markWatched(tx: Tx, itemId: string, from: Date): Promise<boolean> {
  const { count } = await tx.probe.updateMany({ where: { itemId, watchedFrom: null }, data: { watchedFrom: from } })
  return count > 0
}

/** Releases that were deployed since a time and have an undecided item that is looked at again. */
export async function listWatched(since: Date, reader: Reader = database()): Promise<string[]> {
  const rows = await reader.$queryRaw<
    { id: string }[]
  >`SELECT r."id" FROM "Release" r WHERE r."deployedAt" > ${since} AND r."state" IN ('open', 'decided')
    AND EXISTS (SELECT FROM "Item" i JOIN "Section" s ON s."id" = i."sectionId" WHERE i."releaseId" = r."id" AND (s."kind" = 'monitor' OR i."window" IS NOT NULL)
      AND i."outcome" = 'pending')`
  return rows.map(({ id }) => id)
}
