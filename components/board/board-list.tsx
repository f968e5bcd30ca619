// Every release and its word: what a manager reads in five seconds.
import Link from 'next/link'
import { CALLS } from '@/components/decision/calls'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { Meter } from '@/components/ui/meter'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { VerdictMark } from '@/components/verdict/verdict-word'
import type { BoardRow } from '@/lib/domain/release/view'

function Row({ row }: { row: BoardRow }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-line border-b py-2.5 wide:grid-cols-[8.5rem_minmax(0,1fr)_6.5rem_13rem_8rem]">
      <VerdictMark word={row.word} />
      <div className="order-last col-span-2 min-w-0 wide:order-none wide:col-span-1">
        <Link href={`/releases/${row.id}`} data-find="release" className="font-strong hover:underline">
          {row.name} {row.version}
        </Link>{' '}
        <span className="text-soft">
          → {row.environment} · {row.projectName}
        </span>
        {row.decided && (
          <span className={`font-strong text-small ${row.decided.breakGlass ? 'text-no-go' : ''}`}>
            {' '}
            · decided: {CALLS[row.decided.call]}
            {row.decided.breakGlass && ' against the verdict'}
          </span>
        )}
        {row.worst && (
          <p className="truncate text-small text-soft" title={row.worst}>
            {row.worst}
            {row.reasons > 1 && ` And ${row.reasons - 1} more.`}
          </p>
        )}
      </div>
      <span className="justify-self-end wide:justify-self-start">
        <Meter label={`Items decided in ${row.name} ${row.version}`} value={row.tally.decided} of={row.tally.required} wrong={row.tally.failed} />
      </span>
      <p className="order-last min-w-0 truncate text-small wide:order-none" title={row.awaited.join(', ')}>
        {row.awaited.length > 0 ? <>Awaits {row.awaited.join(', ')}</> : <span className="text-soft">{row.signs ? 'Everybody has signed' : 'Nobody has to sign'}</span>}
      </p>
      <p className="order-last text-end text-small text-soft wide:order-none">
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
