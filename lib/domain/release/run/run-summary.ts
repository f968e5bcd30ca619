// A run in one line: what a row shows.

import type { RunStatus } from '@/lib/domain/enums'
import type { AssertionView } from '@/lib/domain/release/view/view'

type RunFacts = {
  status: RunStatus
  assertions: AssertionView[]
  timings: Record<string, number>
  error: string | null
}

const LIMIT = 200
const cut = (text: string) => (text.length > LIMIT ? `${text.slice(0, LIMIT - 1)}…` : text)

/**
 * A run in one line for the audit log and the reason of an item, which cannot be erased: how it ended and which
 * expectation does not hold, as it is written. Nothing that a target sent is in it.
 */
export function stateResult({ status, assertions, error }: Omit<RunFacts, 'timings'>): string {
  if (status === 'cancelled') return 'cancelled'
  if (error) return 'it could not be judged'
  const missed = assertions.find((assertion) => !assertion.passed)
  if (missed) return cut(`${missed.expression} does not hold`)
  return `${assertions.length} of ${assertions.length} hold`
}

/** "200 in 41 ms", "3 of 3 hold in 12 ms", or the nearest miss ("body.config.flag is false"). */
export function summarise({ status, assertions, timings, error }: RunFacts): string {
  const took = timings.total === undefined ? '' : ` in ${Math.round(timings.total)} ms`
  if (status === 'cancelled') return 'cancelled'
  if (error) return cut(error)
  const missed = assertions.find((assertion) => !assertion.passed)
  if (missed) return cut(missed.message ?? `${missed.expression} does not hold: ${missed.actual}`)
  const answered = assertions.find((assertion) => /^status\b/.test(assertion.expression))
  return answered ? cut(`${answered.actual}${took}`) : `${assertions.length} of ${assertions.length} hold${took}`
}
