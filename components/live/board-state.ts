// What a board shows, and what an update does to it: no line moves, none vanishes, and releases that are not on the
// page are counted.
import { boardQuery, isWanted } from '@/lib/domain/release/board/board-filter'
import type { BoardRow, BoardView } from '@/lib/domain/release/view/view'

/** `newer`: ids of wanted releases that have changed and do not stand on this page. */
export type Board = {
  view: BoardView
  rows: BoardRow[]
  levelCounts: BoardView['levelCounts']
  newer: ReadonlySet<string>
}

export function shownBoard(view: BoardView): Board {
  return { view, rows: view.rows, levelCounts: view.levelCounts, newer: new Set() }
}

const pageOf = ({ filter, first, rows, since }: BoardView): string =>
  JSON.stringify(boardQuery(filter, first ? null : { older: rows[0]?.id ?? '', since }))

/**
 * The page as it was read again: lines that stood there stay in their place, as they are now. Another page is another
 * board.
 */
export function shownAgain(board: Board, view: BoardView): Board {
  if (pageOf(board.view) !== pageOf(view)) return shownBoard(view)
  const now = new Map(view.rows.map((row) => [row.id, row]))
  const known = new Set(board.rows.map(({ id }) => id))
  const newer = new Set([...board.newer, ...view.rows.filter(({ id }) => !known.has(id)).map(({ id }) => id)])
  return { view, levelCounts: view.levelCounts, newer, rows: board.rows.map((row) => now.get(row.id) ?? row) }
}

const same = (one: BoardRow, other: BoardRow): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

/** Takes what was told. `changed`: the lines of this page that are others now. */
export function changedBy(board: Board, incoming: BoardRow[]): { board: Board; changed: string[] } {
  const next = new Map(incoming.map((row) => [row.id, row]))
  const levelCounts = { ...board.levelCounts }
  const changed: string[] = []
  const rows = board.rows.map((row) => {
    const now = next.get(row.id)
    if (!now || same(now, row) || now.changedAt < row.changedAt) return row
    changed.push(row.id)
    levelCounts[row.level] -= 1
    levelCounts[now.level] += 1
    return now
  })
  const known = new Set(rows.map(({ id }) => id))
  const elsewhere = incoming
    .filter((row) => !known.has(row.id) && isWanted(row, board.view.filter, board.view.mine))
    .map(({ id }) => id)
  return {
    changed,
    board: {
      ...board,
      rows,
      levelCounts,
      newer: elsewhere.length > 0 ? new Set([...board.newer, ...elsewhere]) : board.newer,
    },
  }
}
