// Items: read with all that hangs below them, locked for a change, saved with their revision.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import { fullItem } from '@/lib/data/release/item-tree'
import { beginSections } from '@/lib/data/release/section-times'
import { BELOW_ITEM, ITEM, type ItemTree } from '@/lib/data/rows'
import { type Stake, stakeColumn } from '@/lib/data/signoff/separation'
import type { FullItem } from '@/lib/domain/release/snapshot/full'
import type { Policy, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'

/** An item under lock, with what a use case needs of its release. */
export type LockedItem = FullItem & {
  /** Whether it matters to the verdict. */
  counts: boolean
  /** What its release is to the person who was asked for. */
  stake: Stake | null
  release: { id: string; projectId: string; environmentId: string; state: ReleaseSnapshot['state']; policy: Policy }
}

type LockedRow = ItemTree & Pick<LockedItem, 'release' | 'counts' | 'stake'>

const RELEASE = Prisma.sql`json_build_object('id', r."id", 'projectId', r."projectId", 'environmentId', r."environmentId", 'state', r."state", 'policy', r."policy") AS "release",
  coalesce((SELECT coalesce(s."counts", r."state" <> 'rolling-back' OR s."kind" <> 'rollback') FROM "Section" s WHERE s."id" = i."sectionId"), true) AS "counts"`

/**
 * The item, with its release and itself locked until the transaction ends (in this order, so that signing and ticking never wait in a circle),
 * or null. `releaseId`, when given, must be the item's own. Locked first and read then: a statement that had to wait for its lock would read
 * what hangs below the item as it was before the wait. `personId` asks for the stake of that person in the release.
 */
export async function lockItem(
  tx: Tx,
  itemId: string,
  releaseId?: string,
  personId: string | null = null,
): Promise<LockedItem | null> {
  await tx.$queryRaw`${PREPARED} SELECT FROM "Release" r JOIN "Item" i ON i."releaseId" = r."id"
    WHERE i."id" = ${itemId}::uuid AND (${releaseId ?? null}::uuid IS NULL OR r."id" = ${releaseId ?? null}::uuid) FOR UPDATE OF r, i`
  const item = await findItem(itemId, tx, personId)
  return item && (releaseId === undefined || item.release.id === releaseId) ? item : null
}

/** The item as it stands, or null. */
export async function findItem(
  itemId: string,
  reader: Reader = database(),
  personId: string | null = null,
): Promise<LockedItem | null> {
  const [row] = await reader.$queryRaw<
    LockedRow[]
  >`${PREPARED} SELECT ${ITEM} AS "item", ${RELEASE}, ${stakeColumn(personId)}, ${BELOW_ITEM}
    FROM "Release" r JOIN "Item" i ON i."releaseId" = r."id" WHERE i."id" = ${itemId}::uuid`
  return row
    ? { ...fullItem(row, row.release.policy), release: row.release, counts: row.counts, stake: row.stake }
    : null
}

/** What a decision changes of an item. */
export type ItemDecision = Pick<
  FullItem,
  'outcome' | 'reason' | 'decidedById' | 'decidedBy' | 'decidedAt' | 'decidedVia'
>

/** Writes a decision on a locked item; both revisions move on, and its section has begun. One statement. Yields the release's new revision. */
export async function saveDecision(tx: Tx, item: LockedItem, decision: ItemDecision, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`${PREPARED} WITH moved AS (
      UPDATE "Release" SET "revision" = "revision" + 1, "changedAt" = now() WHERE "id" = ${item.release.id}::uuid RETURNING "revision"
    ), saved AS (
      UPDATE "Item" SET "outcome" = ${decision.outcome}, "reason" = ${decision.reason}, "decidedById" = ${decision.decidedById}::uuid, "decidedBy" = ${decision.decidedBy},
        "decidedAt" = ${decision.decidedAt}::timestamptz, "decidedVia" = ${decision.decidedVia}, "revision" = "revision" + 1 WHERE "id" = ${item.id}::uuid
    ), began AS (${beginSections(Prisma.sql`${item.sectionId}::uuid`, now)}) SELECT "revision" FROM moved`
  return row?.revision ?? 0
}

/** Moves an item's revision on, because something below it changed. `worked`: when it was worked on, if that was it. Yields the release's new revision. */
export async function reviseItem(tx: Tx, item: LockedItem, worked?: Date): Promise<number> {
  const began = worked
    ? Prisma.sql`, began AS (${beginSections(Prisma.sql`${item.sectionId}::uuid`, worked)})`
    : Prisma.empty
  const [row] = await tx.$queryRaw<{ revision: number }[]>`WITH moved AS (
      UPDATE "Release" SET "revision" = "revision" + 1, "changedAt" = now() WHERE "id" = ${item.release.id}::uuid RETURNING "revision"
    ), saved AS (UPDATE "Item" SET "revision" = "revision" + 1 WHERE "id" = ${item.id}::uuid)${began}
    SELECT "revision" FROM moved`
  return row?.revision ?? 0
}
