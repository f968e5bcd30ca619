// What a probe run says of a metric: CEL over what the run captured and how long it took.
import { bindYield, checkExpression, compileWritten, evaluate } from '@/lib/domain/probe/expression/expression'
import { readLargeInteger } from '@/lib/domain/probe/expression/json'

/** How long a run took, in milliseconds: `time.total`. */
const TIME = 'time'

/** Why an expression cannot feed a metric from a probe that captures these names; null when it can. */
export function wrongFeed(expression: string, captures: readonly string[]): string | null {
  return checkExpression(expression, [...captures, TIME])
}

/** The number that a run gives, or null when it gives none. */
export function fedValue(
  expression: string,
  run: { captured: Record<string, unknown>; timings: Record<string, number> },
): number | null {
  try {
    const result = evaluate(
      compileWritten(expression).tree,
      bindYield({ ...readNumbers(run.captured), [TIME]: run.timings }),
    )
    const value =
      'value' in result
        ? Number(typeof result.value === 'bigint' || typeof result.value === 'number' ? result.value : Number.NaN)
        : Number.NaN
    return Number.isFinite(value) ? value : null
  } catch {
    return null
  }
}

/** Captures keep an integer beyond 2^53 as text; a metric wants the number. */
function readNumbers(captured: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(captured).map(([name, value]) => [
      name,
      typeof value === 'string' ? (readLargeInteger(value) ?? value) : value,
    ]),
  )
}
