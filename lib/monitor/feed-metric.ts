// A lead says which probe feeds a metric, and by what of its answer. From then on each finished run of it writes a sample.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { findMetric, saveFeed } from '@/lib/data/monitor/metrics'
import { findItem } from '@/lib/data/release/items'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { wrongFeed } from '@/lib/domain/monitor/feed'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'

/** `itemId` null: by hand and by REST alone. */
export const FeedMetric = z.strictObject({
  releaseId: z.uuid(),
  metricId: z.uuid(),
  itemId: z.uuid().nullable(),
  expression: z.string().trim().max(1000).optional(),
})

/** The feed, checked against the probe of its item. */
async function feedOf(
  tx: Tx,
  { releaseId, itemId, expression }: z.infer<typeof FeedMetric>,
): Promise<{ itemId: string; expression: string } | null> {
  if (itemId === null) return null
  const item = await findItem(itemId, tx)
  if (item?.release.id !== releaseId || !item.probe)
    throw new Refusal('invalid', monitorRefusals.noProbe(), { fields: { itemId: 'no probe' } })
  const text = expression || 'time.total'
  const wrong = wrongFeed(text, Object.keys(parseDefinition(item.probe).capture ?? {}))
  if (wrong) throw new Refusal('invalid', wrong, { fields: { expression: wrong } })
  return { itemId, expression: text }
}

export async function feedMetric(actor: Actor, input: z.infer<typeof FeedMetric>): Promise<{ metricId: string }> {
  const { releaseId, metricId } = input
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'monitor.plan', await lockRelease(tx, releaseId))
    const metric = await findMetric(releaseId, metricId, tx)
    if (!metric) throw new Refusal('not-found', commonRefusals.noMetric())
    const feed = await feedOf(tx, input)
    await saveFeed(tx, metricId, feed)
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'metric.linked',
        projectId: release.projectId,
        releaseId,
        metricId,
        name: metric.name,
        itemId: feed?.itemId ?? null,
        expression: feed?.expression ?? null,
      },
      result: { metricId },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}
