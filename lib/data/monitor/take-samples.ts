// Samples and the stretches that follow from them, written together; shared by whoever feeds a metric.
import type { Tx } from '@/lib/data/change'
import {
  countBreaches,
  insertSamples,
  lastSpan,
  type MetricFacts,
  readSamples,
  replaceSpans,
  saveSpans,
} from '@/lib/data/monitor/metrics'
import { follow, inOrder, type Sample, sampleState, spanSample } from '@/lib/domain/monitor/take-samples'
import { allowedGap, spansOf } from '@/lib/domain/time/spans'

/** What the samples did: a breach began (then and now over, or still on), or the one that was on has ended. */
export type Taken = { action: 'metric.sampled' | 'metric.breached' | 'metric.recovered'; latest: Sample }

/** Writes new samples of a locked release's metric. Samples that arrive late have the stretches made anew from all samples. */
export async function takeSamples(
  tx: Tx,
  releaseId: string,
  metric: MetricFacts,
  source: string,
  samples: readonly Sample[],
): Promise<Taken> {
  const place = { releaseId, metricId: metric.id }
  const ordered = inOrder(samples)
  const newest = ordered.at(-1)
  if (!newest) throw new Error('no samples')
  const before = { last: await lastSpan(tx, metric.id), breaches: await countBreaches(tx, metric.id) }
  await insertSamples(tx, { ...place, source }, ordered)
  const followed = follow(before.last, ordered, metric)
  if (followed) await saveSpans(tx, place, followed)
  else {
    const all = await readSamples(tx, metric.id)
    const states = all.map((sample) => spanSample(sample, metric))
    await replaceSpans(tx, place, spansOf(states, allowedGap(metric.intervalSeconds)))
  }
  const after = { last: await lastSpan(tx, metric.id), breaches: await countBreaches(tx, metric.id) }
  if (after.breaches > before.breaches && !(before.last?.state === 'breached' && after.last?.state === 'breached'))
    return {
      action: 'metric.breached',
      latest: ordered.findLast(({ value }) => sampleState(value, metric) === 'breached') ?? newest,
    }
  const recovered = before.last?.state === 'breached' && after.last?.state !== 'breached'
  return { action: recovered ? 'metric.recovered' : 'metric.sampled', latest: newest }
}
