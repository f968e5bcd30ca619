// A pushed report held against what its probe expects of it.
import { type Judgement, type Judging, judge } from '@/lib/domain/probe/answer/judge'
import type { Definition } from '@/lib/domain/probe/kinds/index'
import type { ReportFormat } from '@/lib/domain/probe/kinds/report'
import { readReport } from '@/lib/domain/probe/reports/read-report'
import type { TestCounts } from '@/lib/domain/release/snapshot/snapshot'

/** Formats whose cases are tests: a load test or a scan counts other things. */
const OF_TESTS: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['ctrf', 'junit', 'playwright'])

/** What a report of tests counted; null where the format counts no tests. */
export type JudgedReport = Judgement & { tests: TestCounts | null }

/**
 * Judges the text of a report as a run of its probe would be judged. `judging` fills placeholders of expectations and hides secrets, as everywhere.
 * Throws Refusal('invalid') when the text is not such a report: that is no judgement, and never a pass.
 */
export function judgeReport(definition: Definition<'report'>, text: string, judging?: Judging): JudgedReport {
  const report = readReport(definition.format, text)
  const { passed, failed, skipped } = report
  const tests = OF_TESTS.has(definition.format) ? { passed, failed, skipped } : null
  return { ...judge(definition, report, judging), tests }
}
