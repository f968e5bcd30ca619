// Notices: written once a person and key, whoever asks for it and however often.
import { database, type Reader } from '@/lib/data/client'
import type { NoticeChoice, NoticeKind } from '@/lib/domain/notify/kinds'
import type { NewNotice } from '@/lib/domain/notify/notice'
import { newId } from '@/lib/platform/ids'

/** Writes those that are not there yet; e-mail and channels follow by themselves. Notices follow from what the history says already, so they have no line in it. */
export async function insertNotices(reader: Reader, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await reader.notice.createMany({ data: notices.map((notice) => ({ id: newId(), ...notice })), skipDuplicates: true })
}

export type NoticeRow = {
  id: string
  seq: number
  kind: NoticeKind
  title: string
  body: string
  href: string
  projectId: string
  releaseId: string | null
  at: Date
  readAt: Date | null
}

/** A page of what a person was told: unread first, then the newest; only of projects that they may still see (null: all). `after` is the last one that was seen. */
export async function listNotices(
  userId: string,
  projectIds: string[] | null,
  { after, limit }: { after: { read: boolean; seq: number } | null; limit: number },
): Promise<NoticeRow[]> {
  const rows = await database().$queryRaw<
    (Omit<NoticeRow, 'seq'> & { seq: bigint })[]
  >`SELECT "id", "seq", "kind", "title", "body", "href", "projectId", "releaseId", "at", "readAt"
    FROM "Notice" WHERE "userId" = ${userId}::uuid AND (${projectIds}::uuid[] IS NULL OR "projectId" = ANY(${projectIds}::uuid[]))
      AND (${after === null} OR (("readAt" IS NOT NULL)::int, -"seq") > (${after?.read ? 1 : 0}::int, ${-(after?.seq ?? 0)}::bigint))
    ORDER BY ("readAt" IS NOT NULL)::int, -"seq" LIMIT ${limit}`
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** How many are unread of these kinds, counted to `most`. */
export async function countUnread(
  userId: string,
  projectIds: string[] | null,
  kinds: NoticeKind[],
  most: number,
): Promise<number> {
  const [row] = await database().$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM (SELECT FROM "Notice" WHERE "userId" = ${userId}::uuid AND "readAt" IS NULL
    AND "kind" = ANY(${kinds}::text[]) AND (${projectIds}::uuid[] IS NULL OR "projectId" = ANY(${projectIds}::uuid[])) LIMIT ${most}) unread`
  return row?.count ?? 0
}

/** Marks one notice of a person, or all up to `upTo`, as read. What has been read is nobody else's business: it has no line in the history. */
export async function markRead(userId: string, which: { id: string } | { upTo: number }, at: Date): Promise<number> {
  const { count } = await database().notice.updateMany({
    where: { userId, readAt: null, ...('id' in which ? { id: which.id } : { seq: { lte: which.upTo } }) },
    data: { readAt: at },
  })
  return count
}

/** What a person said about e-mail, or null. */
export async function findChoice(userId: string): Promise<NoticeChoice | null> {
  const row = await database().noticeChoice.findUnique({ where: { userId }, select: { quiet: true, mail: true } })
  return row as NoticeChoice | null
}

export async function saveChoice(reader: Reader, userId: string, choice: NoticeChoice): Promise<void> {
  await reader.noticeChoice.upsert({ where: { userId }, create: { userId, ...choice }, update: choice })
}
