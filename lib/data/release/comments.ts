// What is said of a release and its items. The release must be locked while a comment is written.
import { z } from 'zod'
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { type CommentView, type Counts, OF_RELEASE, type Someone } from '@/lib/domain/discussion/view'

const Mentions = z.array(z.object({ id: z.string(), name: z.string() }))

type Row = {
  id: string
  releaseId: string
  itemId: string | null
  body: string
  mentions: unknown
  authorId: string | null
  author: string
  createdAt: Date
  editedAt: Date | null
  deletedBy: string | null
  revision: number
}
const SHOWN = {
  id: true,
  releaseId: true,
  itemId: true,
  body: true,
  mentions: true,
  authorId: true,
  author: true,
  createdAt: true,
  editedAt: true,
  deletedBy: true,
  revision: true,
}

/** A comment with the release that it belongs to. */
export type StoredComment = CommentView & { releaseId: string }

function retained({ editedAt, deletedBy, mentions, createdAt, ...row }: Row): StoredComment {
  return {
    ...row,
    mentions: Mentions.parse(mentions),
    createdAt: createdAt.toISOString(),
    edited: editedAt !== null,
    ...(deletedBy !== null && { removedBy: deletedBy }),
  }
}

const viewed = (row: Row): CommentView => {
  const { releaseId: _, ...view } = retained(row)
  return view
}

export type NewComment = {
  id: string
  projectId: string
  releaseId: string
  itemId: string | null
  body: string
  mentions: Someone[]
  authorId: string | null
  author: string
  createdAt: Date
}

export async function insertComment(tx: Tx, comment: NewComment): Promise<CommentView> {
  return viewed(await tx.comment.create({ data: comment, select: SHOWN }))
}

export async function findComment(tx: Tx, commentId: string): Promise<StoredComment | null> {
  const row = await tx.comment.findUnique({ where: { id: commentId }, select: SHOWN })
  return row && retained(row)
}

export async function isItemOf(tx: Tx, releaseId: string, itemId: string): Promise<boolean> {
  return (await tx.item.count({ where: { id: itemId, releaseId } })) === 1
}

export async function changeComment(
  tx: Tx,
  commentId: string,
  to: { body: string; mentions: Someone[]; editedAt: Date },
): Promise<CommentView> {
  return viewed(
    await tx.comment.update({ where: { id: commentId }, data: { ...to, revision: { increment: 1 } }, select: SHOWN }),
  )
}

/** Takes its words away for good; that there was one stays. */
export async function removeComment(
  tx: Tx,
  commentId: string,
  removed: { deletedAt: Date; deletedBy: string },
): Promise<CommentView> {
  return viewed(
    await tx.comment.update({
      where: { id: commentId },
      data: { ...removed, body: '', mentions: [], revision: { increment: 1 } },
      select: SHOWN,
    }),
  )
}

/** `itemId`: those of an item, or (null) of the release itself; absent: all. */
export type Wanted = { releaseId: string; itemId?: string | null; before?: string; limit: number }

/** The newest of what is wanted, oldest first. */
export async function listComments({ releaseId, itemId, before, limit }: Wanted): Promise<CommentView[]> {
  const of =
    itemId === undefined
      ? Prisma.empty
      : itemId === null
        ? Prisma.sql`AND c."itemId" IS NULL`
        : Prisma.sql`AND c."itemId" = ${itemId}::uuid`
  const older =
    before === undefined
      ? Prisma.empty
      : Prisma.sql`AND (c."createdAt", c."id") < (SELECT b."createdAt", b."id" FROM "Comment" b WHERE b."id" = ${before}::uuid)`
  const rows = await database().$queryRaw<
    Row[]
  >`SELECT c."id", c."releaseId", c."itemId", c."body", c."mentions", c."authorId", c."author", c."createdAt", c."editedAt",
      c."deletedBy", c."revision"
    FROM "Comment" c WHERE c."releaseId" = ${releaseId}::uuid ${of} ${older} ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${limit}`
  return rows.reverse().map(viewed)
}

export async function findComments(releaseId: string, ids: string[]): Promise<CommentView[]> {
  const rows = await database().comment.findMany({
    where: { releaseId, id: { in: ids } },
    select: SHOWN,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(viewed)
}

/** How many comments stand in each thread, and the sum of the revisions of all. */
export async function countComments(
  releaseId: string,
  reader: Reader = database(),
): Promise<{ counts: Counts; mark: number }> {
  const rows = await reader.$queryRaw<
    { itemId: string | null; stand: number; mark: number }[]
  >`SELECT "itemId", count(*) FILTER (WHERE "deletedAt" IS NULL)::int AS "stand",
      sum("revision")::int AS "mark" FROM "Comment" WHERE "releaseId" = ${releaseId}::uuid GROUP BY "itemId"`
  return {
    counts: Object.fromEntries(rows.map(({ itemId, stand }) => [itemId ?? OF_RELEASE, stand])),
    mark: rows.reduce((sum, { mark }) => sum + mark, 0),
  }
}
