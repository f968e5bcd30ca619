// A soak that is over, earned as in life: the release was deployed long ago, and one metric was measured well ever since.
import type { Actor } from '@/lib/domain/actor'
import { addMetric } from '@/lib/monitor/add-metric'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { addSample } from '@/lib/release/add-sample'
import { readSnapshot } from '@/lib/release/read/read-snapshot'

const HOUR = 3600

/** Marks the release as deployed so long ago that its soak is over, and brings samples of one metric for all of that time. A release without a soak is left alone. */
export async function soakThrough(lead: Actor, releaseId: string, now: Date): Promise<void> {
  const { soak, metrics } = await readSnapshot(lead, { releaseId }, now)
  if (!soak) return
  const start = now.getTime() - soak.requiredSeconds * 1000
  await markDeployed(lead, { releaseId, at: new Date(start).toISOString(), reason: 'as it was' }, now)
  const [slowest] = [...metrics].sort((one, other) => (other.intervalSeconds ?? 300) - (one.intervalSeconds ?? 300))
  const metricId = slowest?.id ?? (await addMetric(lead, { releaseId, name: 'Errors', intervalSeconds: HOUR })).metricId
  const step = (slowest ? 2 * (slowest.intervalSeconds ?? 300) : HOUR) * 1000
  const good = slowest?.target?.comparator.startsWith('<')
    ? slowest.target.value / 2
    : (slowest?.target?.value ?? 0) * 2
  const times = Array.from({ length: Math.ceil((soak.requiredSeconds * 1000) / step) + 1 }, (_, at) =>
    Math.min(now.getTime(), start + at * step),
  )
  for (let at = 0; at < times.length; at += 1000)
    await addSample(
      lead,
      {
        releaseId,
        metricId,
        samples: times.slice(at, at + 1000).map((time) => ({ value: good, at: new Date(time).toISOString() })),
      },
      now,
    )
}
