// Probes that run again and again: started, stopped, and enqueued when they are due.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { NOTIFY_WORKERS, turnOf } from '@/lib/data/runs/run-queue'

export type Schedule = {
  itemId: string
  everySeconds: number
  until: Date | null
  host: string
  startedById: string | null
  startedBy: string
}

/** Turns the schedule of an item's probe on: it is due at once. */
export async function startSchedule(
  tx: Tx,
  { itemId, everySeconds, until, host, startedById, startedBy }: Schedule,
): Promise<void> {
  await tx.probe.update({
    where: { itemId },
    data: { everySeconds, dueAt: new Date(), dueUntil: until, dueHost: host, startedById, startedBy },
  })
}

export async function stopSchedule(tx: Tx, itemId: string): Promise<void> {
  await tx.probe.update({ where: { itemId }, data: { dueAt: null } })
}

/** How many probes that are due are enqueued in one statement. */
const DUE_AT_ONCE = 500

/**
 * Enqueues the probes that are due, at most 500, and says when each is due next, in its own step however late this comes; a schedule whose time is
 * over, or that counts in a release that is decided, ends. A probe whose last run is still under way is passed over. Safe to call from every worker at once.
 */
export async function enqueueDue(): Promise<number> {
  const [row] = await database().$queryRaw<{ requested: number; woken: unknown }[]>`WITH due AS (
      SELECT p."id", p."projectId", p."releaseId", p."itemId", p."definition", p."dueAt", p."dueUntil", p."everySeconds", p."dueHost", e."perHost", r."state" <> 'decided' OR s."counts" IS FALSE AS "open"
      FROM "Probe" p JOIN "Release" r ON r."id" = p."releaseId" JOIN "Environment" e ON e."id" = r."environmentId"
        JOIN "Item" i ON i."id" = p."itemId" JOIN "Section" s ON s."id" = i."sectionId"
      WHERE p."dueAt" <= now() ORDER BY p."dueAt" LIMIT ${DUE_AT_ONCE} FOR UPDATE OF p SKIP LOCKED
    ), next AS (
      SELECT *, "dueAt" + make_interval(secs => "everySeconds" * (1 + floor(extract(epoch FROM now() - "dueAt") / "everySeconds"))) AS "nextAt" FROM due
    ), moved AS (
      UPDATE "Probe" p SET "dueAt" = CASE WHEN n."open" AND (n."dueUntil" IS NULL OR n."nextAt" <= n."dueUntil") THEN n."nextAt" END FROM next n WHERE p."id" = n."id"
    ), asked AS (
      INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "requestedBy", "host", "perHost", "dueAt", "turn")
      SELECT gen_random_uuid(), n."projectId", n."releaseId", n."itemId", coalesce((SELECT max(u."number") FROM "ProbeRun" u WHERE u."itemId" = n."itemId"), 0) + 1, n."definition",
        'schedule', n."dueHost", n."perHost", n."dueAt", ${turnOf(Prisma.sql`n."releaseId"`)} + row_number() OVER (PARTITION BY n."releaseId" ORDER BY n."dueAt", n."id") - 1
      FROM next n WHERE n."open" AND NOT EXISTS (SELECT FROM "ProbeRun" u WHERE u."itemId" = n."itemId" AND NOT u."trial" AND u."status" IN ('queued', 'running'))
      ON CONFLICT DO NOTHING RETURNING "id"
    ), woken AS (SELECT ${NOTIFY_WORKERS} WHERE EXISTS (SELECT FROM asked))
    SELECT (SELECT count(*)::int FROM asked) AS "requested", (SELECT count(*) FROM woken) AS "woken"`
  return row?.requested ?? 0
}
