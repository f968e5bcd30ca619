// Samples of a metric as stretches of time: what is known of it, and what is not. Folding one sample at a time gives what folding them all at once gives.
import type { MetricState } from '@/lib/domain/enums'

export type SpanState = Exclude<MetricState, 'no-data'>
/** Milliseconds. `n` counts the samples that begin or lie in it. */
export type Span = { state: SpanState; from: number; to: number; n: number }
export type SpanSample = { at: number; state: SpanState }

const UNKNOWN_INTERVAL = 300
const LEAST_GAP = 60

/** How far apart two samples may be before nothing is known between them: twice the interval, at least a minute. */
export function allowedGap(intervalSeconds: number | null): number {
  return Math.max(LEAST_GAP, 2 * (intervalSeconds ?? UNKNOWN_INTERVAL)) * 1000
}

/**
 * Takes the next sample in order of time into the spans and yields those that changed: the last one, longer, or a new one after it, or both. Between two
 * samples the worse of them holds: a breach begins at the last healthy sample and ends with the next.
 */
export function extend(
  last: Span | null,
  { at, state }: SpanSample,
  gap: number,
): { last: Span | null; added: Span | null } {
  if (!last || at - last.to > gap) return { last, added: { state, from: at, to: at, n: 1 } }
  if (last.state === state) return { last: { ...last, to: at, n: last.n + 1 }, added: null }
  if (last.state === 'breached') return { last: { ...last, to: at }, added: { state, from: at, to: at, n: 1 } }
  return { last, added: { state, from: last.to, to: at, n: 1 } }
}

/** The spans of samples that are in order of time. */
export function spansOf(samples: Iterable<SpanSample>, gap: number): Span[] {
  const spans: Span[] = []
  for (const sample of samples) {
    const { last, added } = extend(spans.at(-1) ?? null, sample, gap)
    if (last) spans[spans.length - 1] = last
    if (added) spans.push(added)
  }
  return spans
}
