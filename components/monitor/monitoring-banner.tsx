// What failed after the decision, in one line that stays in sight, with the two ways on from there.

import Link from 'next/link'
import { monitorText } from '@/components/monitor/text'
import type { ReleaseHead } from '@/lib/domain/release/view/view'
import { MONITORING_FAILED } from '@/lib/domain/verdict/format-verdict'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

const LINK = 'flex min-h-6 items-center underline'

export function MonitoringBanner({ head }: { head: ReleaseHead }) {
  const { id, state, verdict, monitoringFailures: failures } = head
  const [first] = failures
  if (!first) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-line border-t px-4 py-1 text-no-go text-small">
      <p role="alert" className="min-w-0 wrap-anywhere">
        <span aria-hidden>✕ </span>
        <span className="font-strong">
          {VERDICT_LEVELS[verdict.level].label}, {MONITORING_FAILED}:
        </span>{' '}
        {first.message}
        {failures.length > 1 && monitorText.monitoringBanner.more(failures.length - 1)}
      </p>
      <span className="no-print flex flex-wrap gap-x-4">
        <a href="#reasons" className={LINK}>
          {monitorText.monitoringBanner.showFailures}
        </a>
        <Link href={`/releases/${id}/rollback`} className={LINK}>
          {monitorText.monitoringBanner.rollBack}
        </Link>
        {state === 'decided' && (
          <a href="#decision" className={LINK}>
            {monitorText.monitoringBanner.openANewRound}
          </a>
        )}
      </span>
    </div>
  )
}
