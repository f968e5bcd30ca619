// A rollback under way, on every page that has the release's head: what, by whom, how long, and the way there.
import Link from 'next/link'
import { RollbackClock } from '@/components/rollback/rollback-clock'
import { rollbackText } from '@/components/rollback/text'
import type { RollbackView } from '@/lib/domain/release/view/view'

export function RollbackBanner({ releaseId, rollback }: { releaseId: string; rollback: RollbackView }) {
  const { title, rehearsal, startedBy, elapsedSeconds, budgetSeconds } = rollback
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-1 text-small">
      <span className={rehearsal ? 'text-running' : 'font-strong text-no-go'}>
        <span aria-hidden>{rehearsal ? '◷ ' : '↶ '}</span>
        {rehearsal ? rollbackText.banner.rehearsing : rollbackText.banner.rollingBack}: <bdi>{title}</bdi>
      </span>
      <span className="text-soft">{rollbackText.banner.startedBy(startedBy)}</span>
      <RollbackClock elapsedSeconds={elapsedSeconds} budgetSeconds={budgetSeconds} />
      <Link href={`/releases/${releaseId}/rollback`} className="inline-flex min-h-6 items-center text-accent underline">
        {rollbackText.banner.openRollback}
      </Link>
    </p>
  )
}
