// The keyring, and what is sealed to whom.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { ALIVE_SECONDS, type WorkerKeyRow } from '@/lib/domain/project/keyring'

/** Every key that a worker ever had, oldest first. */
export async function listSealingKeys(reader: Reader = database()): Promise<WorkerKeyRow[]> {
  return reader.sealingKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

/** Says that a worker with these keys lives. Not a change of the product's state: it has no line in the history. */
export async function publishSealingKeys(keys: readonly { id: string; publicKey: string }[]): Promise<void> {
  await database()
    .$executeRaw`INSERT INTO "SealingKey" ("id", "publicKey") SELECT * FROM unnest(${keys.map(({ id }) => id)}::text[], ${keys.map(({ publicKey }) => publicKey)}::text[])
    ON CONFLICT ("id") DO UPDATE SET "lastSeenAt" = now()`
}

/** A secret of an environment, or a channel of a project. */
export type SealedRow = {
  kind: 'secret' | 'channel'
  id: string
  project: string
  /** The environment's name; null for a channel. */
  environment: string | null
  name: string
  keyIds: string[]
}

/** Everything that is sealed, by project, environment and name, without the sealed values. */
export async function listSealed(reader: Reader = database()): Promise<SealedRow[]> {
  return reader.$queryRaw<SealedRow[]>`
    SELECT 'secret' AS "kind", s."id", p."name" AS "project", e."name" AS "environment", s."name", s."keyIds"
      FROM "Secret" s JOIN "Environment" e ON e."id" = s."environmentId" JOIN "Project" p ON p."id" = s."projectId"
    UNION ALL
    SELECT 'channel', c."id", p."name", NULL, c."name", c."keyIds" FROM "Channel" c JOIN "Project" p ON p."id" = c."projectId"
      WHERE cardinality(c."keyIds") > 0
    ORDER BY 3, 4, 5`
}

export type SealedCount = { sealed: number; unopened: number }

/** How much is sealed, and how much of it no running worker can open. */
export async function countSealed(): Promise<SealedCount> {
  const [row] = await database().$queryRaw<SealedCount[]>`WITH all_ AS (
      SELECT "keyIds", count(*)::int AS "n" FROM "Secret" GROUP BY "keyIds"
      UNION ALL SELECT "keyIds", count(*)::int FROM "Channel" WHERE cardinality("keyIds") > 0 GROUP BY "keyIds"
    ) SELECT coalesce(sum("n"), 0)::int AS "sealed", coalesce(sum("n") FILTER (WHERE NOT EXISTS (
      SELECT FROM "SealingKey" k WHERE k."id" = ANY(all_."keyIds") AND k."lastSeenAt" > now() - make_interval(secs => ${ALIVE_SECONDS}::int))), 0)::int AS "unopened" FROM all_`
  return row ?? { sealed: 0, unopened: 0 }
}

/** Has workers seal to these keys whatever they can open. */
export async function requestReseal(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.sealingKey.updateMany({ where: { id: { in: [...ids] } }, data: { resealRequestedAt: at } })
}

/** Null: the key is retired already, or there is none. */
export async function retireKey(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.sealingKey.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: at } })
  return count === 1
}

/** Something to be sealed again. `environmentId` and `hosts` are null for a channel. */
export type ToReseal = {
  kind: 'secret' | 'channel'
  id: string
  projectId: string
  environmentId: string | null
  name: string
  hosts: string[] | null
  sealed: string
  keyIds: string[]
}

/**
 * What a worker with these keys can open and what is sealed to a retired key, or not to one that resealing was
 * requested for; at most `limit`.
 */
export async function listToReseal(keyIds: readonly string[], limit: number): Promise<ToReseal[]> {
  return database().$queryRaw<ToReseal[]>`WITH all_ AS (
      SELECT 'secret' AS "kind", "id", "projectId", "environmentId", "name", "hosts", "sealed", "keyIds" FROM "Secret" WHERE "sealed" IS NOT NULL AND "keyIds" && ${keyIds}::text[]
      UNION ALL SELECT 'channel', "id", "projectId", NULL, "name", NULL, "sealed", "keyIds" FROM "Channel" WHERE "sealed" IS NOT NULL AND "keyIds" && ${keyIds}::text[]
    ) SELECT * FROM all_ a WHERE EXISTS (
      SELECT FROM "SealingKey" k WHERE CASE WHEN k."retiredAt" IS NULL THEN k."resealRequestedAt" IS NOT NULL AND NOT a."keyIds" @> ARRAY[k."id"] ELSE a."keyIds" @> ARRAY[k."id"] END)
    ORDER BY "id" LIMIT ${limit}`
}

/** Writes what was sealed again, unless it was written anew meanwhile. */
export async function saveResealed(
  tx: Tx,
  { kind, id, sealed: before }: ToReseal,
  { sealed, keyIds }: { sealed: string; keyIds: string[] },
): Promise<boolean> {
  const change = { where: { id, sealed: before }, data: { sealed, keyIds } }
  const { count } = await (kind === 'secret' ? tx.secret.updateMany(change) : tx.channel.updateMany(change))
  return count === 1
}
