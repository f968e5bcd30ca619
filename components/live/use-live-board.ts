'use client'
// A board that keeps itself up to date: lines change where they stand, and nothing moves under the reader.
import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { type Board, changedBy, shownAgain, shownBoard } from '@/components/live/board-state'
import { type Link, useEvents } from '@/components/live/use-events'
import type { BoardRow, BoardView } from '@/lib/domain/release/view/view'

const GLOW_MS = 1000
/** Twice the beat of the stream, and a little: no word for so long, and what is shown may be over. */
const SILENT_MS = 25_000

/** Each says when it was sent: until then what is shown is known to be so. */
type Events = { hello: { at: string }; still: { at: string }; lines: { at: string; rows: BoardRow[] }; again: object }

export type LiveBoard = Board & {
  /** Ids of lines that have just changed. */
  fresh: ReadonlySet<string>
  link: Link
  /** Until when what is shown is known to be so. */
  heardAt: string
  /** Reads the board again, in its own order. */
  sort(): void
}

export function useLiveBoard(view: BoardView): LiveBoard {
  const router = useRouter()
  const [board, setBoard] = useState(() => shownBoard(view))
  const [link, setLink] = useState<Link>('live')
  const [heardAt, setHeardAt] = useState(view.at)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [sorting, setSorting] = useState(false)
  const met = useRef(false)

  if (board.view !== view) {
    setBoard(sorting ? shownBoard(view) : shownAgain(board, view))
    setSorting(false)
  }
  const glow = useCallback((ids: string[]) => {
    setFresh((known) => new Set([...known, ...ids]))
    setTimeout(() => setFresh((known) => new Set([...known].filter((id) => !ids.includes(id)))), GLOW_MS)
  }, [])

  useEvents<Events>(
    '/api/live/board',
    SILENT_MS,
    {
      hello: ({ at }) => {
        setHeardAt(at)
        setLink('live')
        // What happened while nobody listened is read; what stood there stays where it is.
        if (met.current) router.refresh()
        met.current = true
      },
      still: ({ at }) => setHeardAt(at),
      lines: ({ at, rows }) => {
        setHeardAt(at)
        const { changed } = changedBy(board, rows)
        setBoard((known) => changedBy(known, rows).board)
        if (changed.length > 0) glow(changed)
      },
      again: () => router.refresh(),
    },
    setLink,
  )
  const sort = () => {
    setSorting(true)
    router.refresh()
  }
  return { ...board, fresh, link, heardAt, sort }
}
