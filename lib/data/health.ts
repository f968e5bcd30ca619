// What readiness rests on: the database answers, its migrations are applied, a worker was seen lately.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { database } from '@/lib/data/client'
import { ALIVE_SECONDS } from '@/lib/domain/project/keyring'

export type Health = {
  /** Known to this version and not applied. The database may have newer ones. */
  missingMigrations: number
  failedMigrations: number
  workerSeenSecondsAgo: number | null
  unopenedSecrets: number
}

let known: Promise<string[]> | undefined

/** The names of the migrations that came with this version. */
async function listMigrations(): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

export async function readHealth(): Promise<Health> {
  known ??= listMigrations()
  const names = await known
  const [row] = await database().$queryRaw<Health[]>`SELECT
    (SELECT count(*)::int FROM unnest(${names}::text[]) AS k("name") WHERE NOT EXISTS (
      SELECT FROM "_prisma_migrations" m WHERE m."migration_name" = k."name" AND m."finished_at" IS NOT NULL
        AND m."rolled_back_at" IS NULL)) AS "missingMigrations",
    (SELECT count(*)::int FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL) AS "failedMigrations",
    (SELECT extract(epoch FROM now() - max("seenAt"))::float FROM "WorkerHeartbeat") AS "workerSeenSecondsAgo",
    (SELECT count(*)::int FROM "Secret" s WHERE NOT EXISTS (
      SELECT FROM "SealingKey" k WHERE k."id" = ANY(s."keyIds") AND k."lastSeenAt" > now() - make_interval(secs => ${ALIVE_SECONDS}::int))) AS "unopenedSecrets"`
  if (!row) throw new Error('the database gave no answer')
  return row
}

/** Says that a worker lives and how its runs ended so far; those unseen for an hour are forgotten. */
export async function beat(worker: string, outcomes: Readonly<Record<string, number>>, mail: boolean): Promise<void> {
  await database()
    .$executeRaw`INSERT INTO "WorkerHeartbeat" ("worker", "outcomes", "mail") VALUES (${worker}, ${outcomes}::jsonb, ${mail})
    ON CONFLICT ("worker") DO UPDATE SET "seenAt" = now(), "outcomes" = excluded."outcomes", "mail" = excluded."mail"`
  await database().$executeRaw`DELETE FROM "WorkerHeartbeat" WHERE "seenAt" < now() - interval '1 hour'`
}

/** Whether a worker that was seen within the hour can send e-mail. */
export async function mailIsSetUp(): Promise<boolean> {
  return (await database().workerHeartbeat.count({ where: { mail: true } })) > 0
}
