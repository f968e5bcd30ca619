// A verdict in one line, with what failed after the decision: the same on pages, in records and for pipelines.

import type { VerdictLevel } from '@/lib/domain/enums'
import { noReasonTexts } from '@/lib/domain/text/en/verdict'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

export const MONITORING_FAILED = 'monitoring failed'

/** "GO, monitoring failed". `failures` is how many there are after the decision. */
export function formatVerdict(level: VerdictLevel, failures: number): string {
  const { label } = VERDICT_LEVELS[level]
  return failures === 0 ? label : `${label}, ${MONITORING_FAILED}`
}

/** What a page or a record says where no reason stands against the verdict. `failures` as above; `failed`: items that do not count and failed. */
export function formatNoReasons(failures: number, failed: number): string {
  return failures === 0 && failed === 0 ? noReasonTexts.none() : noReasonTexts.noneBut({ failures, failed })
}
