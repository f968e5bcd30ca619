// Reports of each format: what they come down to, and that nothing broken, empty or made to deceive is taken for a pass.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeReport } from '@/lib/domain/probe/answer/judge-report'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { REPORT_FORMATS, type ReportFormat } from '@/lib/domain/probe/kinds/report'
import { readReport } from '@/lib/domain/probe/reports/read-report'
import { Refusal } from '@/lib/domain/refusal'

const JUNIT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="4" failures="1" errors="1">
  <testsuite name="api" tests="4" failures="1" errors="1" skipped="1">
    <properties><property name="coverage.lines" value="87.5"/><property name="os" value="linux"/></properties>
    <testcase classname="Api" name="answers" time="0.5"/>
    <testcase classname="Api" name="refuses" time="1,000.25"><failure message="expected 403 &amp; got 200" type="AssertionError">at line 3</failure></testcase>
    <testcase classname="Api" name="breaks" time="0"><error><![CDATA[Error: boom]]></error></testcase>
    <testcase name="later"><skipped/></testcase>
  </testsuite>
</testsuites>`

const CTRF = JSON.stringify({
  results: {
    tool: { name: 'jest' },
    summary: { tests: 4, passed: 2, failed: 1, pending: 0, skipped: 1, other: 0, start: 1000, stop: 3500 },
    tests: [
      { name: 'one', status: 'passed', duration: 10, flaky: true },
      { name: 'two', status: 'passed', duration: 10 },
      { name: 'three', status: 'failed', duration: 10, message: 'it broke', suite: ['a', 'b'] },
      { name: 'four', status: 'skipped', duration: 0 },
    ],
  },
})

const K6_SUMMARY = JSON.stringify({
  root_group: {
    name: '',
    groups: [{ name: 'chat', groups: [], checks: [{ name: 'fast', passes: 9, fails: 1 }] }],
    checks: [{ name: 'status is 200', passes: 10, fails: 0 }],
  },
  state: { testRunDurationMs: 30_000.5 },
  metrics: {
    http_req_duration: {
      type: 'trend',
      contains: 'time',
      values: { avg: 41.5, 'p(95)': 180.25 },
      thresholds: { 'p(95)<500': { ok: true } },
    },
    'http_req_duration{expected_response:true}': { type: 'trend', contains: 'time', values: { 'p(99.9)': 420 } },
    http_req_failed: {
      type: 'rate',
      contains: 'default',
      values: { rate: 0.02 },
      thresholds: { 'rate<0.01': { ok: false } },
    },
  },
})

const K6_EXPORT = JSON.stringify({
  root_group: {
    name: '',
    path: '',
    groups: {},
    checks: { 'status is 200': { name: 'status is 200', passes: 10, fails: 0 } },
  },
  metrics: { http_req_duration: { avg: 41.5, 'p(95)': 180.25, thresholds: { 'p(95)<500': false, 'avg<10': true } } },
})

const PLAYWRIGHT = JSON.stringify({
  config: {},
  suites: [
    {
      title: 'tick.spec.ts',
      specs: [
        {
          title: 'ticks',
          ok: true,
          tests: [{ projectName: 'chromium', status: 'expected', results: [{ status: 'passed', duration: 5 }] }],
        },
      ],
      suites: [
        {
          title: 'offline',
          specs: [
            {
              title: 'waits',
              tests: [
                {
                  projectName: 'chromium',
                  status: 'unexpected',
                  results: [{ status: 'failed', error: { message: '\u001b[31mTimeout\u001b[0m of 5 s' } }],
                },
              ],
            },
            { title: 'again', tests: [{ status: 'flaky', results: [] }] },
            { title: 'some day', tests: [{ status: 'skipped', results: [] }] },
          ],
        },
      ],
    },
  ],
  errors: [],
  stats: { startTime: '2026-11-20T10:00:00Z', duration: 1234.5, expected: 1, skipped: 1, unexpected: 1, flaky: 1 },
})

const sarif = (results: unknown, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'scan',
            rules: [
              { id: 'R1', defaultConfiguration: { level: 'error' } },
              { id: 'R2', defaultConfiguration: { level: 'note' } },
            ],
          },
        },
        results,
        ...more,
      },
    ],
  })

const SARIF = sarif([
  {
    ruleId: 'R1',
    message: { text: 'a secret in the code' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region: { startLine: 3 } } }],
  },
  { ruleIndex: 1, message: { text: 'a note' } },
  { ruleId: 'unknown', message: { text: 'a warning by default' } },
  { ruleId: 'R1', message: { text: 'accepted' }, suppressions: [{ status: 'accepted' }] },
  { ruleId: 'R1', message: { text: 'not accepted' }, suppressions: [{ status: 'rejected' }] },
  { ruleId: 'R1', message: { text: 'gone' }, baselineState: 'absent' },
  { ruleId: 'R1', kind: 'pass', message: { text: 'fine' } },
])

describe('reads', () => {
  test.each<[ReportFormat, string, Record<string, unknown>]>([
    [
      'junit',
      JUNIT,
      {
        ...{ passed: 1, failed: 2, skipped: 1, total: 4, durationMs: 1_000_750, metrics: { coverage_lines: 87.5 } },
        failures: [
          { name: 'Api › refuses', message: 'AssertionError: expected 403 & got 200' },
          { name: 'Api › breaks', message: 'Error: boom' },
        ],
      },
    ],
    [
      'ctrf',
      CTRF,
      {
        passed: 2,
        failed: 1,
        skipped: 1,
        total: 4,
        durationMs: 2500,
        metrics: { flaky: 1 },
        failures: [{ name: 'a › b › three', message: 'it broke' }],
      },
    ],
    [
      'k6',
      K6_SUMMARY,
      {
        ...{ passed: 2, failed: 2, skipped: 0, total: 4, durationMs: 30_000.5 },
        metrics: {
          http_req_duration_avg: 41.5,
          http_req_duration_p95: 180.25,
          http_req_duration_expected_response_true_p99_9: 420,
          http_req_failed_rate: 0.02,
        },
        failures: [
          { name: 'http_req_failed: rate<0.01', message: 'the threshold was crossed' },
          { name: 'chat › fast', message: '1 of 10 did not hold' },
        ],
      },
    ],
    [
      'k6',
      K6_EXPORT,
      {
        passed: 2,
        failed: 1,
        skipped: 0,
        total: 3,
        metrics: { http_req_duration_avg: 41.5, http_req_duration_p95: 180.25 },
        failures: [{ name: 'http_req_duration: avg<10', message: 'the threshold was crossed' }],
      },
    ],
    [
      'playwright',
      PLAYWRIGHT,
      {
        passed: 2,
        failed: 1,
        skipped: 1,
        total: 4,
        durationMs: 1234.5,
        metrics: { flaky: 1 },
        failures: [{ name: 'tick.spec.ts › offline › waits [chromium]', message: 'Timeout of 5 s' }],
      },
    ],
    [
      'sarif',
      SARIF,
      {
        ...{
          passed: 1,
          failed: 3,
          skipped: 1,
          total: 5,
          metrics: { errors: 2, warnings: 1, notes: 1, suppressed: 1, runs: 1 },
        },
        failures: [
          { name: 'R1 at a.ts:3', message: 'a secret in the code' },
          { name: 'unknown', message: 'a warning by default' },
          { name: 'R1', message: 'not accepted' },
        ],
      },
    ],
  ])('%s', (format, text, report) => {
    expect(readReport(format, text)).toEqual({ durationMs: undefined, ...report })
  })
})

describe('judges', () => {
  const judged = (format: ReportFormat, text: string, ...expectations: string[]) =>
    judgeReport({ kind: 'report', format, expect: expectations, covers: 'all', timeoutMs: 1000 }, text)

  test('as a run would be', () => {
    expect(judged('junit', JUNIT, 'failed == 0')).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'failed is 2' }],
    })
    expect(
      judged('k6', K6_EXPORT, 'metrics.http_req_duration_p95 < 500', 'failures[0].name.contains("avg")'),
    ).toMatchObject({ status: 'passed' })
    expect(judged('sarif', sarif([]), 'failed == 0 && metrics.errors == 0')).toMatchObject({ status: 'passed' })
    const definition = parseDefinition({
      kind: 'report',
      format: 'ctrf',
      expect: ['passed >= {{LEAST}}'],
      warn: ['metrics.flaky == 0'],
      capture: { FAILED: 'failed' },
    })
    if (definition.kind !== 'report') throw new Error('it became another kind')
    expect(
      judgeReport(definition, CTRF, { fill: (text) => text.replace('{{LEAST}}', '2'), hide: (text) => text }),
    ).toMatchObject({ status: 'warned', captured: { FAILED: 1 } })
  })

  test('a figure that is not there fails', () => {
    expect(judged('k6', K6_EXPORT, 'durationMs < 1000')).toMatchObject({ status: 'failed' })
    expect(judged('k6', K6_EXPORT, 'metrics.http_req_duration_p99 < 1000')).toMatchObject({ status: 'failed' })
  })

  test('failures that are declared and not shown count', () => {
    const suite = (more: string) =>
      `<testsuites><testsuite ${more}><testcase name="a"/></testsuite><testsuite ${more}><testcase name="b"/></testsuite></testsuites>`
    expect(readReport('junit', suite('errors="1"'))).toMatchObject({
      passed: 0,
      failed: 2,
      total: 2,
      failures: [{ message: 'The report says that 2 failed and shows 0 of them' }],
    })
    expect(readReport('junit', suite('failures="-3" errors="many"'))).toMatchObject({ passed: 2, failed: 0 })
    expect(readReport('ctrf', CTRF.replace('"failed":1', '"failed":2'))).toMatchObject({ passed: 1, failed: 2 })
    expect(readReport('ctrf', CTRF.replace('"status":"passed"', '"status":"exploded"'))).toMatchObject({
      failed: 2,
      failures: [{ message: 'its status is exploded' }, {}],
    })
    expect(
      readReport('playwright', PLAYWRIGHT.replace('"errors":[]', '"errors":[{"message":"global set-up"}]')),
    ).toMatchObject({ failed: 2 })
    expect(readReport('sarif', sarif([], { invocations: [{ executionSuccessful: false }] }))).toMatchObject({
      failed: 1,
      failures: [{ message: 'the tool did not finish' }],
    })
    const empty = {
      metrics: {
        checks: { type: 'rate', values: { rate: 0, passes: 0, fails: 0 }, thresholds: { 'rate>=0.9': { ok: true } } },
      },
    }
    expect(readReport('k6', JSON.stringify(empty))).toMatchObject({
      passed: 0,
      failed: 1,
      failures: [{ message: expect.stringContaining('not one sample') }],
    })
    expect(readReport('k6', K6_EXPORT.replace('"passes":10', '"passes":0'))).toMatchObject({ failed: 2 })
  })
})

describe('refuses', () => {
  const refusalOf = (format: ReportFormat, text: string): string => {
    try {
      return JSON.stringify(readReport(format, text))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid') return error.message
      throw error
    }
  }

  test.each<[ReportFormat, string, RegExp]>([
    ['junit', '', /not well-formed XML/],
    ['junit', JUNIT.slice(0, 600), /not well-formed XML/],
    ['junit', '<testsuites/>', /no test case/],
    ['junit', '<html><testcase name="a"/></html>', /begins with <html>/],
    [
      'junit',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuites><testcase name="&x;"/></testsuites>',
      /document type/,
    ],
    ['junit', '<testsuites><testcase name="&x;"/></testsuites>', /not well-formed XML/],
    ['junit', '<a>'.repeat(100_000), /nest more than 64/],
    ['junit', '<testsuites><testcase name="a"/></testsuites><testsuites/>', /not well-formed XML/],
    ['junit', `<testsuites><testcase name="a\u0000"/></testsuites>`, /not well-formed XML/],
    ['ctrf', '{}', /results/],
    ['ctrf', CTRF.slice(0, -5), /not JSON, breaks off/],
    ['ctrf', '{"results":{"summary":{},"tests":[]}}', /no test/],
    ['k6', '{"metrics":{}}', /no metric/],
    ['k6', '{"metrics":{"a":{"thresholds":{"x":"fine"}}}}', /neither true, false/],
    ['k6', '['.repeat(100_000), /nests more than 90/],
    ['playwright', '{"suites":[],"stats":{"expected":5}}', /no test/],
    ['playwright', PLAYWRIGHT.replace('"unexpected"', '"surprising"'), /suites/],
    ['sarif', '{"version":"2.0.0","runs":[]}', /2\.1\.0/],
    ['sarif', '{"version":"2.1.0","runs":[]}', /no run/],
    ['sarif', sarif(7), /results/],
  ])('%s %s', (format, text, message) => {
    expect(refusalOf(format, text)).toMatch(message)
  })

  test('a run without results is no good run', () => {
    expect(readReport('sarif', sarif(null))).toMatchObject({
      failed: 1,
      failures: [{ message: 'the tool gave no results' }],
    })
  })

  test.each(REPORT_FORMATS)('%s: anything at all is read or refused by name', (format) => {
    const sample = { ctrf: CTRF, junit: JUNIT, k6: K6_SUMMARY, playwright: PLAYWRIGHT, sarif: SARIF }[format]
    const damaged = fc
      .tuple(fc.nat(sample.length), fc.nat(40), fc.string({ maxLength: 10 }))
      .map(([at, length, put]) => sample.slice(0, at) + put + sample.slice(at + length))
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => void refusalOf(format, text)))
  })

  test('what is too large is not looked at', () => {
    expect(refusalOf('junit', ' '.repeat(10_000_001))).toMatch(/at most 10000000/)
  })
})

describe('bounds', () => {
  test.each<[string, ReportFormat, string]>([
    [
      'many cases',
      'junit',
      `<testsuite>${'<testcase name="a" classname="b" time="1"><failure message="m">text</failure></testcase>'.repeat(90_000)}</testsuite>`,
    ],
    [
      'a huge text',
      'junit',
      `<testsuite><testcase name="a"><failure>${'x &lt; '.repeat(1_000_000)}</failure></testcase></testsuite>`,
    ],
    [
      'many attributes',
      'junit',
      `<testsuite ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}><testcase name="a"><failure/></testcase></testsuite>`,
    ],
    ['escapes', 'playwright', PLAYWRIGHT.replace('Timeout', '\\u001b['.repeat(1_000_000))],
    [
      'many rules and findings',
      'sarif',
      JSON.stringify({
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { rules: Array.from({ length: 60_000 }, (_, at) => ({ id: `R${at}` })) } },
            results: Array.from({ length: 60_000 }, () => ({ ruleId: 'none', message: { text: 'x' } })),
          },
        ],
      }),
    ],
  ])('%s', (_, format, text) => {
    const before = performance.now()
    const report = readReport(format, text)
    expect(performance.now() - before).toBeLessThan(4000)
    expect(report.failed).toBeGreaterThan(0)
    expect(report.failures.length).toBeLessThanOrEqual(50)
    for (const { name, message } of report.failures) expect(name.length + message.length).toBeLessThanOrEqual(1300)
  })
})
