// The Common Test Report Format (ctrf.io): tests are counted, the summary's failures believed when they are more.
import { z } from 'zod'
import { makeReport, nameMetric, type Report, readJson, refuseReport } from '@/lib/domain/probe/reports/outcome'

const Count = z.number().min(0).default(0)

const Ctrf = z.object({
  results: z.object({
    summary: z.object({
      tests: Count,
      passed: Count,
      failed: Count,
      pending: Count,
      skipped: Count,
      other: Count,
      flaky: Count,
      start: z.number().optional(),
      stop: z.number().optional(),
    }),
    tests: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        duration: z.number().optional(),
        suite: z.union([z.string(), z.array(z.string())]).optional(),
        message: z.string().nullish(),
        trace: z.string().nullish(),
        flaky: z.boolean().nullish(),
      }),
    ),
    extra: z.record(z.string(), z.unknown()).optional(),
  }),
})

/** Reads a report. `other` counts as failed: it is not known to have passed. Throws Refusal('invalid') when it is none or has no test. */
export function readCtrf(text: string): Report {
  const { summary, tests, extra = {} } = readJson('ctrf', Ctrf, text).results
  if (tests.length === 0) throw refuseReport('ctrf', 'it has no test: a run in which nothing was tested proves nothing')
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending').length
  const bad = tests.filter(({ status }) => !['passed', 'skipped', 'pending'].includes(status))
  const wall =
    summary.start !== undefined && summary.stop !== undefined && summary.stop > summary.start
      ? summary.stop - summary.start
      : undefined
  const figures = Object.entries(extra).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' ? [[nameMetric(name), value]] : [],
  )
  return makeReport({
    passed,
    failed: bad.length,
    skipped,
    declaredFailed: summary.failed + summary.other,
    durationMs: wall ?? sum(tests.map(({ duration = 0 }) => duration)),
    metrics: {
      ...Object.fromEntries(figures),
      flaky: Math.max(summary.flaky, tests.filter(({ flaky }) => flaky).length),
    },
    failures: bad.map(({ name, suite, message, trace, status }) => ({
      name: [...[suite ?? []].flat(), name].join(' › '),
      message: message || trace || `its status is ${status}`,
    })),
  })
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
