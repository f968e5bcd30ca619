// Deliveries: planned from notices, taken by lease one at a time a lane, and what became of each.
import { database, databaseClient, type Reader } from '@/lib/data/client'
import type { DeliveryKind, DeliveryState, DeliveryView } from '@/lib/domain/notify/channel'
import type { NoticeChoice, NoticeKind } from '@/lib/domain/notify/kinds'
import type { Message } from '@/lib/domain/notify/message'
import { ALIVE_SECONDS } from '@/lib/domain/project/keyring'
import { newId } from '@/lib/platform/ids'

export type NewDelivery = {
  /** Null: it belongs to the instance. */
  projectId: string | null
  releaseId: string | null
  channelId: string | null
  userId: string | null
  lane: string
  kind: DeliveryKind
  target: string
  message: Message
  key: string
}

export async function insertDeliveries(reader: Reader, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
  if (deliveries.length === 0) return
  await reader.delivery.createMany({
    data: deliveries.map((delivery) => ({ id: newId(), ...delivery, createdAt: now, nextAt: now })),
    skipDuplicates: true,
  })
}

export type Unplanned = {
  id: string
  projectId: string
  projectName: string
  releaseId: string | null
  kind: NoticeKind
  title: string
  body: string
  href: string
  key: string
  at: Date
  /** Null: it is the channels'. */
  user: { id: string; email: string; choice: NoticeChoice | null } | null
}

/** Notices whose deliveries have not been planned, oldest first. Who has been shut out since has no address any more. */
export async function readUnplanned(reader: Reader, limit: number): Promise<Unplanned[]> {
  return reader.$queryRaw<
    Unplanned[]
  >`SELECT n."id", n."projectId", p."name" AS "projectName", n."releaseId", n."kind", n."title", n."body", n."href", n."key", n."at",
      CASE WHEN n."userId" IS NULL THEN NULL ELSE json_build_object('id', u."id", 'email', CASE WHEN u."disabledAt" IS NULL THEN u."email" ELSE '' END,
        'choice', (SELECT json_build_object('quiet', c."quiet", 'mail', c."mail") FROM "NoticeChoice" c WHERE c."userId" = u."id")) END AS "user"
    FROM "Notice" n JOIN "Project" p ON p."id" = n."projectId" LEFT JOIN "User" u ON u."id" = n."userId" WHERE n."plannedAt" IS NULL ORDER BY n."seq" LIMIT ${limit}`
}

export async function markPlanned(reader: Reader, ids: string[], at: Date): Promise<void> {
  await reader.notice.updateMany({ where: { id: { in: ids } }, data: { plannedAt: at } })
}

/** The longest part of the history that waits to be told: after a long stop it is better to wait for all of it than to send it piece by piece. */
export async function readBacklog(reader: Reader): Promise<number> {
  const [row] = await reader.$queryRaw<
    { lines: number }[]
  >`SELECT coalesce(max(h."seq" - coalesce(c."seq", 0)), 0)::int AS "lines"
    FROM "AuditHead" h LEFT JOIN "NotifyCursor" c ON c."chain" = h."chain" WHERE h."chain" <> 'instance'`
  return row?.lines ?? 0
}

type Place = Pick<NewDelivery, 'projectId' | 'releaseId' | 'channelId' | 'userId' | 'lane' | 'kind' | 'target'>
/** Messages of one release that wait in one lane and have not been tried, oldest first. */
export type Heap = Place & { waiting: { id: string; message: Message }[] }

/** Lanes in which more than `above` messages of one release wait. They are locked: nobody takes one of them meanwhile. */
export async function readHeaps(reader: Reader, above: number): Promise<Heap[]> {
  const heaps = await reader.$queryRaw<
    { lane: string; releaseId: string }[]
  >`SELECT "lane", "releaseId" FROM "Delivery" WHERE "state" = 'pending' AND "attempts" = 0
    AND "releaseId" IS NOT NULL AND "message" ->> 'type' <> 'digest' GROUP BY "lane", "releaseId" HAVING count(*) > ${above} LIMIT 50`
  const found: Heap[] = []
  for (const { lane, releaseId } of heaps) {
    const rows = await reader.$queryRaw<
      (Place & { id: string; message: Message })[]
    >`SELECT "id", "projectId", "releaseId", "channelId", "userId", "lane", "kind", "target", "message"
      FROM "Delivery" WHERE "lane" = ${lane} AND "releaseId" = ${releaseId}::uuid AND "state" = 'pending' AND "attempts" = 0 AND "message" ->> 'type' <> 'digest'
      ORDER BY "seq" LIMIT 1000 FOR UPDATE SKIP LOCKED`
    const [first] = rows
    if (!first) continue
    const { id: _id, message: _message, ...place } = first
    found.push({ ...place, waiting: rows.map(({ id, message }) => ({ id, message })) })
  }
  return found
}

/** One digest goes in the place of many. */
export async function fold(reader: Reader, { waiting, ...place }: Heap, digest: Message, now: Date): Promise<void> {
  const id = newId()
  await reader.delivery.create({
    data: { id, ...place, message: digest, key: `digest ${id}`, createdAt: now, nextAt: now },
  })
  await reader.delivery.updateMany({
    where: { id: { in: waiting.map((one) => one.id) }, state: 'pending' },
    data: { state: 'folded', foldedInto: id },
  })
}

export type TakenDelivery = {
  id: string
  attempts: number
  kind: NewDelivery['kind']
  target: string
  message: unknown
  createdAt: Date
  channel: { id: string; projectId: string; sealed: string | null } | null
}

const CLAIM_LOCK = 7_203_434

/**
 * Takes up to `limit` deliveries that are due: of each lane the first that waits and no other, so that order is kept; and one e-mail at a time,
 * since all of them go to the same server. What only another living worker can open waits for that one.
 */
export async function claimDeliveries(
  now: Date,
  limit: number,
  leaseUntil: Date,
  keyIds: readonly string[],
): Promise<TakenDelivery[]> {
  const [, rows] = await databaseClient().$transaction([
    database().$queryRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})::text`,
    database().$queryRaw<TakenDelivery[]>`WITH heads AS (
        SELECT DISTINCT ON ("lane") "id", "kind", "seq", "nextAt", "leaseUntil", "channelId" FROM "Delivery" WHERE "state" = 'pending' ORDER BY "lane", "seq"
      ), due AS (
        SELECT *, row_number() OVER (PARTITION BY "kind" ORDER BY "nextAt", "seq") AS "place", (SELECT count(*) FROM heads b WHERE b."kind" = 'email' AND b."leaseUntil" > ${now}) AS "mailing"
        FROM heads WHERE "nextAt" <= ${now} AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${now})
          AND NOT EXISTS (SELECT FROM "Channel" c WHERE c."id" = heads."channelId" AND c."sealed" IS NOT NULL AND NOT c."keyIds" && ${keyIds}::text[]
            AND EXISTS (SELECT FROM "SealingKey" k WHERE k."id" = ANY(c."keyIds") AND k."lastSeenAt" > now() - make_interval(secs => ${ALIVE_SECONDS}::int)))
      ), taken AS (
        UPDATE "Delivery" d SET "attempts" = d."attempts" + 1, "leaseUntil" = ${leaseUntil}
        FROM (SELECT "id" FROM due WHERE "kind" <> 'email' OR ("place" = 1 AND "mailing" = 0) ORDER BY "nextAt", "seq" LIMIT ${limit}) chosen
        WHERE d."id" = chosen."id" AND d."state" = 'pending' RETURNING d.*
      ) SELECT t."id", t."attempts", t."kind", t."target", t."message", t."createdAt",
          CASE WHEN c."id" IS NULL THEN NULL ELSE json_build_object('id', c."id", 'projectId', c."projectId", 'sealed', c."sealed") END AS "channel"
        FROM taken t LEFT JOIN "Channel" c ON c."id" = t."channelId" ORDER BY t."seq"`,
  ])
  return rows
}

export type Ended = { state: 'sent'; sentAt: Date } | { state: 'pending'; nextAt: Date } | { state: 'given-up' }

/** Writes how an attempt ended. False: it was not this one's any more. */
export async function endAttempt(
  delivery: Pick<TakenDelivery, 'id' | 'attempts'>,
  ended: Ended,
  said: { lastError: string | null; responseCode: number | null },
): Promise<boolean> {
  const { count } = await database().delivery.updateMany({
    where: { id: delivery.id, attempts: delivery.attempts, state: 'pending' },
    data: { ...ended, ...said, leaseUntil: null },
  })
  return count === 1
}

/** Has what was given up, or waits for its next try, tried now. Its attempts are counted on: they are the fence. False: it has been sent, or is gone. */
export async function sendAgain(reader: Reader, channelId: string, deliveryId: string, now: Date): Promise<boolean> {
  const { count } = await reader.delivery.updateMany({
    where: {
      id: deliveryId,
      channelId,
      OR: [{ state: 'given-up' }, { state: 'pending', attempts: { gt: 0 }, leaseUntil: null }],
    },
    data: { state: 'pending', nextAt: now },
  })
  return count === 1
}

/** The last deliveries of each channel, newest first; those that went with a digest are told by it. */
export async function listDeliveries(channelIds: string[], each: number): Promise<DeliveryView[]> {
  const rows = await database().$queryRaw<
    (Omit<DeliveryView, 'createdAt' | 'sentAt' | 'nextAt'> & {
      createdAt: Date
      sentAt: Date | null
      nextAt: Date
      state: DeliveryState
    })[]
  >`
    SELECT d."id", d."channelId", coalesce(d."message" ->> 'title', '') AS "title", d."target", d."state", d."attempts", d."lastError", d."responseCode", d."createdAt", d."sentAt", d."nextAt"
    FROM unnest(${channelIds}::uuid[]) AS c("id") CROSS JOIN LATERAL (SELECT * FROM "Delivery" l WHERE l."channelId" = c."id" AND l."state" <> 'folded' ORDER BY l."seq" DESC LIMIT ${each}) d
    ORDER BY d."seq" DESC`
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    nextAt: row.nextAt.toISOString(),
  }))
}
