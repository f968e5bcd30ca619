// What every format of report is brought down to, within bounds whatever was sent.
import type { z } from 'zod'
import { cleanText } from '@/lib/domain/probe/answer/clean'
import { parseJson } from '@/lib/domain/probe/expression/json'
import type { ReportFormat, ReportYield } from '@/lib/domain/probe/kinds/report'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

export type Report = ReportYield

export type Failure = Report['failures'][number]

/** `passed`, `failed` and `skipped` are what was counted; `declaredFailed` what the report says of itself, which counts when it is more. */
type Counted = {
  passed: number
  failed: number
  skipped: number
  declaredFailed?: number
  durationMs?: number | undefined
  metrics?: Record<string, number>
  failures: Iterable<Failure>
}

const MAX_FAILURES = 50
const MAX_NAME = 300
const MAX_MESSAGE = 1000
const MAX_METRICS = 5000

/** A report that cannot be read: named by its format, with what is wrong and what to do. */
export function refuseReport(format: ReportFormat, why: string): Refusal {
  return new Refusal('invalid', probesRefusals.reportNotJudged({ format, why }), {
    fields: { report: why },
  })
}

/** JSON of this shape, or a refusal that names the first place where it differs. */
export function readJson<Schema extends z.ZodType>(
  format: ReportFormat,
  schema: Schema,
  text: string,
): z.output<Schema> {
  const json = parseJson(text.replace(/^\ufeff/, ''))
  if (!json) throw refuseReport(format, 'it is not JSON, breaks off, or nests more than 90 levels')
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refuseReport(
    format,
    `${issue?.path.map(String).join('.').slice(0, 200) || 'its beginning'}: ${issue?.message ?? 'not as expected'}`,
  )
}

/**
 * Puts a report together. A report that says it has more failures than it shows has as many as it says; a test is never lost, and none is ever
 * counted as passed on the word of a summary alone when a count of the tests says otherwise.
 */
export function makeReport({
  passed,
  failed,
  skipped,
  declaredFailed = 0,
  durationMs,
  metrics = {},
  failures,
}: Counted): Report {
  const most = Math.max(failed, Math.ceil(declaredFailed))
  const unseen = most - failed
  const stillPassed = Math.max(0, passed - unseen)
  return {
    passed: stillPassed,
    failed: most,
    skipped,
    total: stillPassed + most + skipped,
    ...(durationMs !== undefined && Number.isFinite(durationMs) && durationMs >= 0 && { durationMs }),
    metrics: Object.fromEntries(
      Object.entries(metrics)
        .filter(([, value]) => Number.isFinite(value))
        .slice(0, MAX_METRICS),
    ),
    failures: firstFailures(
      unseen > 0
        ? [
            { name: 'not shown', message: `The report says that ${most} failed and shows ${failed} of them` },
            ...failures,
          ]
        : failures,
    ),
  }
}

/** A name that an expression can speak of: `http_req_duration{a:b}.p(95)` becomes `http_req_duration_a_b_p95`. */
export function nameMetric(...parts: string[]): string {
  return parts
    .map((part) =>
      part
        .slice(0, 200)
        .replace(/p\((\d{1,3}(?:\.\d{1,6})?)\)/, 'p$1')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_|_$/g, ''),
    )
    .filter(Boolean)
    .join('_')
}

function firstFailures(failures: Iterable<Failure>): Failure[] {
  const retained: Failure[] = []
  for (const { name, message } of failures) {
    if (retained.length >= MAX_FAILURES) break
    retained.push({ name: bound(name, MAX_NAME), message: bound(message, MAX_MESSAGE) })
  }
  return retained
}

/** Cut before it is cleaned, so that the cost does not depend on what was sent; and once more, since cleaning writes some characters out. */
function bound(text: string, most: number): string {
  return cleanText(text.slice(0, most * 2))
    .trim()
    .slice(0, most)
}
