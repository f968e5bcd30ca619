// Figures of the whole installation for whoever watches over it. Each is read by an index, so that reading them often costs little.
import { database } from '@/lib/data/client'
import { WORKER_SILENT_SECONDS } from '@/lib/domain/project/keyring'

export type InstallationFigures = {
  queued: number
  running: number
  oldestRunSeconds: number
  /** Workers that were seen lately. */
  workers: number
  /** Since any worker was last seen; null when none was within the hour. */
  workerSilentSeconds: number | null
  /** How the runs of the workers of the last hour ended since each began: status → count. */
  outcomes: Record<string, number>
  /** Not tried yet. */
  pendingDeliveries: number
  /** Tried in vain at least once, and tried again. */
  retriedDeliveries: number
  oldestDeliverySeconds: number
  /** Given up among the last 1,000 deliveries. */
  givenUpDeliveries: number
  /** Chains whose first unsigned event is older than it may be. */
  overdueChains: number
  /** Chains whose last signed event is gone or has another hash. */
  changedChains: number
}

/** The clock is the database's. An event may wait `overdueSeconds` for the checkpoint that covers it. */
export async function readInstallationFigures(overdueSeconds: number): Promise<InstallationFigures> {
  const [row] = await database().$queryRaw<InstallationFigures[]>`SELECT
    (SELECT count(*)::int FROM "ProbeRun" WHERE "status" = 'queued') AS "queued",
    (SELECT count(*)::int FROM "ProbeRun" WHERE "status" = 'running') AS "running",
    coalesce((SELECT extract(epoch FROM now() - min("requestedAt"))::float FROM "ProbeRun" WHERE "status" = 'queued'), 0) AS "oldestRunSeconds",
    (SELECT count(*)::int FROM "WorkerHeartbeat" WHERE "seenAt" > now() - make_interval(secs => ${WORKER_SILENT_SECONDS}::int)) AS "workers",
    (SELECT extract(epoch FROM now() - max("seenAt"))::float FROM "WorkerHeartbeat") AS "workerSilentSeconds",
    coalesce((SELECT json_object_agg(o."status", o."runs") FROM (SELECT e.key AS "status", sum(e.value::int) AS "runs"
      FROM "WorkerHeartbeat", jsonb_each_text("outcomes") e GROUP BY e.key) o), '{}') AS "outcomes",
    (SELECT count(*)::int FROM "Delivery" WHERE "state" = 'pending' AND "attempts" = 0) AS "pendingDeliveries",
    (SELECT count(*)::int FROM "Delivery" WHERE "state" = 'pending' AND "attempts" > 0) AS "retriedDeliveries",
    coalesce((SELECT extract(epoch FROM now() - min("createdAt"))::float FROM "Delivery" WHERE "state" = 'pending'), 0) AS "oldestDeliverySeconds",
    (SELECT count(*)::int FROM (SELECT "state" FROM "Delivery" ORDER BY "seq" DESC LIMIT 1000) d WHERE d."state" = 'given-up') AS "givenUpDeliveries",
    (SELECT count(*)::int FROM "AuditHead" h
      LEFT JOIN LATERAL (SELECT "seq" FROM "Checkpoint" k WHERE k."chain" = h."chain" ORDER BY k."seq" DESC LIMIT 1) c ON true
      JOIN "AuditEvent" e ON e."chain" = h."chain" AND e."seq" = coalesce(c."seq", 0) + 1
      WHERE e."at" < now() - make_interval(secs => ${overdueSeconds}::int)) AS "overdueChains",
    (SELECT count(*)::int FROM "AuditHead" h
      JOIN LATERAL (SELECT "seq", "hash" FROM "Checkpoint" k WHERE k."chain" = h."chain" ORDER BY k."seq" DESC LIMIT 1) c ON true
      LEFT JOIN "AuditEvent" e ON e."chain" = h."chain" AND e."seq" = c."seq"
      WHERE e."hash" IS DISTINCT FROM c."hash") AS "changedChains"`
  if (!row) throw new Error('the database gave no answer')
  return row
}
