// Values of a metric, from a pipeline or by hand. The latest one judges.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findMetric, samplesAt } from '@/lib/data/monitor/metrics'
import { takeSamples } from '@/lib/data/monitor/take-samples'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { newOnes, type Sample } from '@/lib/domain/monitor/take-samples'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

const Value = z.number('a number')
const At = z.iso.datetime({ offset: true }).optional()
const MOST = 1000

export const AddSample = z
  .strictObject({
    releaseId: z.uuid(),
    metricId: z.uuid(),
    value: Value.optional(),
    at: At,
    samples: z
      .array(z.strictObject({ value: Value, at: At }))
      .min(1)
      .max(MOST, `at most ${MOST} at once`)
      .optional(),
  })
  .refine(({ value, samples }) => (value === undefined) !== (samples === undefined), 'send a value, or samples')
export type AddSample = z.infer<typeof AddSample>

/** The last of what was sent, in order of time, and how much of it was new. */
export type AddedSample = { value: number; at: string; added: number }

/** A time may lie in the past, not more than a minute ahead of our own clock. */
function timed({ value, at }: { value: number; at?: string | undefined }, now: Date): Sample {
  const time = at === undefined ? now : new Date(at)
  if (time.getTime() > now.getTime() + 60_000)
    throw new Refusal('invalid', releaseRefusals.sampleInFuture(), {
      fields: { at: 'in the future' },
    })
  return { at: time.getTime(), value }
}

/** What a source has sent before of the same moment is not written twice, so that a retry is harmless; samples are never changed. */
export async function addSample(
  actor: Actor,
  { releaseId, metricId, value, at, samples }: AddSample,
  now: Date,
): Promise<AddedSample> {
  const sent = (samples ?? (value === undefined ? [] : [{ value, at }])).map((sample) => timed(sample, now))
  return change<AddedSample>(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'metric.sample', await lockRelease(tx, releaseId))
    const metric = await findMetric(releaseId, metricId, tx)
    if (!metric) throw new Refusal('not-found', commonRefusals.noMetric())
    const source = actorName(actor)
    const known = await samplesAt(
      tx,
      metricId,
      source,
      sent.map((sample) => sample.at),
    )
    const { fresh, other } = newOnes(sent, known)
    if (other) {
      const when = new Date(other.at).toISOString()
      throw new Refusal('conflict', releaseRefusals.sampleExists({ value: other.value, at: when }))
    }
    const last = sent.reduce((latest, sample) => (sample.at >= latest.at ? sample : latest))
    const result = { value: last.value, at: new Date(last.at).toISOString(), added: fresh.length }
    if (fresh.length === 0) return { event: null, result }
    await assertAcknowledged(tx, actor, { projectId: release.projectId, releaseId })
    const { action, latest } = await takeSamples(tx, releaseId, metric, source, fresh)
    const revision = await reviseRelease(tx, releaseId)
    const many = fresh.length > 1 && { samples: fresh.length }
    return {
      grant,
      event: {
        action,
        projectId: release.projectId,
        releaseId,
        metricId,
        name: metric.name,
        value: latest.value,
        sampledAt: new Date(latest.at).toISOString(),
        ...many,
      },
      result,
      announce: { kind: 'release', releaseId, revision, items: [], by: source },
    }
  })
}
