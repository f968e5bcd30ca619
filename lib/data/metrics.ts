// Samples of metrics.
import type { Tx } from '@/lib/data/change'

/** The metric's name, when it is one of this release. */
export async function findMetric(tx: Tx, releaseId: string, metricId: string): Promise<{ name: string } | null> {
  return tx.metric.findFirst({ where: { id: metricId, releaseId }, select: { name: true } })
}

export async function insertSample(tx: Tx, sample: { releaseId: string; metricId: string; at: Date; value: number; source: string }): Promise<void> {
  await tx.metricSample.create({ data: sample })
}
