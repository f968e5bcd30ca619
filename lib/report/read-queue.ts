// How the queue and the workers are, for whoever watches over the installation.
import { z } from 'zod'
import { type QueueState, readQueueState } from '@/lib/data/health'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { expose } from '@/lib/domain/exposition'
import { env } from '@/lib/platform/env'

export const ReadQueue = z.object({})

/** Whether the operator lets everybody read it who reaches it. */
export const isQueueOpen = () => env('COUNTERSIGN_PUBLIC_METRICS') === 'on'

function families({ queued, running, oldestSeconds, workers }: QueueState): string {
  return expose([
    {
      name: 'countersign_runs',
      help: 'Probe runs that have not ended.',
      type: 'gauge',
      samples: [
        { labels: { state: 'queued' }, value: queued },
        { labels: { state: 'running' }, value: running },
      ],
    },
    {
      name: 'countersign_queue_oldest_seconds',
      help: 'How long the run that waits longest has waited.',
      type: 'gauge',
      samples: [{ value: oldestSeconds }],
    },
    {
      name: 'countersign_worker_silent_seconds',
      help: 'How long ago each worker was last heard of.',
      type: 'gauge',
      samples: workers.map(({ worker, silentSeconds }) => ({ labels: { worker }, value: silentSeconds })),
    },
    {
      name: 'countersign_worker_runs_total',
      help: 'Runs that each worker wrote down since it began, by how they ended.',
      type: 'counter',
      samples: workers.flatMap(({ worker, outcomes }) =>
        Object.entries(outcomes).map(([outcome, value]) => ({ labels: { worker, outcome }, value })),
      ),
    },
  ])
}

export async function readQueue(actor: Actor): Promise<string> {
  authorize(actor, 'queue.read', {})
  return families(await readQueueState())
}
