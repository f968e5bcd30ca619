// What waits for me.
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import { VerdictMark } from '@/components/verdict/verdict-word'
import type { InboxEntry } from '@/lib/domain/release/view'

const WHY: Record<InboxEntry['state'], string> = {
  missing: 'has not signed yet',
  partial: 'needs more signatures',
  stale: 'signed for content that has changed since',
  rejected: 'was rejected',
  approved: 'is approved',
  'approved-with-conditions': 'is approved with conditions',
}

export function InboxList({ entries }: { entries: InboxEntry[] }) {
  return (
    <Page title={entries.length === 0 ? 'Nothing waits for you' : `${entries.length} sign-off${entries.length === 1 ? '' : 's'} wait${entries.length === 1 ? 's' : ''} for you`}>
      {entries.length === 0 ? (
        <Empty title="All clear">
          <p>When a release needs a signature for a role that you hold, it stands here.</p>
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {entries.map((entry) => (
            <li key={`${entry.releaseId} ${entry.role}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b py-2.5">
              <span className="w-32">
                <VerdictMark word={entry.word} />
              </span>
              <Link href={`/releases/${entry.releaseId}/sign-off`} className="font-strong hover:underline">
                {entry.name} {entry.version} → {entry.environment}
              </Link>
              <span className="text-soft">
                {entry.role} {WHY[entry.state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
