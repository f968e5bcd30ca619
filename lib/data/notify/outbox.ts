// What has happened and has not been made into notices yet. Reading it and moving on are of one transaction, so that nothing is told twice or forgotten.
import { database, databaseClient, type Reader } from '@/lib/data/client'
import { takeBatch } from '@/lib/domain/notify/batch'
import type { HistoryLine } from '@/lib/domain/notify/notices/notifications-for'
import type { VerdictTurn } from '@/lib/domain/notify/notices/notifications-for-verdict'

/** Several snapshots are looked at in one. */
const TIME_LIMIT = { maxWait: 3000, timeout: 15_000 }
/** One worker at a time tells of verdicts and of what time brings, and plans deliveries: the others have nothing to do meanwhile. */
const TURN = { verdicts: 7_203_431, time: 7_203_432, plan: 7_203_433 }

/** Runs `work` unless another worker is at it; false when one is. */
export async function inTurn(which: keyof typeof TURN, work: (reader: Reader) => Promise<void>): Promise<boolean> {
  return databaseClient().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${TURN[which]}) AS "mine"`
    if (row?.mine) await work(tx)
    return row?.mine === true
  }, TIME_LIMIT)
}

/** The chains of projects with lines that have not been told of. */
export async function listChainsWithPendingEvents(): Promise<string[]> {
  const rows = await database().$queryRaw<
    { chain: string }[]
  >`SELECT h."chain" FROM "AuditHead" h LEFT JOIN "NotifyCursor" c ON c."chain" = h."chain"
    WHERE h."seq" > coalesce(c."seq", 0) AND h."chain" <> 'instance' ORDER BY h."chain"`
  return rows.map(({ chain }) => chain)
}

type Row = { seq: bigint; releaseId: string | null; body: string }
/** `releaseId` as the line's own column has it. */
export type PendingEvent = HistoryLine & { releaseId: string | null }

/** How much one transaction takes on: so many events, about so many releases. */
export type BatchSize = { events: number; releases: number }

/**
 * Hands the next events of a chain to `notify`, and moves on with what it wrote. False: those were the last for now, or
 * another worker is at them.
 */
export async function processPendingEvents(
  chain: string,
  size: BatchSize,
  notify: (reader: Reader, events: PendingEvent[]) => Promise<void>,
): Promise<boolean> {
  return databaseClient().$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "NotifyCursor" ("chain", "seq") VALUES (${chain}, 0) ON CONFLICT DO NOTHING`
    const [cursor] = await tx.$queryRaw<
      { seq: bigint }[]
    >`SELECT "seq" FROM "NotifyCursor" WHERE "chain" = ${chain} FOR UPDATE SKIP LOCKED`
    if (!cursor) return false
    const rows = await tx.$queryRaw<Row[]>`SELECT "seq", "releaseId", "body" FROM "AuditEvent"
      WHERE "chain" = ${chain} AND "seq" > ${cursor.seq} ORDER BY "seq" LIMIT ${size.events}`
    const taken = takeBatch(rows, size.releases)
    const last = taken.at(-1)
    if (!last) return false
    await notify(
      tx,
      taken.map(
        ({ seq, releaseId, body }): PendingEvent => ({ chain, seq: Number(seq), releaseId, body: JSON.parse(body) }),
      ),
    )
    await tx.$executeRaw`UPDATE "NotifyCursor" SET "seq" = ${last.seq} WHERE "chain" = ${chain}`
    return taken.length < rows.length || rows.length === size.events
  }, TIME_LIMIT)
}

/**
 * Those of the releases whose state is looked at with the events up to `seq`: the others have later events, and are
 * looked at with the last of them. A decided release is looked at each time, because what fails in it is notified by
 * the event that made it fail.
 */
export async function listReleasesToExamine(
  reader: Reader,
  chain: string,
  releaseIds: string[],
  seq: number,
): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`SELECT r."id" FROM "Release" r
    WHERE r."id" = ANY(${releaseIds}::uuid[]) AND (r."state" = 'decided' OR NOT EXISTS (SELECT FROM "AuditEvent" e
      WHERE e."releaseId" = r."id" AND e."seq" > ${seq} AND e."chain" = ${chain}))`
  const ids = new Set(rows.map(({ id }) => id))
  return releaseIds.filter((id) => ids.has(id))
}

export type PendingVerdict = VerdictTurn & { projectId: string; releaseId: string }

/** Turns of verdicts that have not been told of, oldest first, each with the verdict before it. */
export async function readPendingVerdicts(reader: Reader, limit: number): Promise<PendingVerdict[]> {
  return reader.$queryRaw<
    PendingVerdict[]
  >`SELECT v."id"::text, v."projectId", v."releaseId", v."level", v."reason", v."at",
      (SELECT b."level" FROM "VerdictPoint" b WHERE b."releaseId" = v."releaseId" AND b."id" < v."id" ORDER BY b."id" DESC LIMIT 1) AS "was"
    FROM "VerdictPoint" v WHERE v."notifiedAt" IS NULL ORDER BY v."id" LIMIT ${limit}`
}

export async function markVerdictsNotified(reader: Reader, ids: string[], at: Date): Promise<void> {
  await reader.$executeRaw`UPDATE "VerdictPoint" SET "notifiedAt" = ${at} WHERE "id" = ANY(${ids}::bigint[])`
}

export type OpenConditionRow = {
  id: string
  projectId: string
  releaseId: string
  text: string
  role: string
  ownerId: string
  dueAt: Date
}

/** Open conditions that are due before `until` and whose owner has not been told so. */
export async function readConditionsDue(reader: Reader, until: Date, now: Date): Promise<OpenConditionRow[]> {
  return reader.$queryRaw<
    OpenConditionRow[]
  >`SELECT c."id", c."projectId", c."releaseId", c."text", coalesce(s."role", f."label", '') AS "role", c."ownerId", c."dueAt"
    FROM "Condition" c LEFT JOIN "Signoff" s ON s."id" = c."signoffId" LEFT JOIN "Field" f ON f."id" = c."fieldId" JOIN "User" u ON u."id" = c."ownerId" AND u."disabledAt" IS NULL
    WHERE c."resolvedAt" IS NULL AND c."dueAt" <= ${until} AND NOT EXISTS (SELECT FROM "SignoffWithdrawal" w WHERE w."signoffId" = s."id")
      AND NOT EXISTS (SELECT FROM "Notice" n WHERE n."userId" = c."ownerId" AND n."key" = 'condition ' || c."id" || CASE WHEN c."dueAt" <= ${now} THEN ' over' ELSE ' soon' END)
    ORDER BY c."dueAt", c."id" LIMIT 500`
}

export type OpenIssueRow = {
  id: string
  projectId: string
  releaseId: string
  number: number
  title: string
  severity: string
  itemId: string | null
  owner: string | null
  openedAt: Date
  escalations: unknown
}

/** Issues that nobody sees to and that were opened since. */
export async function readUntakenIssues(reader: Reader, since: Date): Promise<OpenIssueRow[]> {
  return reader.$queryRaw<
    OpenIssueRow[]
  >`SELECT i."id", i."projectId", i."releaseId", i."number", i."title", i."severity", i."itemId", i."owner", i."openedAt", r."escalations"
    FROM "Issue" i JOIN "Release" r ON r."id" = i."releaseId" WHERE i."resolvedAt" IS NULL AND i."owner" IS NULL AND i."openedAt" >= ${since} AND r."state" <> 'rolled-back'
    ORDER BY i."openedAt", i."id" LIMIT 2000`
}
