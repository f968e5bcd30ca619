// The soak: how much of the time that a release must stay healthy is over. Worked out anew from what is written down, so that neither a restart of
// a process nor a jump of a clock changes it; all of it in UTC, which knows no daylight saving.
import { soakTexts } from '@/lib/domain/text/en/soak'
import { spokenDuration } from '@/lib/domain/time/duration'
import { type Interval, intersect, lengthOf, union, within } from '@/lib/domain/time/intervals'
import { allowedGap, type Span } from '@/lib/domain/time/spans'

export type SoakMetric = { name: string; intervalSeconds: number | null; spans: Span[] }

export type SoakFacts = {
  requiredSeconds: number
  /** Hour 0. */
  deployedAt: number | null
  metrics: SoakMetric[]
  /** Time that check-ins, passed items and probes vouch for: it counts where no metric is fed. */
  observations: Interval[]
  /** What could be done now to have it measured, in a sentence. */
  ways?: () => string
  restarts: { at: number; reason: string }[]
}

export type SoakClock = {
  state: 'not-deployed' | 'running' | 'interrupted' | 'completed'
  requiredSeconds: number
  coveredSeconds: number
  /** When it began again, and what made it. */
  restartedAt: number | null
  restartReason: string | null
  /** Why it is paused, and what would start it; null while it goes on. */
  pausedBecause: string | null
  resume: string | null
  /** When it is over if it goes on without a gap from now. */
  endsAt: number | null
}

const minute = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What last began the time again. Of a breach it is its end: until then nothing is healthy. */
function lastRestart(
  { metrics, restarts }: SoakFacts,
  hourZero: number,
  now: number,
): { at: number; reason: string } | null {
  const breaches = metrics.flatMap(({ name, spans }) =>
    spans
      .filter(({ state, to }) => state === 'breached' && to >= hourZero && to <= now)
      .map(({ to }) => ({ at: to, reason: soakTexts.wasBreached({ name, until: minute(to) }) })),
  )
  const others = restarts.filter(({ at }) => at >= hourZero && at <= now)
  return [...breaches, ...others].reduce<{ at: number; reason: string } | null>(
    (latest, one) => (latest === null || one.at >= latest.at ? one : latest),
    null,
  )
}

/**
 * The time since `start` in which every metric is known to be well. A metric is asked for from its first sample since then: what was earned before it
 * began to be fed stays earned (by others, or by check-ins), and one that stops being fed stops the clock.
 */
function coveredBy(
  metrics: readonly SoakMetric[],
  seen: Interval[],
  start: number,
  now: number,
): { covered: Interval[]; silent: { name: string; since: number } | null } {
  const fed = metrics
    .map((metric) => ({ ...metric, spans: metric.spans.filter(({ to }) => to >= start) }))
    .filter(({ spans }) => spans.length > 0)
  const first = Math.min(...fed.map(({ spans }) => Math.max(start, spans[0]?.from ?? start)))
  let covered: Interval[] = [{ from: first, to: now }]
  let silent: { name: string; since: number } | null = null
  for (const { name, intervalSeconds, spans } of fed) {
    const begin = Math.max(start, spans[0]?.from ?? start)
    const known = union([{ from: start, to: begin }, ...spans.filter(({ state }) => state !== 'breached')])
    covered = intersect(covered, known)
    const since = spans.at(-1)?.to ?? start
    if (now - since > allowedGap(intervalSeconds) && (silent === null || since < silent.since)) silent = { name, since }
  }
  return { covered: union([...covered, ...within(seen, start, first)]), silent }
}

/** Why the clock is paused, and what would start it. */
export type Pause = { pausedBecause: string; resume: string }

/**
 * The distance of the last samples where they are too far apart to show anything of the time between: the last two stretches are one sample each.
 * Null where they are near enough, or where it cannot be told.
 */
function sparseBy({ intervalSeconds, spans }: SoakMetric): number | null {
  const [before, last] = spans.slice(-2)
  if (!before || !last || before.from !== before.to || last.from !== last.to) return null
  const distance = last.from - before.to
  return distance > allowedGap(intervalSeconds) ? distance : null
}

function sparse({ name, intervalSeconds }: SoakMetric, distance: number): Pause {
  const gap = spokenDuration(allowedGap(intervalSeconds) / 1000)
  const interval = intervalSeconds === null ? null : spokenDuration(intervalSeconds)
  return {
    pausedBecause: soakTexts.tooSparse({ name, distance: spokenDuration(distance / 1000), interval, gap }),
    resume: soakTexts.resumeSamples({ name, gap }),
  }
}

type Observed = { covered: Interval[]; silent: { name: string; since: number } | null; seen: Interval[] }

function pauseOf({ metrics, ways }: SoakFacts, { silent, seen }: Observed, start: number, now: number): Pause | null {
  const fed = metrics.filter(({ spans }) => spans.some(({ to }) => to >= start))
  const breached = metrics.find(({ spans }) => spans.at(-1)?.state === 'breached')
  if (breached)
    return {
      pausedBecause: soakTexts.breached(breached),
      resume: soakTexts.resumeBreached(breached),
    }
  for (const metric of fed) {
    const distance = sparseBy(metric)
    if (distance !== null) return sparse(metric, distance)
  }
  if (silent) {
    const gap = allowedGap(metrics.find(({ name }) => name === silent.name)?.intervalSeconds ?? null)
    return {
      pausedBecause: soakTexts.silent({ name: silent.name, since: minute(silent.since) }),
      resume: soakTexts.resumeSamples({ name: silent.name, gap: spokenDuration(gap / 1000) }),
    }
  }
  const lastObserved = seen.at(-1)?.to ?? null
  if (fed.length > 0 || lastObserved === now) return null
  return {
    pausedBecause: soakTexts.unmeasured({ since: lastObserved === null ? null : minute(lastObserved) }),
    resume: ways?.() ?? soakTexts.resumeMeasuring(),
  }
}

const NOT_DEPLOYED: Pause = {
  pausedBecause: soakTexts.notDeployed(),
  resume: soakTexts.resumeNotDeployed(),
}

/** The clock at a time. It never counts more than the time that has gone by since hour 0. */
export function soakClock(facts: SoakFacts, now: number): SoakClock {
  const { requiredSeconds, deployedAt, metrics, observations } = facts
  const none = { requiredSeconds, coveredSeconds: 0, restartedAt: null, restartReason: null, endsAt: null }
  if (deployedAt === null || deployedAt > now) return { ...none, state: 'not-deployed', ...NOT_DEPLOYED }
  const restart = lastRestart(facts, deployedAt, now)
  const start = restart?.at ?? deployedAt
  const isFed = metrics.some(({ spans }) => spans.some(({ to }) => to >= start))
  const seen = within(union(observations), start, now)
  const known = { seen, ...(isFed ? coveredBy(metrics, seen, start, now) : { covered: seen, silent: null }) }
  const coveredSeconds = Math.floor(lengthOf(within(known.covered, start, now)) / 1000)
  const observed = {
    requiredSeconds,
    coveredSeconds,
    restartedAt: restart?.at ?? null,
    restartReason: restart?.reason ?? null,
  }
  const going = { pausedBecause: null, resume: null }
  if (coveredSeconds >= requiredSeconds) return { ...observed, ...going, state: 'completed', endsAt: null }
  const pause = pauseOf(facts, known, start, now)
  if (pause) return { ...observed, ...pause, state: 'interrupted', endsAt: null }
  return { ...observed, ...going, state: 'running', endsAt: now + (requiredSeconds - coveredSeconds) * 1000 }
}
