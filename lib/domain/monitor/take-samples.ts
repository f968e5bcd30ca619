// What samples do to what is known of a metric.
import type { Threshold } from '@/lib/domain/checklist/structure'
import { metricState } from '@/lib/domain/release/metric-state'
import { allowedGap, extend, type Span, type SpanSample, type SpanState } from '@/lib/domain/time/spans'

/** Milliseconds. */
export type Sample = { at: number; value: number }
type Bounds = { target: Threshold | null; alert: Threshold | null; intervalSeconds: number | null }

export function sampleState(value: number, { target, alert }: Bounds): SpanState {
  const state = metricState(value, target, alert)
  return state === 'no-data' ? 'ok' : state
}

export const spanSample = ({ at, value }: Sample, bounds: Bounds): SpanSample => ({
  at,
  state: sampleState(value, bounds),
})

export const inOrder = (samples: readonly Sample[]): Sample[] => [...samples].sort((one, other) => one.at - other.at)

/** Samples that follow on the last stretch, taken into it; null when one of them is older, and the stretches have to be made anew. */
export function follow<S extends Span>(
  last: S | null,
  samples: readonly Sample[],
  bounds: Bounds,
): { retained: S | null; added: Span[] } | null {
  const first = samples[0]
  if (last && first && first.at < last.to) return null
  const gap = allowedGap(bounds.intervalSeconds)
  let retained = last
  const added: Span[] = []
  for (const sample of samples) {
    const before = added.at(-1)
    const step = extend(before ?? retained, spanSample(sample, bounds), gap)
    if (before && step.last) added[added.length - 1] = step.last
    else if (retained && step.last) retained = { ...retained, to: step.last.to, n: step.last.n }
    if (step.added) added.push(step.added)
  }
  return { retained, added }
}

/** What of a batch is new: a sample that its source has sent before is passed over; another value at the same moment is told apart. */
export function newOnes(
  samples: readonly Sample[],
  known: readonly Sample[],
): { fresh: Sample[]; other: Sample | null } {
  const at = new Map(known.map((sample) => [sample.at, sample.value]))
  const fresh: Sample[] = []
  for (const sample of samples) {
    const value = at.get(sample.at)
    if (value === undefined) {
      fresh.push(sample)
      at.set(sample.at, sample.value)
    } else if (value !== sample.value) return { fresh: [], other: { at: sample.at, value } }
  }
  return { fresh, other: null }
}
