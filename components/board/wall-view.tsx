'use client'
// The wall: words that are read from five metres, and never an old one without saying so.
import { Maximize, Moon, Sun, Unplug } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useEffectEvent, useState } from 'react'
import { boardText } from '@/components/board/text'
import { useAwake } from '@/components/board/use-awake'
import { type LiveBoard, useLiveBoard } from '@/components/live/use-live-board'
import { IconButton } from '@/components/ui/icon-button'
import { VERDICT_INK, VerdictMark } from '@/components/verdict/verdict-mark'
import { formatAge } from '@/lib/domain/policy/format-age'
import { formatTally } from '@/lib/domain/release/view/progress'
import type { BoardRow, BoardView } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS, WORST_FIRST } from '@/lib/domain/verdict/levels'

/** The time of the one who looks, once a second; null on the server, whose clock is another. */
function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const since = (at: string, now: Date): string => formatAge(Math.max(1, (now.getTime() - Date.parse(at)) / 1000))

function Card({ row, fresh, brief, now }: { row: BoardRow; fresh: boolean; brief: boolean; now: Date | null }) {
  const { awaited, soakLeftSeconds, tally, worst, reasons, monitoring } = row
  const facts = [
    formatTally(tally),
    ...(soakLeftSeconds === undefined
      ? []
      : [boardText.wall.soakPausedLeft({ isSoakPaused: row.soakPaused === true, age: formatAge(soakLeftSeconds) })]),
    ...(awaited.length === 0 ? [] : [boardText.wall.waitingFor(awaited.join(', '))]),
    ...(now ? [boardText.wall.changedAgo(since(row.changedAt, now))] : []),
  ]
  return (
    <li
      className={`flex min-w-0 flex-col gap-[0.3em] overflow-hidden p-[0.8em] ring-1 ring-line ${fresh ? 'glow' : ''}`}
    >
      <p className={`wall-word font-strong ${VERDICT_INK[row.level]}`}>
        <VerdictMark level={row.level} size="0.85em" failed={monitoring !== undefined} />
      </p>
      <h2 className={`font-strong ${brief ? 'truncate' : 'line-clamp-2'}`}>
        <Link href={`/releases/${row.id}`} className="hover:underline">
          {row.name} {row.version}
        </Link>{' '}
        <span className="font-normal text-soft">
          → {row.environment} · {row.projectName}
        </span>
      </h2>
      {monitoring && (
        <p className={`text-no-go ${brief ? 'truncate' : 'line-clamp-3'}`}>
          {monitoring.worst}
          {monitoring.failed > 1 && boardText.wall.moreFailures(monitoring.failed - 1)}
        </p>
      )}
      {worst && (
        <p className={brief ? 'truncate' : 'line-clamp-3'}>
          {worst}
          {reasons > 1 && <span className="text-soft"> {boardText.wall.andMore(reasons - 1)}</span>}
        </p>
      )}
      <p className={`mt-auto text-[0.8em] text-soft ${brief ? 'truncate' : 'line-clamp-2'}`}>{facts.join(' · ')}</p>
    </li>
  )
}

/** What everybody in the room has to know before they believe the rest. */
function Connection({ board: { link, heardAt }, now }: { board: LiveBoard; now: Date | null }) {
  if (link === 'live') return null
  const from = boardText.wall.atUtc({
    heardAt: heardAt.slice(11, 19),
    value: now ? boardText.wall.ago(since(heardAt, now)) : '',
  })
  return (
    <p
      role="alert"
      className="flex items-center gap-[0.5em] bg-no-go-block px-[0.8em] py-[0.3em] font-strong text-on-block"
    >
      <Unplug aria-hidden className="size-[1.2em] shrink-0" />
      {link === 'out' ? boardText.wall.signedOut : boardText.wall.disconnected(from)}
    </p>
  )
}

/** More than this are small, so that all of them are on the screen. */
const FEW = 12

/** Columns and rows that hold so many on a screen that is wider than high. */
function gridOf(count: number): { columns: number; rows: number } {
  const columns = count <= FEW ? Math.max(1, Math.ceil(Math.sqrt(count))) : Math.ceil(Math.sqrt(count * 0.9))
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) }
}

/** Set on the element and not in the page's text, where the content security policy allows no style attribute. */
function layOut(list: HTMLElement | null, count: number): void {
  const { columns, rows } = gridOf(count)
  list?.style.setProperty('--columns', String(columns))
  list?.style.setProperty('--rows', String(rows))
}

function goFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen().catch(() => {})
}

export function WallView({ view }: { view: BoardView }) {
  const board = useLiveBoard(view)
  const now = useNow()
  const [light, setLight] = useState(false)
  useAwake()
  const { rows, levelCounts, fresh, link, heardAt, newer, sort } = board
  const missing = newer.size > 0
  // Nobody stands at a wall to ask for what is new.
  const takeNew = useEffectEvent(sort)
  useEffect(() => {
    if (missing) takeNew()
  }, [missing])
  const count = Object.values(levelCounts).reduce((sum, some) => sum + some, board.view.unjudged)
  const project = view.projects.find(({ id }) => id === view.filter.projectId)
  return (
    <main className="wall flex min-h-dvh flex-col bg-paper text-ink" data-many={rows.length > FEW} data-light={light}>
      <header className="flex flex-wrap items-center gap-x-[1em] px-[0.8em] py-[0.4em]">
        <h1 className="font-strong">
          {count === 0 ? boardText.wall.noOpenReleases : boardText.wall.releasesReady({ go: levelCounts.go, count })}
        </h1>
        {project && <span>{project.name}</span>}
        <p className="flex flex-wrap gap-x-[0.8em] text-[0.8em]">
          {WORST_FIRST.map((level) => (
            <span key={level} className={VERDICT_INK[level]}>
              {levelCounts[level]} {VERDICT_LEVELS[level].label}
            </span>
          ))}
        </p>
        <p className="ms-auto text-[0.8em] text-soft">
          {boardText.wall.asOfUtc(heardAt.slice(11, 19))}
          {count > rows.length && boardText.wall.mostRecent(rows.length)}
        </p>
        <span className="flex">
          <IconButton name={light ? boardText.wall.dark : boardText.wall.light} onClick={() => setLight(!light)}>
            {light ? <Moon size={16} aria-hidden /> : <Sun size={16} aria-hidden />}
          </IconButton>
          <IconButton name={boardText.wall.fullScreen} onClick={goFullScreen}>
            <Maximize size={16} aria-hidden />
          </IconButton>
          <Link href="/" className="px-2 text-small text-soft hover:text-ink">
            {boardText.wall.board}
          </Link>
        </span>
      </header>
      <Connection board={board} now={now} />
      {rows.length === 0 ? (
        <p className="m-auto max-w-prose p-[1em] text-center text-soft">{boardText.wall.emptyHint}</p>
      ) : (
        <ul
          ref={(list) => layOut(list, rows.length)}
          className={`wall-grid flex-1 ${link === 'live' ? '' : 'opacity-70 grayscale'}`}
        >
          {rows.map((row) => (
            <Card key={row.id} row={row} fresh={fresh.has(row.id)} brief={rows.length > FEW} now={now} />
          ))}
        </ul>
      )}
    </main>
  )
}
