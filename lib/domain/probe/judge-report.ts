// A pushed report held against what its probe expects of it.
import { type Judgement, type Judging, judge } from '@/lib/domain/probe/judge'
import type { Definition } from '@/lib/domain/probe/kinds/index'
import { readReport } from '@/lib/domain/probe/reports/read-report'

/**
 * Judges the text of a report as a run of its probe would be judged. `judging` fills placeholders of expectations and hides secrets, as everywhere.
 * Throws Refusal('invalid') when the text is not such a report: that is no judgement, and never a pass.
 */
export function judgeReport(definition: Definition<'report'>, text: string, judging?: Judging): Judgement {
  return judge(definition, readReport(definition.format, text), judging)
}
