// Playwright's JSON reporter: each test of each project is counted; errors outside of tests are failures too.
import { z } from 'zod'
import { type Failure, makeReport, type Report, readJson, refuseReport } from '@/lib/domain/probe/reports/outcome'

const Message = z.object({ message: z.string().optional() })
const Result = z.object({
  error: Message.nullish(),
  errors: z.array(Message).optional(),
  status: z.string().optional(),
})
const Spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string().optional(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(Result).default([]),
    }),
  ),
})

type Suite = { title: string; specs: z.output<typeof Spec>[]; suites: Suite[] }
const Suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(Spec).default([]),
  suites: z.lazy(() => z.array(Suite)).default([]),
})

const Count = z.number().min(0).default(0)

const Playwright = z.object({
  suites: z.array(Suite),
  errors: z.array(Message).default([]),
  stats: z.object({
    duration: z.number().optional(),
    expected: Count,
    unexpected: Count,
    flaky: Count,
    skipped: Count,
  }),
})

/** Reads a report. A flaky test passed in the end: it counts as passed, and in `metrics.flaky`. Throws Refusal('invalid') when it is none or has no test. */
export function readPlaywright(text: string): Report {
  const { suites, errors, stats } = readJson('playwright', Playwright, text)
  const tests = suites.flatMap((suite) => readSuite(suite, ''))
  if (tests.length === 0 && errors.length === 0)
    throw refuseReport('playwright', 'it has no test: a run in which nothing was tested proves nothing')
  const count = (...wanted: string[]) => tests.filter(({ status }) => wanted.includes(status)).length
  const outside = errors.map(
    ({ message }): Failure => ({ name: 'outside of any test', message: message ?? 'an error without a message' }),
  )
  return makeReport({
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + outside.length,
    skipped: count('skipped'),
    declaredFailed: stats.unexpected,
    durationMs: stats.duration,
    metrics: { flaky: Math.max(stats.flaky, count('flaky')) },
    failures: [...outside, ...tests.filter(({ status }) => status === 'unexpected')],
  })
}

type Test = Failure & { status: string }

function readSuite({ title, specs, suites }: Suite, path: string): Test[] {
  const here = title ? `${path}${title} › ` : path
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status, results }) => ({
      name: `${here}${spec.title}${projectName ? ` [${projectName}]` : ''}`,
      status,
      message:
        results.flatMap(({ error, errors = [] }) => [error, ...errors]).find((error) => error?.message)?.message ??
        `its last result is ${results.at(-1)?.status ?? 'unknown'}`,
    })),
  )
  return [...own, ...suites.flatMap((suite) => readSuite(suite, here))]
}
