// Readiness: 200 when database, migrations and a worker are there, else 503 and which is not. Whether every secret can
// be opened is said and is no condition: pages work without.
import { readHealth } from '@/lib/data/health'
import { WORKER_SILENT_SECONDS } from '@/lib/domain/project/keyring'
import { log } from '@/lib/platform/log'

export async function ready(): Promise<Response> {
  const checks = { database: false, migrations: false, worker: false }
  let secrets = false
  try {
    const health = await readHealth()
    checks.database = true
    checks.migrations = health.migrations > 0 && health.failedMigrations === 0
    checks.worker = health.workerSeenSecondsAgo !== null && health.workerSeenSecondsAgo < WORKER_SILENT_SECONDS
    secrets = health.unopenedSecrets === 0
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'ready: the database did not answer')
  }
  const ok = Object.values(checks).every(Boolean)
  return Response.json(
    { status: ok ? 'ready' : 'not ready', ...checks, secrets },
    { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
