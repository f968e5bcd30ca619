// The worker: takes runs from the queue, says that it lives, sweeps what dead workers left. Any number of them may share one database.
import { hostname } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/lib/data/close-database'
import { requeueLostRuns } from '@/lib/data/runs/run-queue'
import { enqueueDue } from '@/lib/data/runs/run-schedule'
import { readWebhookHosts } from '@/lib/domain/notify/webhook-hosts'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { readSigningKey } from '@/lib/platform/signing-key'
import { announceWorker } from '@/lib/release/runs/announce-worker'
import { CheckpointFile } from '@/lib/worker/checkpoint-file'
import { CheckpointSigner } from '@/lib/worker/checkpoint-signer'
import { deliver } from '@/lib/worker/deliver'
import { Forgetting } from '@/lib/worker/forgetting'
import { KeyringKeeper, readOwnKeys, refuseForeignKeys } from '@/lib/worker/keyring'
import { readMailServer } from '@/lib/worker/mail-server'
import { MonitoringScheduler } from '@/lib/worker/monitoring-scheduler'
import { NotificationSender } from '@/lib/worker/notification-sender'
import { Notifier } from '@/lib/worker/notifier'
import { ResultBatcher } from '@/lib/worker/result-batcher'
import { RunDispatcher } from '@/lib/worker/run-dispatcher'
import { execute, type WorkerSelf } from '@/lib/worker/run-probe'
import { Timelines } from '@/lib/worker/timeline'

const BEAT_MS = 5000
/** How late a scheduled run may be enqueued. */
const TICK_MS = 200
/** How long one attempt at a delivery may take: less than its lease. */
const DELIVERY_MS = 10_000

/** Host and port of our own database: no probe may go there, whatever an environment lists. */
function ownDatabase(): { host: string; port: number }[] {
  const url = new URL(env('DATABASE_URL'))
  return [{ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 5432) }]
}

function makeSigner(): CheckpointSigner {
  const keyFile = env('COUNTERSIGN_SIGNING_KEY_FILE')
  if (!keyFile)
    throw new Error(
      'COUNTERSIGN_SIGNING_KEY_FILE is missing: the worker needs its signing key (Ed25519, PEM) for checkpoints of the history.',
    )
  return new CheckpointSigner(
    readSigningKey(keyFile),
    new CheckpointFile(env('COUNTERSIGN_CHECKPOINTS_FILE') ?? join(env('COUNTERSIGN_DATA_DIR'), 'checkpoints.ndjson')),
  )
}

async function start(): Promise<void> {
  const keys = readOwnKeys()
  await refuseForeignKeys(keys)
  const stopping = new AbortController()
  const worker = `${hostname()}/${process.pid}`
  const keyIds = keys.map(({ id }) => id)
  const self: WorkerSelf = { keys, never: ownDatabase() }
  const signer = makeSigner()
  const results = new ResultBatcher()
  const dispatcher = new RunDispatcher({
    worker,
    keyIds,
    slots: env('COUNTERSIGN_WORKER_SLOTS'),
    results,
    stopping: stopping.signal,
    execute: (taken, signal) => execute(taken, self, signal),
  })
  const monitoring = new MonitoringScheduler()
  const forgetting = new Forgetting()
  const keyring = new KeyringKeeper(keys)
  const timelines = new Timelines()
  timelines.start()
  const sending = {
    ...self,
    mail: readMailServer(),
    base: env('NEXTAUTH_URL'),
    listed: readWebhookHosts(env('COUNTERSIGN_WEBHOOK_HOSTS')),
    limitMs: DELIVERY_MS,
  }
  const sender = new NotificationSender(keyIds, (delivery) => deliver(delivery, sending, stopping.signal))
  const notifier = new Notifier({ mail: sending.mail !== null, planned: () => sender.wake() })
  const beat = async () => {
    try {
      await announceWorker(worker, keys, results.outcomes, sending.mail !== null)
      await requeueLostRuns()
      await keyring.execute()
      await monitoring.execute(new Date())
      await timelines.sweep()
      await forgetting.execute(new Date())
    } catch (error) {
      log.warn({ error: String(error) }, 'worker: the database did not answer, trying again')
    }
    void signer.execute(new Date())
  }
  await beat()
  const timer = setInterval(beat, BEAT_MS)
  let ticking = false
  const ticks = setInterval(async () => {
    if (ticking) return
    ticking = true
    try {
      while ((await enqueueDue()) > 0) dispatcher.wake()
    } catch (error) {
      log.warn({ error: String(error) }, 'worker: nothing could be scheduled, trying again')
    } finally {
      ticking = false
    }
  }, TICK_MS)
  dispatcher.wake()
  log.info({ worker }, 'worker: ready')
  const leave = async () => {
    clearInterval(timer)
    clearInterval(ticks)
    stopping.abort()
    try {
      await dispatcher.stop()
      await timelines.stop()
      await notifier.stop()
      await sender.stop()
      await closeDatabase()
    } catch (error) {
      log.warn(
        { error: String(error) },
        'worker: the database did not answer; its runs go to another when their leases are over',
      )
    }
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave())
  process.once('disconnect', () => void leave())
}

await start()
