// The history as lines of JSON that anybody can verify without us: each event with its hash and the one before.
import { z } from 'zod'
import { readAudit as readPages } from '@/lib/data/audit'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { chainsFor } from '@/lib/domain/audit/chains'
import { printLine } from '@/lib/domain/audit/line'

export const ReadAudit = z.object({ projectId: z.uuid().optional() })

/** Pieces of NDJSON, oldest first: of one project's chain, or of all chains that the actor sees, one after the other. */
export async function readAudit(
  actor: Actor,
  { projectId }: z.infer<typeof ReadAudit>,
): Promise<AsyncIterable<string>> {
  authorize(actor, 'audit.read', projectId ? { projectId } : {})
  return (async function* () {
    for (const chain of chainsFor(actor, projectId))
      for await (const page of readPages(chain)) yield `${page.map(printLine).join('\n')}\n`
  })()
}
