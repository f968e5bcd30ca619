// What two runs of a probe saw differently, in sentences.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { RunDetail } from '@/lib/domain/release/view/view'

export type RunChange = {
  what: 'status' | 'definition' | 'expectation' | 'time' | 'captured' | 'address'
  text: string
}

type Run = Pick<
  RunDetail,
  'number' | 'status' | 'definition' | 'assertions' | 'timings' | 'captured' | 'egress' | 'error'
>

const text = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : canonicalJson(value ?? null)

function byKey<T>(
  before: Record<string, T>,
  now: Record<string, T>,
): { key: string; was: T | undefined; is: T | undefined }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .sort()
    .map((key) => ({ key, was: before[key], is: now[key] }))
}

function expectations(before: Run, now: Run): RunChange[] {
  const seen = (run: Run) =>
    Object.fromEntries(
      run.assertions.map((assertion) => [
        assertion.expression,
        `${assertion.passed ? '✓' : '✕'} ${assertion.message ?? assertion.actual}`,
      ]),
    )
  return byKey(seen(before), seen(now))
    .filter(({ was, is }) => was !== is)
    .map(({ key, was, is }) => ({ what: 'expectation', text: `${key}: ${was ?? 'not asked'} → ${is ?? 'not asked'}` }))
}

/** A phase counts as different when it changed by a quarter and by five milliseconds: less is noise. */
function times(before: Run, now: Run): RunChange[] {
  return byKey(before.timings, now.timings).flatMap(({ key, was, is }): RunChange[] => {
    if (was === undefined || is === undefined)
      return was === is
        ? []
        : [
            {
              what: 'time',
              text: `${key}: ${was === undefined ? 'none' : `${was.toFixed(1)} ms`} → ${is === undefined ? 'none' : `${is.toFixed(1)} ms`}`,
            },
          ]
    const apart = Math.abs(is - was)
    return apart >= 5 && apart >= was / 4
      ? [{ what: 'time', text: `${key}: ${was.toFixed(1)} ms → ${is.toFixed(1)} ms` }]
      : []
  })
}

/** From the earlier to the later run. Empty when both saw the same. */
export function runDifference(before: Run, now: Run): RunChange[] {
  const changesOf = (what: RunChange['what'], changes: { key: string; was: unknown; is: unknown }[]): RunChange[] =>
    changes
      .filter(({ was, is }) => text(was) !== text(is))
      .map(({ key, was, is }) => ({ what, text: `${key}: ${text(was)} → ${text(is)}` }))
  const address = (run: Run) => run.egress.map((hop) => `${hop.host}:${hop.port} at ${hop.address}`).join(', ')
  const { expect: expectWas, ...was } = before.definition
  const { expect: expectIs, ...is } = now.definition
  return [
    ...(before.status === now.status
      ? []
      : [{ what: 'status' as const, text: `${before.status} → ${now.status}${now.error ? `: ${now.error}` : ''}` }]),
    ...changesOf('definition', byKey({ ...was, expect: expectWas }, { ...is, expect: expectIs })),
    ...expectations(before, now),
    ...changesOf('captured', byKey(before.captured, now.captured)),
    ...(address(before) === address(now)
      ? []
      : [{ what: 'address' as const, text: `${address(before) || 'none'} → ${address(now) || 'none'}` }]),
    ...times(before, now),
  ]
}
