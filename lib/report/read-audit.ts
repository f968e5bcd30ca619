// The history as lines of JSON that anybody can verify without us: each event with its hash and the one before.
import { z } from 'zod'
import { readAudit as readPages } from '@/lib/data/audit'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { chainsFor } from '@/lib/domain/audit/chains'
import { printLine } from '@/lib/domain/audit/line'
import { MAX_INTEGER } from '@/lib/domain/integers'
import { Refusal } from '@/lib/domain/refusal'
import { reportRefusals } from '@/lib/domain/text/en/refusals/report'

/** `after`: the number of the last event that the caller has; the export begins with the next one. */
export const ReadAudit = z.object({
  projectId: z.uuid().optional(),
  after: z.coerce.number().int().min(0).max(MAX_INTEGER).optional(),
})

/**
 * Pieces of NDJSON, oldest first: of one project's chain, or of all chains that the actor sees, one after the other.
 * Each chain has numbers of its own, so `after` is refused without a project.
 */
export async function readAudit(
  actor: Actor,
  { projectId, after }: z.infer<typeof ReadAudit>,
): Promise<AsyncIterable<string>> {
  authorize(actor, 'audit.read', projectId ? { projectId } : {})
  if (after !== undefined && projectId === undefined)
    throw new Refusal('invalid', reportRefusals.afterNeedsProject(), {
      fields: { after: reportRefusals.afterNeedsProject().text },
    })
  return (async function* () {
    for (const chain of chainsFor(actor, projectId))
      for await (const page of readPages(chain, after)) yield `${page.map(printLine).join('\n')}\n`
  })()
}
