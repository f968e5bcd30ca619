'use client'
// A board that keeps itself up to date: lines change where they stand, and nothing moves under the reader.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Board, changedBy, shownAgain, shownBoard } from '@/components/live/board-state'
import { type Link, whyClosed } from '@/components/live/use-stream'
import type { BoardRow, BoardView } from '@/lib/domain/release/view'

const GLOW_MS = 1000
const AGAIN_MS = 3000
/** Twice the beat of the stream, and a little: no word for so long, and what is shown may be over. */
const SILENCE_MS = 25_000
const ADDRESS = '/api/live/board'

type On = { heard(at: string): void; hello(): void; lines(rows: BoardRow[]): void; again(): void; lost(link: Link): void }

/** Listens for as long as the page is open. A connection that says nothing any more is as good as lost, whatever the browser thinks of it. */
function useBoardStream(on: On): void {
  const latest = useRef(on)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let over = false
    const lose = async () => {
      source.close()
      clearTimeout(silence)
      clearTimeout(timer)
      latest.current.lost('offline')
      const link = await whyClosed(ADDRESS)
      if (over) return
      latest.current.lost(link)
      timer = setTimeout(open, AGAIN_MS)
    }
    const heard = (event: MessageEvent<string>) => {
      clearTimeout(silence)
      silence = setTimeout(() => void lose(), SILENCE_MS)
      const data = JSON.parse(event.data)
      latest.current.heard(data.at)
      return data
    }
    const open = () => {
      source = new EventSource(ADDRESS)
      silence = setTimeout(() => void lose(), SILENCE_MS)
      source.addEventListener('hello', (event) => {
        heard(event)
        latest.current.hello()
      })
      source.addEventListener('still', heard)
      source.addEventListener('lines', (event) => latest.current.lines(heard(event).rows))
      source.addEventListener('again', () => latest.current.again())
      source.addEventListener('error', () => void lose())
    }
    const offline = () => void lose()
    window.addEventListener('offline', offline)
    open()
    return () => {
      window.removeEventListener('offline', offline)
      over = true
      clearTimeout(timer)
      clearTimeout(silence)
      source.close()
    }
  }, [])
}

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

  useBoardStream({
    heard: setHeardAt,
    hello: () => {
      setLink('live')
      // What happened while nobody listened is read; what stood there stays where it is.
      if (met.current) router.refresh()
      met.current = true
    },
    lines: (rows) => {
      const { changed } = changedBy(board, rows)
      setBoard((known) => changedBy(known, rows).board)
      if (changed.length > 0) glow(changed)
    },
    again: () => router.refresh(),
    lost: setLink,
  })
  const sort = () => {
    setSorting(true)
    router.refresh()
  }
  return { ...board, fresh, link, heardAt, sort }
}
