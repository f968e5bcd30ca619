// A verdict in one line, with what failed after the decision: the same on pages, in records and for pipelines.

import type { VerdictLevel } from '@/lib/domain/enums'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

export const MONITORING_FAILED = 'monitoring failed'

/** "GO, monitoring failed". `failures` is how many there are after the decision. */
export function formatVerdict(level: VerdictLevel, failures: number): string {
  const { label } = VERDICT_LEVELS[level]
  return failures === 0 ? label : `${label}, ${MONITORING_FAILED}`
}

/** What a page or a record says where no reason stands against the verdict. `failures` as above; `failed`: items that do not count and failed. */
export function formatNoReasons(failures: number, failed: number): string {
  const parts = [
    failures > 0 && `Monitoring failed after the decision: ${failures} ${failures === 1 ? 'failure' : 'failures'}.`,
    failed > 0 && `${failed} ${failed === 1 ? 'item that does not count' : 'items that do not count'} failed.`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing stands against it.' : `No reason counts against it. ${parts.join(' ')}`
}
