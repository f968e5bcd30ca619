// What waits for me.
import Link from 'next/link'
import { Name } from '@/components/people/name'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { VerdictMark } from '@/components/verdict/verdict-word'
import type { InboxEntry } from '@/lib/domain/release/view'

const WHY: Record<InboxEntry['state'], string> = {
  missing: 'has not signed yet',
  partial: 'needs more signatures',
  stale: 'signed for content that has changed since',
  'needs-work': 'was sent back for more work',
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
              <Link href={`/releases/${entry.releaseId}/sign-off?role=${encodeURIComponent(entry.role)}`} className="font-strong hover:underline">
                {entry.name} {entry.version} → {entry.environment}
              </Link>
              <span className="text-soft">
                {entry.role} {WHY[entry.state]}
                {entry.for && (
                  <>
                    {' '}
                    · in the place of <Name text={entry.for} />
                  </>
                )}
              </span>
              {entry.reminded && (
                <span className="basis-full text-small">
                  <Name text={entry.reminded.by} /> asks for it, <Moment at={entry.reminded.at} />
                  {entry.reminded.note && <q className="ms-1">{entry.reminded.note}</q>}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
