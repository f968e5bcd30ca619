'use client'
// Every release and its verdict: what a manager reads in five seconds, and what stays true while it is looked at.
import Link from 'next/link'
import { BoardFilterBar } from '@/components/board/board-filter'
import { BoardRowLine } from '@/components/board/board-row'
import { type LiveBoard, useLiveBoard } from '@/components/live/use-live-board'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import { boardQuery } from '@/lib/domain/release/board/board-filter'
import type { BoardView } from '@/lib/domain/release/view/view'

/** What has changed where nobody looks, and whether we would hear of it. */
function UpdatesNotice({ board }: { board: LiveBoard }) {
  const { view, newer, link, heardAt, sort } = board
  const count = newer.size + view.newer
  return (
    <div aria-live="polite" className="flex flex-col gap-1 text-small empty:hidden">
      {link !== 'live' && (
        <p className="text-stale">
          {link === 'out'
            ? 'You are not signed in any more, or may not see this. Load the page again.'
            : `Not connected, trying again. This is how it was at ${heardAt.slice(11, 19)} UTC.`}
        </p>
      )}
      {count > 0 && (
        <p className="flex items-center gap-2">
          {count} newer change{count === 1 ? '' : 's'}:
          {view.first ? (
            <Button small tone="quiet" onClick={sort}>
              show
            </Button>
          ) : (
            <Link href={{ pathname: '/', query: boardQuery(view.filter) }} className="text-accent hover:underline">
              show
            </Link>
          )}
        </p>
      )}
    </div>
  )
}

function Nothing({ all }: { all: boolean }) {
  return all ? (
    <Empty title="Begin with a checklist you have">
      <p>Paste the Markdown that your team uses on release day. It becomes a template; a release is one run of it.</p>
      <ButtonLink href="/templates/import">Import a checklist</ButtonLink>
    </Empty>
  ) : (
    <Empty title="No matching releases">
      <p>Try a shorter search or remove a filter.</p>
      <ButtonLink href="/">Show all</ButtonLink>
    </Empty>
  )
}

export function BoardList({ view }: { view: BoardView }) {
  const board = useLiveBoard(view)
  const { rows, levelCounts, fresh } = board
  const { filter, unjudged, older, since, first } = board.view
  const all = Object.keys(boardQuery(filter)).length === 0
  const count = Object.values(levelCounts).reduce((sum, some) => sum + some, unjudged)
  const empty = all && count === 0
  return (
    <Page
      title={empty ? 'No releases yet' : `${levelCounts.go} of ${count} may go`}
      lead={
        empty
          ? undefined
          : `Releases by their last change${unjudged > 0 ? `; ${unjudged} of them are not judged yet` : ''}.`
      }
      actions={
        <div className="flex gap-2">
          {!empty && (
            <ButtonLink href={{ pathname: '/wall', query: filter.projectId ? { project: filter.projectId } : {} }}>
              Wall
            </ButtonLink>
          )}
          <ButtonLink href="/releases/new" main>
            New release
          </ButtonLink>
        </div>
      }
    >
      {!empty && <BoardFilterBar view={board.view} levelCounts={levelCounts} />}
      <UpdatesNotice board={board} />
      {rows.length === 0 ? (
        <Nothing all={empty} />
      ) : (
        <ul className="border-line border-t">
          {rows.map((row) => (
            <BoardRowLine key={row.id} row={row} fresh={fresh.has(row.id)} />
          ))}
        </ul>
      )}
      {(older || !first) && (
        <nav aria-label="Pages" className="flex gap-4">
          {!first && (
            <Link href={{ pathname: '/', query: boardQuery(filter) }} className="text-accent hover:underline">
              Newest
            </Link>
          )}
          {older && (
            <Link
              href={{ pathname: '/', query: boardQuery(filter, { older, since }) }}
              className="text-accent hover:underline"
            >
              Older
            </Link>
          )}
        </nav>
      )}
    </Page>
  )
}
