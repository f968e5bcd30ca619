// A value of a metric, from a pipeline or by hand. The latest one judges.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findMetric, insertSample } from '@/lib/data/metrics'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

export const AddSample = z.strictObject({ releaseId: z.uuid(), metricId: z.uuid(), value: z.number('a number'), at: z.iso.datetime({ offset: true }).optional() })

/** `at` may lie in the past, not more than a minute ahead of our own clock. */
export async function addSample(actor: Actor, { releaseId, metricId, value, at }: z.infer<typeof AddSample>, now: Date): Promise<{ value: number; at: string }> {
  const time = at === undefined ? now : new Date(at)
  if (time.getTime() > now.getTime() + 60_000) throw new Refusal('invalid', 'at: lies in the future. Send the time at which it was measured.', { fields: { at: 'in the future' } })
  return change(actor, async (tx) => {
    const release = await lockRelease(tx, releaseId)
    if (!release) throw new Refusal('not-found', 'There is no such release.')
    demand(actor, 'metric.sample', { projectId: release.projectId })
    const metric = await findMetric(tx, releaseId, metricId)
    if (!metric) throw new Refusal('not-found', 'This release has no such metric.')
    await insertSample(tx, { releaseId, metricId, at: time, value, source: actorName(actor) })
    const revision = await touchRelease(tx, releaseId)
    return {
      event: { action: 'metric.sampled', projectId: release.projectId, releaseId, metricId, name: metric.name, value, sampledAt: time.toISOString() },
      result: { value, at: time.toISOString() },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}
