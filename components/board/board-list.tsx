// Every release and its word: what a manager reads in five seconds.
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { Meter } from '@/components/ui/meter'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { VerdictMark } from '@/components/verdict/verdict-word'
import type { BoardRow } from '@/lib/domain/release/view'

function Row({ row }: { row: BoardRow }) {
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-0.5 border-line border-b py-2.5 wide:grid-cols-[8.5rem_minmax(0,1fr)_7rem_13rem_8rem]">
      <VerdictMark word={row.word} />
      <div className="min-w-0">
        <Link href={`/releases/${row.id}`} className="font-strong hover:underline">
          {row.name} {row.version}
        </Link>{' '}
        <span className="text-soft">
          → {row.environment} · {row.projectName}
        </span>
        {row.worst && (
          <p className="truncate text-small text-soft" title={row.worst}>
            {row.worst}
            {row.reasons > 1 && ` And ${row.reasons - 1} more.`}
          </p>
        )}
      </div>
      <div className="col-start-2 wide:col-start-auto">
        <Meter label={`Items decided in ${row.name} ${row.version}`} value={row.tally.decided} of={row.tally.required} wrong={row.tally.failed} />
      </div>
      <p className="col-start-2 truncate text-small wide:col-start-auto" title={row.awaited.join(', ')}>
        {row.awaited.length > 0 ? <>Awaits {row.awaited.join(', ')}</> : <span className="text-soft">{row.signs ? 'Everybody has signed' : 'Nobody has to sign'}</span>}
      </p>
      <p className="col-start-2 text-small text-soft wide:col-start-auto wide:text-right">
        <Moment at={row.changedAt} />
      </p>
    </li>
  )
}

export function BoardList({ rows }: { rows: BoardRow[] }) {
  const going = rows.filter((row) => row.word === 'go').length
  return (
    <Page
      title={rows.length === 0 ? 'No releases yet' : `${going} of ${rows.length} may go`}
      lead={rows.length === 0 ? undefined : 'Releases by their last change.'}
      actions={
        <ButtonLink href="/releases/new" main>
          New release
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <Empty title="Begin with a checklist you have">
          <p>Paste the Markdown that your team uses on release day. It becomes a template; a release is one run of it.</p>
          <ButtonLink href="/templates/import">Import a checklist</ButtonLink>
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Page>
  )
}
