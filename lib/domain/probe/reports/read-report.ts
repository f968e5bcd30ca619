// A pushed report of any format we know, read.
import type { ReportFormat } from '@/lib/domain/probe/kinds/report'
import { readCtrf } from '@/lib/domain/probe/reports/ctrf'
import { readJunit } from '@/lib/domain/probe/reports/junit'
import { readK6 } from '@/lib/domain/probe/reports/k6'
import { type Report, refuseReport } from '@/lib/domain/probe/reports/outcome'
import { readPlaywright } from '@/lib/domain/probe/reports/playwright'
import { readSarif } from '@/lib/domain/probe/reports/sarif'

/** In characters; what is larger is refused before it is looked at. */
const MAX_REPORT = 10_000_000

const READERS: Record<ReportFormat, (text: string) => Report> = {
  ctrf: readCtrf,
  junit: readJunit,
  k6: readK6,
  playwright: readPlaywright,
  sarif: readSarif,
}

/** Reads a report. Linear; throws Refusal('invalid') with what is wrong, and nothing else. */
export function readReport(format: ReportFormat, text: string): Report {
  if (text.length > MAX_REPORT)
    throw refuseReport(format, `it has ${text.length} characters; at most ${MAX_REPORT} are read`)
  return READERS[format](text)
}
