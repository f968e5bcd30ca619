// Open work in somebody's name: check-ins, issues, conditions and delegations that are not done, ended or taken back.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { LeaverView, LeftProject, OpenWork } from '@/lib/domain/project/open-work'

/** An issue names its owner in words; they are somebody when no member of the project is called the same. */
const OWNER_OF_ISSUE = Prisma.sql`(i."ownerId" = u."id" OR (i."ownerId" IS NULL AND i."owner" = u."name" AND NOT EXISTS (
  SELECT 1 FROM "Membership" om JOIN "User" ou ON ou."id" = om."userId"
  WHERE om."projectId" = i."projectId" AND ou."name" = i."owner" AND ou."id" <> u."id" AND ou."disabledAt" IS NULL)))`

/** One row for each piece of open work, with whose it is. */
const WORK = Prisma.sql`(
  SELECT c."projectId", c."assigneeId" AS "userId", 'checkIns' AS "kind" FROM "CheckIn" c
    WHERE c."outcome" IS NULL AND c."assigneeId" IS NOT NULL
  UNION ALL SELECT i."projectId", u."id", 'issues' FROM "Issue" i JOIN "User" u ON ${OWNER_OF_ISSUE}
    WHERE i."resolvedAt" IS NULL
  UNION ALL SELECT k."projectId", k."ownerId", 'conditions' FROM "Condition" k
    WHERE k."resolvedAt" IS NULL AND k."ownerId" IS NOT NULL
  UNION ALL SELECT d."projectId", d."fromId", 'delegations' FROM "Delegation" d
    WHERE d."revokedAt" IS NULL AND d."endsAt" > now()
  UNION ALL SELECT d."projectId", d."toId", 'delegations' FROM "Delegation" d
    WHERE d."revokedAt" IS NULL AND d."endsAt" > now()
) w`

const COUNTS = Prisma.sql`json_build_object('checkIns', count(*) FILTER (WHERE w."kind" = 'checkIns'),
  'issues', count(*) FILTER (WHERE w."kind" = 'issues'), 'conditions', count(*) FILTER (WHERE w."kind" = 'conditions'),
  'delegations', count(*) FILTER (WHERE w."kind" = 'delegations'))`

type LeaverRow = Omit<LeaverView, 'project'> & { projectId: string; projectName: string }

/** Everybody who left one of these projects (all projects when null) and has open work in it, by project and name. */
export async function listLeavers(projectIds: string[] | null, reader: Reader = database()): Promise<LeaverView[]> {
  const rows = await reader.$queryRaw<LeaverRow[]>`SELECT u."id" AS "userId", u."name",
      CASE WHEN u."disabledAt" IS NOT NULL THEN 'disabled' ELSE 'not-a-member' END AS "left",
      p."id" AS "projectId", p."name" AS "projectName", ${COUNTS} AS "work"
    FROM ${WORK} JOIN "User" u ON u."id" = w."userId" JOIN "Project" p ON p."id" = w."projectId"
    WHERE (${projectIds}::uuid[] IS NULL OR w."projectId" = ANY(${projectIds}::uuid[])) AND (u."disabledAt" IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."projectId" = w."projectId" AND m."userId" = u."id"))
    GROUP BY u."id", p."id" ORDER BY p."name", u."name", u."id"`
  return rows.map(({ projectId, projectName, ...row }) => ({ ...row, project: { id: projectId, name: projectName } }))
}

/** The open work of everybody who has any, by project. */
export async function listOpenWork(): Promise<{ userId: string; project: string; work: OpenWork }[]> {
  return database().$queryRaw<{ userId: string; project: string; work: OpenWork }[]>`SELECT w."userId",
      p."name" AS "project", ${COUNTS} AS "work"
    FROM ${WORK} JOIN "Project" p ON p."id" = w."projectId" GROUP BY w."userId", p."id" ORDER BY p."name"`
}

/** Whether somebody left the project; null while they belong to it. */
export async function findLeft(
  tx: Tx,
  projectId: string,
  userId: string,
): Promise<{ name: string; left: LeftProject | null } | null> {
  const [row] = await tx.$queryRaw<{ name: string; left: LeftProject | null }[]>`SELECT u."name",
      CASE WHEN u."disabledAt" IS NOT NULL THEN 'disabled'
        WHEN NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."projectId" = ${projectId}::uuid AND m."userId" = u."id")
        THEN 'not-a-member' END AS "left"
    FROM "User" u WHERE u."id" = ${userId}::uuid`
  return row ?? null
}

/** What went to somebody else, of one release. */
export type MovedWork = { releaseId: string; checkIns: string[]; issues: number[]; conditions: string[] }

type Move = { projectId: string; fromId: string; to: { id: string; name: string } }

/** Locks the releases in which the person has open work, in the order of their ids. */
async function lockReleases(tx: Tx, { projectId, fromId }: Move): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT r."id" FROM "Release" r WHERE r."projectId" = ${projectId}::uuid
      AND (EXISTS (SELECT 1 FROM "CheckIn" c WHERE c."releaseId" = r."id" AND c."outcome" IS NULL AND c."assigneeId" = ${fromId}::uuid)
        OR EXISTS (SELECT 1 FROM "Condition" k WHERE k."releaseId" = r."id" AND k."resolvedAt" IS NULL AND k."ownerId" = ${fromId}::uuid)
        OR EXISTS (SELECT 1 FROM "Issue" i JOIN "User" u ON u."id" = ${fromId}::uuid
          WHERE i."releaseId" = r."id" AND i."resolvedAt" IS NULL AND ${OWNER_OF_ISSUE}))
    ORDER BY r."id" FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Gives all open check-ins, issues and conditions of somebody to another, and counts a change of each item and row. */
export async function moveOpenWork(tx: Tx, move: Move): Promise<MovedWork[]> {
  const { fromId, to } = move
  const moved: MovedWork[] = []
  for (const releaseId of await lockReleases(tx, move)) {
    const checkIns = await tx.$queryRaw<{ itemId: string }[]>`UPDATE "CheckIn" SET "assigneeId" = ${to.id}::uuid,
        "assignee" = ${to.name} WHERE "releaseId" = ${releaseId}::uuid AND "outcome" IS NULL AND "assigneeId" = ${fromId}::uuid
      RETURNING "itemId"`
    const issues = await tx.$queryRaw<{ number: number }[]>`UPDATE "Issue" i SET "ownerId" = ${to.id}::uuid,
        "owner" = ${to.name}, "revision" = i."revision" + 1 FROM "User" u
      WHERE u."id" = ${fromId}::uuid AND i."releaseId" = ${releaseId}::uuid AND i."resolvedAt" IS NULL AND ${OWNER_OF_ISSUE}
      RETURNING i."number"`
    const conditions = await tx.$queryRaw<{ id: string }[]>`UPDATE "Condition" SET "ownerId" = ${to.id}::uuid,
        "owner" = ${to.name}, "revision" = "revision" + 1
      WHERE "releaseId" = ${releaseId}::uuid AND "resolvedAt" IS NULL AND "ownerId" = ${fromId}::uuid RETURNING "id"`
    moved.push({
      releaseId,
      checkIns: [...new Set(checkIns.map(({ itemId }) => itemId))],
      issues: issues.map(({ number }) => number).sort((one, other) => one - other),
      conditions: conditions.map(({ id }) => id),
    })
  }
  return moved
}

export type EndedDelegation = { id: string; role: string; from: string; to: string }

/**
 * Ends what the person lent and what was lent to them: both rest on trust in a person, so nobody else takes them
 * over.
 */
export async function endDelegationsOf(
  tx: Tx,
  { projectId, userId, now }: { projectId: string; userId: string; now: Date },
): Promise<EndedDelegation[]> {
  return tx.$queryRaw<EndedDelegation[]>`UPDATE "Delegation" SET "revokedAt" = ${now}
    WHERE "projectId" = ${projectId}::uuid AND "revokedAt" IS NULL AND "endsAt" > ${now}
      AND (${userId}::uuid IN ("fromId", "toId")) RETURNING "id", "role", "from", "to"`
}
