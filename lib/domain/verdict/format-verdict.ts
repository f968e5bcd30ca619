// A verdict in one line, with what failed after the decision: the same on pages, in records and for pipelines.
import type { VerdictLevel } from '@/lib/domain/enums'
import { noReasonTexts } from '@/lib/domain/text/en/verdict'

export const MONITORING_FAILED = 'monitoring failed'

/** "GO, monitoring failed". `failures` is how many there are after the decision. */
export function formatVerdict(level: VerdictLevel, failures: number): string {
  return failures === 0 ? level.toUpperCase() : `${level.toUpperCase()}, ${MONITORING_FAILED}`
}

/** What a page or a record says where no reason stands against the verdict. `failures` as above; `failed`: items that do not count and failed. */
export function formatNoReasons(failures: number, failed: number): string {
  return failures === 0 && failed === 0 ? noReasonTexts.none() : noReasonTexts.noneBut({ failures, failed })
}
