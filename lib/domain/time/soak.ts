// The soak: how much of the time that a release must stay healthy is over. Worked out anew from what is written down, so that neither a restart of
// a process nor a jump of a clock changes it; all of it in UTC, which knows no daylight saving.
import { allowedGap, type Span } from '@/lib/domain/time/spans'
import { intersect, lengthOf, type Stretch, union, within } from '@/lib/domain/time/stretches'

export type SoakMetric = { name: string; intervalSeconds: number | null; spans: Span[] }

export type SoakFacts = {
  requiredSeconds: number
  /** Hour 0. */
  deployedAt: number | null
  metrics: SoakMetric[]
  /** Time that check-ins and scheduled probes vouch for: it counts where no metric is fed. */
  looks: Stretch[]
  restarts: { at: number; reason: string }[]
}

export type SoakClock = {
  state: 'not-deployed' | 'running' | 'interrupted' | 'over'
  requiredSeconds: number
  coveredSeconds: number
  /** When it began again, and what made it. */
  restartedAt: number | null
  restartReason: string | null
  /** Why it stands still; null while it goes on. */
  stands: string | null
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
      .map(({ to }) => ({ at: to, reason: `${name} was past its limit until ${minute(to)}.` })),
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
  seen: Stretch[],
  start: number,
  now: number,
): { covered: Stretch[]; silent: { name: string; since: number } | null } {
  const fed = metrics
    .map((metric) => ({ ...metric, spans: metric.spans.filter(({ to }) => to >= start) }))
    .filter(({ spans }) => spans.length > 0)
  const first = Math.min(...fed.map(({ spans }) => Math.max(start, spans[0]?.from ?? start)))
  let covered: Stretch[] = [{ from: first, to: now }]
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

const NOTHING = 'Nothing measures it: feed a metric, or do the check-ins.'

/** The clock at a time. It never counts more than the time that has gone by since hour 0. */
export function soakClock(facts: SoakFacts, now: number): SoakClock {
  const { requiredSeconds, deployedAt, metrics, looks } = facts
  const none = { requiredSeconds, coveredSeconds: 0, restartedAt: null, restartReason: null, endsAt: null }
  if (deployedAt === null || deployedAt > now)
    return { ...none, state: 'not-deployed', stands: 'It begins when the release is marked as deployed.' }
  const restart = lastRestart(facts, deployedAt, now)
  const start = restart?.at ?? deployedAt
  const fed = metrics.filter(({ spans }) => spans.some(({ to }) => to >= start))
  const seen = within(union(looks), start, now)
  const { covered, silent } = fed.length > 0 ? coveredBy(fed, seen, start, now) : { covered: seen, silent: null }
  const coveredSeconds = Math.floor(lengthOf(within(covered, start, now)) / 1000)
  const told = {
    requiredSeconds,
    coveredSeconds,
    restartedAt: restart?.at ?? null,
    restartReason: restart?.reason ?? null,
  }
  if (coveredSeconds >= requiredSeconds) return { ...told, state: 'over', stands: null, endsAt: null }
  const breached = metrics.find(({ spans }) => spans.at(-1)?.state === 'breached')
  const lastLook = seen.at(-1)?.to ?? null
  const stands = breached
    ? `${breached.name} is past its limit.`
    : silent
      ? `${silent.name} was not measured since ${minute(silent.since)}.`
      : fed.length > 0 || lastLook === now
        ? null
        : lastLook === null
          ? NOTHING
          : `Nobody has looked since ${minute(lastLook)}: do the check-ins, or feed a metric.`
  if (stands) return { ...told, state: 'interrupted', stands, endsAt: null }
  return { ...told, state: 'running', stands: null, endsAt: now + (requiredSeconds - coveredSeconds) * 1000 }
}
