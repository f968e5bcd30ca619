// The kind `report`: a report of a test run or a scan, pushed by whoever made it.
import { z } from 'zod'
import { COMMON, defineKind } from '@/lib/domain/probe/kinds/kind'

export const REPORT_FORMATS = ['ctrf', 'junit', 'k6', 'playwright', 'sarif'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const ReportDefinition = z
  .strictObject({
    kind: z.literal('report'),
    format: z
      .enum(REPORT_FORMATS)
      .describe(
        'How the report is written. junit: XML of JUnit and all that imitate it. ctrf: Common Test Report Format. k6: the summary as JSON. playwright: its JSON reporter. sarif: SARIF 2.1.0 of scanners.',
      ),
    ...COMMON,
  })
  .describe('A report that is pushed with the evidence call, and what is expected of it. It is judged when it arrives.')

const Failure = z.object({ name: z.string(), message: z.string() })

/** What every format comes down to. `total` counts each test, threshold or finding once. */
export const ReportYield = z.object({
  passed: z
    .int()
    .describe('How many tests passed. In k6: thresholds and checks that held. In SARIF: results that are a pass.'),
  failed: z
    .int()
    .describe(
      'How many failed, errors included. In k6: thresholds and checks that did not hold. In SARIF: errors and warnings that are not suppressed.',
    ),
  skipped: z
    .int()
    .describe('How many were skipped or are pending. In SARIF: suppressed findings, and rules that do not apply.'),
  total: z.int().describe('How many there are in all; a report of tests without a single one is refused.'),
  durationMs: z.number().optional().describe('How long it took, in milliseconds, where the report says so.'),
  metrics: z
    .record(z.string(), z.number())
    .describe(
      'Further figures by name, with _ for whatever is no letter or digit: metrics.http_req_duration_p95 in k6; flaky in playwright and ctrf; errors, warnings, notes in sarif; numeric properties in junit.',
    ),
  failures: z.array(Failure).describe('The first 50 failures, each with name and message.'),
})
export type ReportYield = z.output<typeof ReportYield>

export const report = defineKind({
  title: 'Pushed report',
  explain: 'Judges a report of your pipeline when it is pushed with the evidence call. It cannot be run from here.',
  example: 'failed == 0 && passed > 0',
  definition: ReportDefinition,
  yields: ReportYield,
  host: () => 'report',
  line: ({ format }) => `report ${format}, pushed`,
  isPushed: true,
  changesSomething: () => false,
  plan: ({ format }) => ({
    does: 'Waits for a report that a pipeline pushes; nothing is sent from here.',
    exact: `a report in the format ${format}`,
    goal: { to: 'nowhere' },
    bytes: '',
  }),
  fill: (definition) => definition,
})
