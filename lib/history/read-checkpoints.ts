// The signed checkpoints as lines of JSON, to be kept elsewhere: what an export is compared with.
import { z } from 'zod'
import { readCheckpoints as readPages } from '@/lib/data/signoff/checkpoints'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { chainsFor } from '@/lib/domain/audit/chains'
import { printCheckpoint } from '@/lib/domain/audit/checkpoint'

export const ReadCheckpoints = z.object({ projectId: z.uuid().optional() })

/** Pieces of NDJSON, oldest first: of one project's chain, or of all chains that the actor sees, one after the other. */
export async function readCheckpoints(
  actor: Actor,
  { projectId }: z.infer<typeof ReadCheckpoints>,
): Promise<AsyncIterable<string>> {
  authorize(actor, 'audit.read', projectId ? { projectId } : {})
  return (async function* () {
    for (const chain of chainsFor(actor, projectId))
      for await (const page of readPages(chain)) yield `${page.map(printCheckpoint).join('\n')}\n`
  })()
}
