// What Prometheus reads: how this process, the queue, the workers, the deliveries and the audit log are.
import { z } from 'zod'
import { readPool } from '@/lib/data/client'
import { type InstallationFigures, readInstallationFigures } from '@/lib/data/installation-figures'
import { countSealed } from '@/lib/data/project/sealing-keys'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { CHECKPOINT_EVERY } from '@/lib/domain/audit/checkpoint'
import { env } from '@/lib/platform/env'
import { exposeMetrics, type Family } from '@/lib/platform/metrics'

export const ReadMetrics = z.object({})

/** Three times as long as an event waits for its checkpoint when a worker signs. */
const OVERDUE_SECONDS = CHECKPOINT_EVERY.seconds * 3

/** Whether the operator lets everybody read it who reaches it. */
export const isMetricsOpen = () => env('COUNTERSIGN_PUBLIC_METRICS') === 'on'

const gauge = (name: string, help: string, samples: Family['samples']): Family => ({ name, help, samples })
const single = (name: string, help: string, value: number | null): Family =>
  gauge(name, help, value === null ? [] : [{ value }])

function runFamilies({ queued, running, oldestRunSeconds, ...of }: InstallationFigures): Family[] {
  const outcomes = Object.entries(of.outcomes).map(([outcome, value]) => ({ labels: { outcome }, value }))
  return [
    gauge('countersign_runs', 'Probe runs that have not ended.', [
      { labels: { state: 'queued' }, value: queued },
      { labels: { state: 'running' }, value: running },
    ]),
    single('countersign_queue_oldest_seconds', 'How long the run that waits longest has waited.', oldestRunSeconds),
    single('countersign_workers', 'Workers that were seen in the last 30 seconds.', of.workers),
    single(
      'countersign_worker_silent_seconds',
      'How long ago any worker was last seen; missing when none was within the hour.',
      of.workerSilentSeconds,
    ),
    gauge(
      'countersign_worker_runs',
      'Runs that the workers of the last hour wrote since each began, by how they ended.',
      outcomes,
    ),
  ]
}

function deliveryFamilies(of: InstallationFigures): Family[] {
  return [
    gauge('countersign_deliveries', 'Messages that wait: not tried yet, or tried in vain and tried again.', [
      { labels: { state: 'pending' }, value: of.pendingDeliveries },
      { labels: { state: 'retried' }, value: of.retriedDeliveries },
    ]),
    single(
      'countersign_deliveries_oldest_seconds',
      'How long the message that waits longest has waited.',
      of.oldestDeliverySeconds,
    ),
    single(
      'countersign_deliveries_given_up',
      'Messages among the last 1,000 that could not be delivered.',
      of.givenUpDeliveries,
    ),
  ]
}

function auditFamilies(of: InstallationFigures, unopened: number): Family[] {
  return [
    single(
      'countersign_checkpoints_overdue',
      'Chains of the audit log with an event that no checkpoint has covered for 15 minutes.',
      of.overdueChains,
    ),
    single(
      'countersign_audit_chains_changed',
      'Chains of the audit log whose last signed event is gone or is not what was signed.',
      of.changedChains,
    ),
    single('countersign_secrets_unopened', 'Sealed secrets that no running worker can open.', unopened),
  ]
}

export async function readMetrics(actor: Actor): Promise<string> {
  authorize(actor, 'queue.read', {})
  const [figures, { unopened }] = await Promise.all([readInstallationFigures(OVERDUE_SECONDS), countSealed()])
  return exposeMetrics(readPool(), [
    ...runFamilies(figures),
    ...deliveryFamilies(figures),
    ...auditFamilies(figures, unopened),
  ])
}
