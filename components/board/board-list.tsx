'use client'
// Every release and its verdict: what a manager reads in five seconds, and what stays true while it is looked at.
import Link from 'next/link'
import { BoardFilterBar } from '@/components/board/board-filter'
import { BoardRowLine } from '@/components/board/board-row'
import { boardText } from '@/components/board/text'
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
          {link === 'out' ? boardText.list.signedOut : boardText.list.disconnected(heardAt.slice(11, 19))}
        </p>
      )}
      {count > 0 && (
        <p className="flex items-center gap-2">
          {boardText.list.newerChanges(count)}
          {view.first ? (
            <Button small tone="quiet" onClick={sort}>
              {boardText.list.show}
            </Button>
          ) : (
            <Link href={{ pathname: '/', query: boardQuery(view.filter) }} className="text-accent hover:underline">
              {boardText.list.show}
            </Link>
          )}
        </p>
      )}
    </div>
  )
}

function Nothing({ all }: { all: boolean }) {
  return all ? (
    <Empty title={boardText.list.noReleasesTitle}>
      <p>{boardText.list.noReleasesHint}</p>
      <ButtonLink href="/templates/import">{boardText.list.importAChecklist}</ButtonLink>
    </Empty>
  ) : (
    <Empty title={boardText.list.noMatchingReleases}>
      <p>{boardText.list.tryAShorterSearchOr}</p>
      <ButtonLink href="/">{boardText.list.showAll}</ButtonLink>
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
      title={empty ? boardText.list.noReleasesYet : boardText.list.releasesReady({ go: levelCounts.go, count })}
      lead={empty ? undefined : boardText.list.sorted(unjudged > 0 ? boardText.list.withoutVerdict(unjudged) : '')}
      actions={
        <div className="flex gap-2">
          {!empty && (
            <ButtonLink href={{ pathname: '/wall', query: filter.projectId ? { project: filter.projectId } : {} }}>
              {boardText.list.wall}
            </ButtonLink>
          )}
          <ButtonLink href="/releases/new" main>
            {boardText.list.newRelease}
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
        <nav aria-label={boardText.list.pages} className="flex gap-4">
          {!first && (
            <Link href={{ pathname: '/', query: boardQuery(filter) }} className="text-accent hover:underline">
              {boardText.list.newest}
            </Link>
          )}
          {older && (
            <Link
              href={{ pathname: '/', query: boardQuery(filter, { older, since }) }}
              className="text-accent hover:underline"
            >
              {boardText.list.older}
            </Link>
          )}
        </nav>
      )}
    </Page>
  )
}
