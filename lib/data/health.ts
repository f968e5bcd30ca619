// What readiness rests on: the database answers, its migrations are applied, a worker was seen lately.
import { database } from '@/lib/data/client'

export type Health = { migrations: number; failedMigrations: number; workerSeenSecondsAgo: number | null }

export async function readHealth(): Promise<Health> {
  const [row] = await database().$queryRaw<Health[]>`SELECT
    (SELECT count(*)::int FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL) AS "migrations",
    (SELECT count(*)::int FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL) AS "failedMigrations",
    (SELECT extract(epoch FROM now() - max("seenAt"))::float FROM "WorkerHeartbeat") AS "workerSeenSecondsAgo"`
  if (!row) throw new Error('the database gave no answer')
  return row
}

/** Says that a worker lives and how its runs ended so far; those unseen for an hour are forgotten. */
export async function beat(worker: string, outcomes: Readonly<Record<string, number>>): Promise<void> {
  await database().$executeRaw`INSERT INTO "WorkerHeartbeat" ("worker", "outcomes") VALUES (${worker}, ${outcomes}::jsonb)
    ON CONFLICT ("worker") DO UPDATE SET "seenAt" = now(), "outcomes" = excluded."outcomes"`
  await database().$executeRaw`DELETE FROM "WorkerHeartbeat" WHERE "seenAt" < now() - interval '1 hour'`
}
