// Groups of probes: one under way in a release at a time, moved on by the end of its runs.
import type { Tx } from '@/lib/data/change'
import type { GroupStep } from '@/lib/domain/release/run/group'

export type NewGroup = {
  id: string
  projectId: string
  releaseId: string
  title: string
  itemIds: string[]
  stopAtFailure: boolean
  requestedById: string | null
  requestedBy: string
}

/** Begins a group. False: another one is under way in this release. */
export async function insertGroup(tx: Tx, { itemIds, ...group }: NewGroup): Promise<boolean> {
  const count =
    await tx.$executeRaw`INSERT INTO "ProbeGroup" ("id", "projectId", "releaseId", "title", "itemIds", "stopAtFailure", "requestedById", "requestedBy")
    SELECT ${group.id}::uuid, ${group.projectId}::uuid, ${group.releaseId}::uuid, ${group.title}, ${JSON.stringify(itemIds)}::jsonb, ${group.stopAtFailure}, ${group.requestedById}::uuid, ${group.requestedBy}
    WHERE NOT EXISTS (SELECT FROM "ProbeGroup" WHERE "releaseId" = ${group.releaseId}::uuid AND "state" = 'running')`
  return count === 1
}

export type LockedGroup = {
  id: string
  projectId: string
  releaseId: string
  title: string
  itemIds: string[]
  at: number
  notPassed: number
  stopAtFailure: boolean
  state: string
  requestedById: string | null
  requestedBy: string
}

/** The release of a group, or null. */
export async function findGroupRelease(tx: Tx, groupId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { releaseId: string }[]
  >`SELECT "releaseId" FROM "ProbeGroup" WHERE "id" = ${groupId}::uuid`
  return row?.releaseId ?? null
}

/** The group, locked until the transaction ends, or null. Its release must be locked already. */
export async function lockGroup(tx: Tx, groupId: string): Promise<LockedGroup | null> {
  const [row] = await tx.$queryRaw<
    LockedGroup[]
  >`SELECT "id", "projectId", "releaseId", "title", "itemIds", "at", "notPassed", "stopAtFailure", "state", "requestedById", "requestedBy"
    FROM "ProbeGroup" WHERE "id" = ${groupId}::uuid FOR UPDATE`
  return row ?? null
}

/** Moves a locked group on. */
export async function moveGroup(tx: Tx, groupId: string, { state, at, notPassed }: GroupStep): Promise<void> {
  await tx.$executeRaw`UPDATE "ProbeGroup" SET "state" = ${state}, "at" = ${at}, "notPassed" = ${notPassed},
    "finishedAt" = CASE WHEN ${state} = 'running' THEN NULL ELSE now() END WHERE "id" = ${groupId}::uuid AND "state" = 'running'`
}

/** The run of a group that is under way, or null. */
export async function runOfGroup(tx: Tx, groupId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "ProbeRun" WHERE "groupId" = ${groupId}::uuid AND "status" IN ('queued', 'running') LIMIT 1`
  return row?.id ?? null
}

/** The definition of an item's probe, when it has one and no run of it is under way; null otherwise. */
export async function runnableProbe(tx: Tx, itemId: string): Promise<object | null> {
  const [row] = await tx.$queryRaw<
    { definition: object }[]
  >`SELECT p."definition" FROM "Probe" p WHERE p."itemId" = ${itemId}::uuid
    AND NOT EXISTS (SELECT FROM "ProbeRun" u WHERE u."itemId" = p."itemId" AND NOT u."trial" AND u."status" IN ('queued', 'running'))`
  return row?.definition ?? null
}
