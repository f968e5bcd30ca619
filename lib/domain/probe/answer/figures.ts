// Samples of a load → figures that can be believed: how they are made stands beside them.

/** How long one request took, in milliseconds; without an answer its `status` is null and its time the time limit. */
export type Sample = { ms: number; status: number | null }

/** `rps` over the whole run; `errorRate` from 0 to 1; everything else in milliseconds. */
export type Figures = {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
  errorRate: number
  rps: number
  statuses: Record<string, number>
  method: string
}

/** Needs at least one sample. A status of 400 or above is an error, as is no answer. */
export function makeFigures(samples: readonly Sample[], totalMs: number, limitMs: number): Figures {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b)
  const statuses: Record<string, number> = {}
  for (const { status } of samples) statuses[status ?? 'none'] = (statuses[status ?? 'none'] ?? 0) + 1
  const errors = samples.filter(({ status }) => status === null || status >= 400).length
  const unanswered = statuses.none ?? 0
  return {
    count: samples.length,
    ...{
      p50: nearestRank(sorted, 50),
      p95: nearestRank(sorted, 95),
      p99: nearestRank(sorted, 99),
      max: nearestRank(sorted, 100),
    },
    errorRate: errors / samples.length,
    rps: samples.length / (Math.max(totalMs, 0.001) / 1000),
    statuses,
    method: `Nearest rank over all ${samples.length} requests, each timed from dialling to its last byte on a connection of its own; ${unanswered} without an answer count as ${limitMs} ms`,
  }
}

/** The smallest sample that at least so many percent of all samples do not exceed. In whole numbers, since 0.95 × 20 is not 19 in binary. */
function nearestRank(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? Number.NaN
}
