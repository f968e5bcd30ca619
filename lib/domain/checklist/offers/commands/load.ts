// Percentiles, error rates and throughput: of many requests of ours, or in the report of a load test.

import {
  boundOfRequirement,
  type Draft,
  demanded,
  millisecondsIn,
  type Setting,
} from '@/lib/domain/checklist/offers/draft'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'

/** The percentile that a demand speaks of; null when it speaks of none. */
export function percentileOf({ text, field, said }: Requirement): string | null {
  const words = `${field?.label ?? ''} ${text}`
  const named = /\bp\s?(50|90|95|99)\b/i.exec(words)?.[1] ?? /\b(50|90|95|99)(?:th|st)\b/i.exec(words)?.[1]
  if (named) return `p${named}`
  return said.words.some((word) => /^median/.test(word.text)) ? 'p50' : null
}

type Bounds = { expect: string[]; met: Requirement[] }

/** What the demands ask of the times and errors of many requests, as the kind `load` has them. */
export function percentiles(requirements: Requirement[]): Bounds {
  const expect: string[] = []
  const met: Requirement[] = []
  for (const requirement of requirements) {
    const bound = boundOfRequirement(requirement)
    if (!bound) continue
    const name = percentileOf(requirement)
    const scale = millisecondsIn(bound.unit)
    const expression =
      name && name !== 'p90' && scale !== undefined
        ? demanded(name, 'low', bound.threshold, scale)
        : requirement.said.has('error-rate')
          ? demanded('errorRate', 'low', bound.threshold, bound.unit === '%' ? 0.01 : 1)
          : bound.unit === 'req/s'
            ? demanded('rps', 'high', bound.threshold)
            : null
    if (!expression) continue
    expect.push(expression)
    met.push(requirement)
  }
  return { expect: [...new Set(expect)], met }
}

/** `handleSummary` calls it rate, `--summary-export` value. */
const FAILED_RATE = '(has(metrics.http_req_failed_rate) ? metrics.http_req_failed_rate : metrics.http_req_failed_value)'

const K6_METRICS: [
  test: (requirement: Requirement) => boolean,
  name: string,
  scale: (unit: string | undefined) => number | undefined,
][] = [
  [(requirement) => percentileOf(requirement) === 'p50', 'metrics.http_req_duration_med', millisecondsIn],
  [(requirement) => percentileOf(requirement) === 'p90', 'metrics.http_req_duration_p90', millisecondsIn],
  [(requirement) => percentileOf(requirement) === 'p95', 'metrics.http_req_duration_p95', millisecondsIn],
  [(requirement) => percentileOf(requirement) === 'p99', 'metrics.http_req_duration_p99', millisecondsIn],
  [
    ({ said, text }) => said.has('error-rate') || /http_req_failed/.test(text),
    FAILED_RATE,
    (unit) => (unit === '%' ? 0.01 : undefined),
  ],
  [
    ({ said }) => said.has('throughput'),
    'metrics.http_reqs_rate',
    (unit) => (unit === 'req/s' || unit === undefined ? 1 : undefined),
  ],
  [({ said }) => said.has('latency'), 'metrics.http_req_duration_avg', millisecondsIn],
]

/** What the demands ask of a load test, as the summary of k6 has it. */
function k6Expectations(requirements: Requirement[]): Bounds {
  const expect: string[] = []
  const met: Requirement[] = []
  for (const requirement of requirements) {
    const bound = boundOfRequirement(requirement)
    const [, name, scaleOf] = K6_METRICS.find(([test]) => test(requirement)) ?? []
    const scale = bound && scaleOf?.(bound.unit)
    if (!bound || name === undefined || typeof scale !== 'number') continue
    const within = demanded(name, name === 'metrics.http_reqs_rate' ? 'high' : 'low', bound.threshold, scale)
    if (!within) continue
    expect.push(within)
    met.push(requirement)
  }
  return { expect: [...new Set(expect)], met }
}

/** A load test whose script is not in the document: its report is judged when the pipeline pushes it. */
export function loadTestOffer(setting: Setting): Draft | null {
  const { expect, met } = k6Expectations(setting.requirements)
  return {
    definition: { kind: 'report', format: 'k6', expect: ['failed == 0', ...expect] },
    needs: {},
    notes: [
      'Run the script in the pipeline with --summary-export and push its summary to this item; failed counts its own thresholds and checks.',
    ],
    met,
    settles: setting.requirements.every(({ said }) => said.bound === null),
  }
}
