// Readiness of a web process: 200 when the database answers and has every migration that this version knows, else 503
// and which is missing. Pages work without a worker and with secrets that cannot be opened: both are said, and the
// worker is a condition with `?worker` only. A process that is stopping is not ready.
import { readHealth } from '@/lib/data/health'
import { WORKER_SILENT_SECONDS } from '@/lib/domain/project/keyring'
import { isStopping } from '@/lib/platform/drain'
import { log } from '@/lib/platform/log'

export async function ready(request: Request): Promise<Response> {
  if (isStopping()) return answer(503, { status: 'stopping' })
  const checks = { database: false, migrations: false, worker: false }
  let secrets = false
  try {
    const health = await readHealth()
    checks.database = true
    checks.migrations = health.missingMigrations === 0 && health.failedMigrations === 0
    checks.worker = health.workerSeenSecondsAgo !== null && health.workerSeenSecondsAgo < WORKER_SILENT_SECONDS
    secrets = health.unopenedSecrets === 0
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'ready: the database did not answer')
  }
  const needsWorker = new URL(request.url).searchParams.has('worker')
  const ok = checks.database && checks.migrations && (checks.worker || !needsWorker)
  return answer(ok ? 200 : 503, { status: ok ? 'ready' : 'not ready', ...checks, secrets })
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
