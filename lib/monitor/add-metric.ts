// A lead adds a metric that the documents do not name: a release that must stay healthy has to be measured by something.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertMetric } from '@/lib/data/monitor/metrics'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { Threshold } from '@/lib/domain/checklist/structure'
import { plainName, plainTitle } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'
import { newId } from '@/lib/platform/ids'

export const AddMetric = z.strictObject({
  releaseId: z.uuid(),
  name: plainTitle(120, 'a metric needs a name'),
  unit: z.string().overwrite(plainName).max(30).optional(),
  target: Threshold.optional(),
  alert: Threshold.optional(),
  intervalSeconds: z.int().min(1).max(86_400).optional(),
})

export async function addMetric(
  actor: Actor,
  { releaseId, name, unit, target, alert, intervalSeconds }: z.infer<typeof AddMetric>,
): Promise<{ metricId: string }> {
  const metricId = newId()
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'monitor.plan', await lockRelease(tx, releaseId))
    const { projectId } = release
    const plain = plainName(name)
    const facts = {
      unit: unit || null,
      target: target ?? null,
      alert: alert ?? null,
      intervalSeconds: intervalSeconds ?? null,
    }
    if (!(await insertMetric(tx, { id: metricId, projectId, releaseId, name: plain, ...facts })))
      throw new Refusal('conflict', monitorRefusals.metricExists(), { fields: { name: 'taken' } })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: { action: 'metric.added', projectId, releaseId, metricId, name: plain, ...facts },
      result: { metricId },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}
